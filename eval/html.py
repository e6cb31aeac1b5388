"""The report as one self-contained HTML file: no script, style or picture from elsewhere."""

import json
from importlib.resources import files

from eval.report import EvalReport
from eval.scoring import LOWER_IS_BETTER, MEASURES

_DATA = "/*REPORT*/"


def html_report(report: EvalReport) -> str:
    """Return the page. Everything of the report reaches it as JSON and is only ever set as text."""
    page = files("eval").joinpath("report.html").read_text("utf-8")
    content = {
        "report": report.model_dump(mode="json"),
        "passed": {case.id: case.passed for case in report.cases},
        "measures": MEASURES,
        "lower_is_better": sorted(LOWER_IS_BETTER),
    }
    # "<" is written so that no text of a case can end the script element it stands in.
    encoded = json.dumps(content, ensure_ascii=False).replace("<", "\\u003c")
    return page.replace(_DATA, encoded)
