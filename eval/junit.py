"""The report as JUnit XML, for build servers."""

from xml.etree import ElementTree

from eval.report import CaseReport, EvalReport


def junit_xml(report: EvalReport) -> bytes:
    """Return one test case a gold case: a crash is an error, a wrong answer a failure."""
    failures = sum(not case.passed and case.failure is None for case in report.cases)
    suite = ElementTree.Element(
        "testsuite",
        name=f"jianyi eval {report.head.target}",
        tests=str(report.n),
        failures=str(failures),
        errors=str(report.n_failed),
        timestamp=report.head.created,
    )
    for case in report.cases:
        element = ElementTree.SubElement(
            suite,
            "testcase",
            classname=f"{case.type}.{case.lang}",
            name=case.id,
            time=f"{case.seconds or 0:.4f}",
        )
        if case.failure is not None:
            ElementTree.SubElement(element, "error", message=_printable(case.failure))
        elif not case.passed:
            ElementTree.SubElement(element, "failure", message=_printable(_difference(case)))
    ElementTree.indent(suite)
    xml: bytes = ElementTree.tostring(suite, encoding="utf-8", xml_declaration=True)
    return xml


def _difference(case: CaseReport) -> str:
    cited = dict.fromkeys(c["label"] for s in case.sentences for c in s["citations"])
    got = "refused" if case.refused else f"cites {', '.join(cited) or 'nothing'}"
    wants = ", ".join(case.gold_citations) or f"a refusal ({case.expected_refusal})"
    return f"{' / '.join(case.turns)}: {got}, wants {wants}"


def _printable(text: str) -> str:
    """Leave out what XML 1.0 cannot hold."""
    return "".join(char for char in text if char >= " " or char in "\t\n")
