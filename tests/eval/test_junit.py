from xml.etree import ElementTree

from eval.junit import junit_xml
from tests.eval.reports import a_report


def test_every_case_is_a_test_case_and_a_wrong_answer_a_failure() -> None:
    suite = ElementTree.fromstring(junit_xml(a_report()))
    assert (suite.get("tests"), suite.get("failures"), suite.get("errors")) == ("2", "1", "0")
    failed = [
        case.get("name") for case in suite.iter("testcase") if case.find("failure") is not None
    ]
    assert failed == ["wrong"]


def test_a_failure_says_what_was_wanted_and_what_came() -> None:
    message = ElementTree.fromstring(junit_xml(a_report())).find(".//failure")
    assert message is not None
    assert "refused, wants 建议 2" in (message.get("message") or "")
