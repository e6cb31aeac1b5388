"""Whether a question counts units, and not what they speak of: litres, mechanics, minutes."""

from assistant.structure.forms import StructurePatterns, kind_named
from assistant.structure.section_extent import without_size
from assistant.words.framing import content_words


def counts(text: str, patterns: StructurePatterns) -> bool:
    """Tell whether `text` asks how many there are, of units or of what they speak of.

    那条点了几个题目 counts what one unit names, 多少分钟 none.
    """
    return (
        patterns.found("ask.count", without_size(text, patterns))
        and not patterns.found("ask.of_one", text)
        and not patterns.found("ask.measure", text)
    )


def counts_others(text: str, patterns: StructurePatterns) -> bool:
    """Tell whether something else than units is counted, by the word beside how many.

    What counts litres of water wants all that tell of them, and not how many these are.
    """
    if kind_named(text, patterns) or patterns.found("ask.mention", text):
        return False
    words = [match["what"] for match in patterns.matches("ask.count_of", text)]
    said = [patterns.without_structure(word).strip() for word in words]
    return bool(said) and all(len(word) > 1 and content_words(word) for word in said)
