"""What a list is about."""

from assistant.composition import Jianyi
from assistant.listing import list_subject, words_within
from assistant.model import Question
from assistant.selection import Selection
from assistant.understanding import Understood, understand


def understood(jianyi: Jianyi, text: str) -> Understood:
    return understand(Question(text), jianyi.library.catalogue.overview())


def test_of_things_side_by_side_any_is_asked_for(jianyi: Jianyi) -> None:
    asked = understood(jianyi, "哪些建议提到检察官、法官？")
    words = words_within(asked, asked.selection)
    assert list_subject(asked, asked.selection, words).any_of


def test_the_words_of_a_heading_say_nothing_about_what_stands_below_it(jianyi: Jianyi) -> None:
    asked = understood(jianyi, "哪些一般性建议提到隐私？")
    headed = Selection(sections=(("A. 一般性建议",),), subject="一般性建议 隐私")
    assert words_within(asked, headed) == ("隐私",)
