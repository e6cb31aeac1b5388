"""`jianyi ask` and `jianyi search`."""

import json
import sys

import click
from pydantic import ValidationError

from assistant.cli.main import EXIT_REFUSED
from assistant.composition import open_jianyi
from assistant.errors import InvalidQuestion
from assistant.http import search_results
from assistant.model import Answer
from assistant.settings import read_settings
from assistant.wire import AskRequest, answer_body


@click.command()
@click.argument("question")
@click.option("--json", "as_json", is_flag=True, help="Print the contract's JSON and nothing else.")
@click.option("--conversation", metavar="ID", help="Continue this conversation.")
@click.option(
    "--document", "documents", multiple=True, metavar="ID", help="Ask only this document."
)
@click.option("--language", metavar="TAG", help="Language of the framing text (BCP 47).")
@click.option("--top-k", type=int, metavar="N", help="How many passages to retrieve.")
@click.option("--passages", is_flag=True, help="Include the ranked passages in the JSON.")
@click.option("--fail-on-refusal", is_flag=True, help="Exit with 3 where the answer is a refusal.")
def ask(
    question: str,
    as_json: bool,
    conversation: str | None,
    documents: tuple[str, ...],
    language: str | None,
    top_k: int | None,
    passages: bool,
    fail_on_refusal: bool,
) -> int:
    """Answer QUESTION with verified citations; "-" reads it from standard input."""
    if question == "-":
        question = sys.stdin.read()
    try:
        request = AskRequest(
            question=question,
            conversation_id=conversation,
            documents=list(documents) or None,
            language=language,
            top_k=top_k,
            include_passages=passages,
        )
    except ValidationError as error:
        raise InvalidQuestion(_explained(error)) from error
    with open_jianyi(read_settings(), own_vector_index=False) as parts:
        answer = parts.assistant.ask(request.as_question())
    if as_json:
        body = answer_body(answer, include_passages=request.include_passages)
        click.echo(body.model_dump_json(indent=2))
    else:
        _print_answer(answer)
    return EXIT_REFUSED if fail_on_refusal and answer.refused else 0


@click.command()
@click.argument("words")
@click.option("-k", "k", type=click.IntRange(1, 200), default=10, show_default=True)
@click.option("--document", "documents", multiple=True, metavar="ID", help="Only this document.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON and nothing else.")
def search(words: str, k: int, documents: tuple[str, ...], as_json: bool) -> None:
    """Show the ranked passages for WORDS, with the rank each retriever gave them."""
    with open_jianyi(read_settings(), own_vector_index=False) as parts:
        rows = search_results.search(parts.retrievers, words, documents, k)
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    for place, row in enumerate(rows, start=1):
        click.echo(f"{place:>3}. {row['label']}  ({row['document_id']})  {_shown(row['scores'])}")
        click.echo(f"     {row['text']}")
    if not rows:
        click.echo("Nothing shares a word with that.")


def _print_answer(answer: Answer) -> None:
    click.echo(answer.answer)
    print_sources(answer)


def print_sources(answer: Answer) -> None:
    """Print what the reader should know beside an answer, and where its citations stand."""
    for notice in answer.notices:
        click.echo(notice)
    if answer.citations:
        click.echo()
    shown: set[tuple[str, str, str]] = set()
    for citation in {(c.document_id, c.start, c.end): c for c in answer.citations}.values():
        section = " › ".join((citation.document_title, *citation.section))
        place = f"{citation.document_id} {citation.start}–{citation.end}"
        click.echo(f"[{citation.label}] {section} ({place})")
        # It is of the whole unit, several places of which may be quoted.
        if translation := citation.translation:
            of_unit = (citation.document_id, citation.label, translation.text)
            if of_unit not in shown:
                click.echo(f"  translation ({translation.language}): {translation.text}")
            shown.add(of_unit)


def _shown(scores: object) -> str:
    assert isinstance(scores, dict)
    return "  ".join(f"{name} #{at['rank']} {at['score']:.3f}" for name, at in scores.items())


def _explained(error: ValidationError) -> str:
    first = error.errors()[0]
    option = {"conversation_id": "--conversation", "question": "the question"}
    name = str(first["loc"][0]) if first["loc"] else "question"
    return f"{option.get(name, '--' + name.replace('_', '-'))}: {first['msg']}."
