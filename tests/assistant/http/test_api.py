from collections.abc import Iterator
from dataclasses import replace

import pytest
from fastapi.testclient import TestClient

from assistant.composition import Jianyi
from assistant.http.api import create_app
from ingestion.unwrapping import unwrap
from tests.assistant.conftest import REPORT
from vectorstore.errors import CatalogueUnavailable

LOOPBACK = "http://127.0.0.1:8000"


@pytest.fixture(scope="module")
def client(jianyi: Jianyi) -> Iterator[TestClient]:
    with TestClient(create_app(jianyi), base_url=LOOPBACK) as client:
        yield client


@pytest.fixture
def own_client(own_jianyi: Jianyi) -> Iterator[TestClient]:
    app = create_app(own_jianyi)
    with TestClient(app, base_url=LOOPBACK) as client:
        yield client


def test_an_answer_has_every_field_of_the_contract(client: TestClient) -> None:
    body = client.post("/ask", json={"question": "哪条建议谈到交流方案？"}).json()
    assert set(body) >= {
        *("id", "conversation_id", "answer", "answer_citationless", "sentences", "citations"),
        *("refused", "refusal_reason", "standalone_question", "route", "generator", "model"),
        *("verification", "passages", "usage", "timings_ms"),
    }
    assert set(body["citations"][0]) == {
        *("label", "kind", "number", "document_id", "document_title", "section", "quote"),
        *("start", "end", "answer_start", "answer_end", "support", "translation"),
    }
    assert body["id"].startswith("ans_")
    assert body["conversation_id"].startswith("cnv_")
    assert body["passages"] is None
    assert body["verification"] == {
        "sentences_drafted": 1,
        "sentences_released": 1,
        "rejected": [],
    }


def test_offsets_point_into_the_text_endpoint(client: TestClient) -> None:
    citation = client.post("/ask", json={"question": "建议 13"}).json()["citations"][0]
    response = client.get(f"/documents/{citation['document_id']}/text")
    assert response.headers["content-type"] == "text/plain; charset=utf-8"
    assert unwrap(response.text[citation["start"] : citation["end"]]) == citation["quote"]


def test_passages_come_when_asked_for(client: TestClient) -> None:
    request = {"question": "法官培训", "include_passages": True, "top_k": 2}
    passages = client.post("/ask", json=request).json()["passages"]
    assert [passage["rank"] for passage in passages] == [1, 2]
    assert passages[0]["label"] == "建议 21"


def test_a_refusal_is_a_200(client: TestClient) -> None:
    response = client.post("/ask", json={"question": "建议 27"})
    assert response.status_code == 200
    assert response.json()["refusal_reason"] == "no_such_label"


@pytest.mark.parametrize(
    ("request_body", "field"),
    [
        ({}, "question"),
        ({"question": "   "}, "question"),
        ({"question": "问" * 2001}, "question"),
        ({"question": "问", "top_k": 0}, "top_k"),
        ({"question": "问", "stream": True}, "stream"),
        ({"question": "问", "language": "not a tag"}, "language"),
        ({"question": "问", "conversation_id": "x"}, "conversation_id"),
        ({"question": "问", "documents": []}, "documents"),
    ],
)
def test_a_wrong_field_is_named_in_a_problem(
    client: TestClient, request_body: dict[str, object], field: str
) -> None:
    response = client.post("/ask", json=request_body)
    assert response.status_code == 422
    assert response.headers["content-type"] == "application/problem+json"
    assert [error["field"] for error in response.json()["errors"]] == [field]


def test_a_question_of_2000_characters_is_asked(client: TestClient) -> None:
    assert client.post("/ask", json={"question": "问" * 2000}).status_code == 200


def test_a_body_that_is_no_json_is_a_problem(client: TestClient) -> None:
    response = client.post("/ask", content=b"{", headers={"content-type": "application/json"})
    assert response.status_code == 422
    assert set(response.json()) == {"type", "title", "status", "detail", "errors"}
    (error,) = response.json()["errors"]
    assert error["field"] == ""
    assert error["detail"].startswith("no valid JSON at character 1: ")


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/documents/nowhere", 404),
        ("GET", "/documents/nowhere/text", 404),
        ("DELETE", "/documents/nowhere", 404),
        ("GET", "/nowhere", 404),
        ("PUT", "/ask", 405),
    ],
)
def test_what_is_not_there_is_a_problem(
    client: TestClient, method: str, path: str, status: int
) -> None:
    response = client.request(method, path)
    assert response.status_code == status
    assert response.headers["content-type"] == "application/problem+json"
    assert response.json()["status"] == status


def test_a_question_about_a_document_that_is_not_loaded_is_a_404(client: TestClient) -> None:
    response = client.post("/ask", json={"question": "法官", "documents": ["nowhere"]})
    assert response.status_code == 404
    assert "'nowhere'" in response.json()["detail"]


def test_the_documents_loaded_are_listed(client: TestClient) -> None:
    (document,) = client.get("/documents").json()
    assert (document["id"], document["unit_count"]) == (REPORT, 33)


def test_a_documents_outline_has_its_units_and_sections(client: TestClient) -> None:
    outline = client.get(f"/documents/{REPORT}").json()
    assert ["二. 建议（续）", "A. 一般性建议"] in outline["sections"]
    unit = next(unit for unit in outline["units"] if unit["label"] == "建议 14")
    assert unit["modality"] == ["may_consider"]


def test_a_report_is_uploaded_asked_about_and_removed(own_client: TestClient) -> None:
    report = {"file": ("树.txt", "建议 1\n各国应植树。\n".encode())}
    assert own_client.post("/documents", files=report).status_code == 201
    assert own_client.post("/documents", files=report).status_code == 200
    request = {"question": "植树", "documents": ["树"]}
    assert own_client.post("/ask", json=request).json()["citations"][0]["document_id"] == "树"
    assert own_client.delete("/documents/树").status_code == 204
    assert own_client.post("/ask", json=request).status_code == 404


def test_a_report_is_stored_under_the_id_given(own_client: TestClient) -> None:
    report = {"file": ("a.txt", "建议 1\n各国应植树。\n".encode())}
    response = own_client.post("/documents", files=report, data={"id": "Trees 2020"})
    assert response.json()["id"] == "trees-2020"


@pytest.mark.parametrize(
    ("content", "status"), [(b"", 422), (b"\x00\x01\x02\x03" * 100, 415), (b" \n\n ", 422)]
)
def test_an_upload_that_is_no_report_is_refused_and_nothing_changes(
    own_client: TestClient, content: bytes, status: int
) -> None:
    before = own_client.get("/documents").json()
    response = own_client.post("/documents", files={"file": ("x.txt", content)})
    assert response.status_code == status
    assert "'x.txt'" in response.json()["detail"]
    assert own_client.get("/documents").json() == before


def test_another_report_does_not_take_an_id_that_is_in_use(own_client: TestClient) -> None:
    content = "另一份报告\n\n建议 1\n各国应植树。\n".encode()
    response = own_client.post("/documents", files={"file": (f"{REPORT}.txt", content)})
    assert response.status_code == 409
    assert own_client.get("/documents").json()[0]["unit_count"] == 33


@pytest.mark.parametrize(
    "headers", [{"origin": "https://elsewhere.example"}, {"host": "rebound.example"}]
)
def test_another_sites_page_cannot_change_documents(
    own_client: TestClient, headers: dict[str, str]
) -> None:
    response = own_client.delete(f"/documents/{REPORT}", headers=headers)
    assert response.status_code == 403
    assert len(own_client.get("/documents").json()) == 1


def test_the_servers_own_page_can_change_documents(own_client: TestClient) -> None:
    response = own_client.delete(f"/documents/{REPORT}", headers={"origin": LOOPBACK})
    assert response.status_code == 204


def test_it_is_alive_and_ready(client: TestClient) -> None:
    assert client.get("/healthz").json() == {"status": "ok"}
    ready = client.get("/readyz").json()
    assert ready["status"] == "ready"
    assert set(ready["revisions"]) == {"catalogue", "lexical", "meaning"}


class BrokenAssistant:
    """Raises what it was given."""

    def __init__(self, error: Exception) -> None:
        self.error = error

    def ask(self, _question: object) -> None:
        raise self.error


def ask_broken(jianyi: Jianyi, error: Exception) -> tuple[int, dict[str, str]]:
    broken = BrokenAssistant(error)
    app = create_app(replace(jianyi, assistant=broken))  # type: ignore[arg-type]
    with TestClient(app, base_url=LOOPBACK, raise_server_exceptions=False) as client:
        response = client.post("/ask", json={"question": "问"})
        return response.status_code, response.json()


def test_a_store_out_of_reach_is_a_503(jianyi: Jianyi) -> None:
    status, problem = ask_broken(jianyi, CatalogueUnavailable("the database is away"))
    assert (status, problem["detail"]) == (503, "the database is away")


def test_a_bug_is_a_500_that_tells_nothing_of_itself(jianyi: Jianyi) -> None:
    status, problem = ask_broken(jianyi, KeyError("/home/somebody/secret"))
    assert status == 500
    assert "secret" not in str(problem)


def test_the_openapi_document_describes_the_answer(client: TestClient) -> None:
    schema = client.get("/openapi.json").json()
    assert "AnswerBody" in str(schema["paths"]["/ask"]["post"]["responses"]["200"])


def units(client: TestClient, **wanted: str | int) -> list[str]:
    response = client.get(f"/documents/{REPORT}/units", params=wanted)
    assert response.status_code == 200
    return [unit["label"] for unit in response.json()["units"]]


def test_units_are_given_by_label_section_kind_wording_and_words(client: TestClient) -> None:
    assert units(client, label="建议13") == ["建议 13"]
    assert units(client, kind="paragraph") == [f"第 {n} 段" for n in range(1, 7)]
    assert units(client, section="一般性建议", limit=3) == ["建议 1", "建议 2", "建议 3"]
    assert units(client, modality="may_consider") == ["建议 14"]
    assert units(client, contains="聯合調查小組") == ["建议 24"]
    assert units(client, contains="联合调查小组", section="一般性建议") == []


def test_every_heading_that_is_named_has_to_stand_above_a_unit(client: TestClient) -> None:
    path = f"/documents/{REPORT}/units"
    both = client.get(path, params={"section": ["四. 会议安排", "B. "], "kind": "paragraph"})
    assert [u["label"] for u in both.json()["units"]] == [f"第 {n} 段" for n in range(2, 6)]
    assert client.get(path, params={"section": ["四. ", "A. 一般性"]}).json()["total"] == 0


def test_a_units_source_is_what_its_words_are_made_of(client: TestClient) -> None:
    text = client.get(f"/documents/{REPORT}/text").text
    for unit in client.get(f"/documents/{REPORT}/units").json()["units"]:
        for source in unit["source"]:
            assert source["text"] == text[source["start"] : source["end"]]
        assert " ".join(unwrap(source["text"]) for source in unit["source"]) == unit["text"]
        assert unit["translation"] is None


def test_units_come_with_translations_where_a_language_is_named(client: TestClient) -> None:
    path = f"/documents/{REPORT}/units"
    french = client.get(path, params={"label": "建议 24", "language": "fr"}).json()["units"][0]
    assert french["translation"]["language"] == "fr"
    own = client.get(path, params={"label": "建议 24", "language": "zh-Hant"}).json()["units"][0]
    assert own["translation"] is None
    assert client.get(path, params={"language": "x y"}).status_code == 422


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant", "en", "fr", "es", "ru", "ar"])
def test_the_questions_to_start_with_are_answered_by_the_units_they_name(
    client: TestClient, language: str
) -> None:
    path = f"/documents/{REPORT}/questions"
    found = client.get(path, params={"language": language, "limit": 4}).json()
    assert len(found) >= 3
    for question in found:
        answer = client.post("/ask", json={"question": question["text"]}).json()
        assert question["label"] in {c["label"] for c in answer["citations"]}, question


def test_a_document_nobody_wrote_questions_for_has_none(two_documents: Jianyi) -> None:
    with TestClient(create_app(two_documents), base_url=LOOPBACK) as client:
        path = "/documents/another/questions"
        assert client.get(path, params={"language": "en"}).json() == []
        assert client.get("/documents/no/questions", params={"language": "en"}).status_code == 404


def test_a_report_is_looked_at_before_it_is_stored(own_client: TestClient) -> None:
    report = {"file": ("trees.txt", "一. 植树\n\n建议 1\n各国应植树。\n".encode())}
    outline = own_client.post("/outline", files=report).json()
    assert (outline["id"], outline["replaces"]) == ("trees", False)
    assert outline["units"][-1]["label"] == "建议 1"
    assert own_client.get("/documents/trees").status_code == 404
    own_client.post("/documents", files=report)
    assert own_client.post("/outline", files=report).json()["replaces"] is True
    other = {"file": ("trees.txt", "关于水的报告\n\n建议 1\n各国应节水。\n".encode())}
    outline = own_client.post("/outline", files=other).json()
    assert (outline["replaces"], outline["conflicts_with"]) == (False, "trees")
    assert own_client.post("/documents", files=other).status_code == 409
    outline = own_client.post("/outline", files=other, data={"id": "Water 2"}).json()
    assert (outline["id"], outline["conflicts_with"]) == ("water-2", None)
    empty = {"file": ("no.txt", b"  ")}
    assert own_client.post("/outline", files=empty).status_code == 422


def test_an_id_in_the_address_of_an_upload_is_refused(own_client: TestClient) -> None:
    report = {"file": ("trees.txt", "建议 1\n各国应植树。\n".encode())}
    refused = own_client.post("/documents", params={"id": "woods"}, files=report)
    assert refused.status_code == 422
    assert "-F id=NAME" in refused.json()["detail"]
    stored = own_client.post("/documents", data={"id": "woods"}, files=report)
    assert stored.json()["id"] == "woods"


def test_a_conversation_id_of_no_known_form_is_of_no_conversation(client: TestClient) -> None:
    for answer in (client.get("/conversations/x"), client.delete("/conversations/cnv_5")):
        assert answer.status_code == 404
        assert answer.json()["title"] == "No such conversation"


def test_units_come_in_pages(client: TestClient) -> None:
    page = client.get(f"/documents/{REPORT}/units", params={"limit": 10, "offset": 25}).json()
    assert (page["total"], page["offset"], len(page["units"])) == (33, 25, 8)
    assert page["units"][0]["text"]
    assert client.get(f"/documents/{REPORT}/units", params={"limit": 0}).status_code == 422
    assert client.get(f"/documents/{REPORT}/units", params={"colour": "x"}).status_code == 422
    assert client.get("/documents/nothing/units").status_code == 404


def test_search_ranks_passages_and_says_what_each_retriever_made_of_them(
    client: TestClient,
) -> None:
    found = client.get("/search", params={"q": "交流方案", "k": 3}).json()
    assert found[0]["label"] == "建议 23"
    assert {"lexical", "hybrid"} <= found[0]["scores"].keys()
    assert len(found) == 3
    unknown = client.get("/search", params={"q": "交流", "document": "nothing"})
    assert unknown.status_code == 404
    assert client.get("/search", params={"q": ""}).status_code == 422


def test_what_the_server_measures_has_no_words_in_it(client: TestClient) -> None:
    client.post("/ask", json={"question": "哪条建议谈到交流方案？"})
    client.post("/ask", json={"question": "今天天气怎么样？"})
    text = client.get("/metrics").text
    assert 'jianyi_answers_total{generator="extractive",route="semantic"}' in text
    assert 'jianyi_refusals_total{reason="off_topic"}' in text
    assert 'jianyi_stage_seconds_bucket{le="0.001",route="semantic",stage="verify"}' in text
    assert 'jianyi_requests_total{method="POST",route="/ask",status="200"}' in text
    assert "交流" not in text


def test_a_method_that_a_path_does_not_have_is_told_those_it_has(client: TestClient) -> None:
    response = client.put("/documents")
    assert response.status_code == 405
    assert response.headers["allow"] == "GET, POST"
