"""What a list or count is about, and which words narrow down what a section holds."""

from assistant.mentioning import Subject
from assistant.selection import Selection, quoted
from assistant.understanding import Understood, subject_words


def subject_of_list(
    understood: Understood, selection: Selection, words: tuple[str, ...]
) -> Subject:
    """Return what a list is about, from its words and what they are taken from."""
    joined = " ".join(words)
    own = all(word in selection.subject for word in words)
    text = selection.subject if own and not quoted(understood.standalone_question) else joined
    # 检察官、检察单位: of things set side by side, any is asked for.
    any_of = selection.any_of or (len(words) > 1 and text.count("、") == len(words) - 1)
    return Subject(words, text, understood.language, any_of)


def words_within(understood: Understood, selection: Selection) -> tuple[str, ...]:
    """Return the words that say which units of those selected are meant, headings left out."""
    headings = "".join(path[-1] for path in selection.sections or ())
    question = understood.standalone_question
    words = subject_words(question, selection)
    return tuple(word for word in words if word not in headings or word in quoted(question))
