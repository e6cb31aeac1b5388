"""The contract's page in a real browser: it comes up, and asks nobody but this server."""

from assistant.composition import Jianyi
from assistant.http.api import create_app
from tests.browser import a_page
from tests.serving import serving


def test_the_page_shows_every_endpoint_and_loads_nothing_from_elsewhere(jianyi: Jianyi) -> None:
    with serving(create_app(jianyi)) as at, a_page() as (page, troubles):
        page.goto(f"{at}/docs")
        page.get_by_text("/v1/chat/completions").wait_for()
        assert page.locator(".opblock").count() >= 15
        assert [trouble for trouble in troubles if not trouble.startswith(at)] == []
