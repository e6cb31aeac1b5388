"""`jianyi chat`: a conversation in the terminal, each sentence shown once it is verified."""

import sys

import click

from assistant.answering.assistant import Assistant
from assistant.cli.ask import print_sources
from assistant.composition import open_jianyi
from assistant.errors import InvalidQuestion
from assistant.events import Cited, Finished, Said
from assistant.model import Question
from assistant.settings import read_settings
from vectorstore.errors import EmptyQuery

_LONGEST = 2_000
_LEAVE = ("/quit", "/exit")


@click.command()
@click.option("--conversation", metavar="ID", help="Continue this conversation.")
@click.option("--document", "documents", multiple=True, metavar="ID", help="Only this document.")
@click.option("--language", metavar="TAG", help="Language of the framing text (BCP 47).")
def chat(conversation: str | None, documents: tuple[str, ...], language: str | None) -> None:
    """Ask one question after the other; an empty line, Ctrl-D or /quit ends the conversation."""
    with open_jianyi(read_settings(), own_vector_index=False) as parts:
        while text := _asked():
            question = Question(
                text[:_LONGEST],
                conversation_id=conversation,
                documents=documents or None,
                language=language,
            )
            try:
                conversation = _answer(parts.assistant, question)
            except (EmptyQuery, InvalidQuestion) as error:
                click.echo(f"jianyi: {error}", err=True)
    if conversation:
        click.echo(f"Go on with: jianyi chat --conversation {conversation}", err=True)


def _asked() -> str:
    if sys.stdin.isatty():
        click.echo("? ", nl=False, err=True)
    line = sys.stdin.readline().strip()
    return "" if line in _LEAVE else line


def _answer(assistant: Assistant, question: Question) -> str:
    """Print an answer as it is made; return the id of its conversation."""
    labels: list[str] = []
    said: list[str] = []
    for event in assistant.stream(question):
        if isinstance(event, Cited):
            labels.append(f"[{event.citation.label}]")
        elif isinstance(event, Said):
            said.append(event.sentence.text + "".join(labels))
            click.echo(said[-1])
            labels = []
        elif isinstance(event, Finished):
            answer = event.answer
            # What we say ourselves, in a refusal or to a courtesy, is no sentence of the stream.
            if answer.refused or not said:
                click.echo(answer.answer_citationless.partition("\n")[0])
            print_sources(answer)
            click.echo()
            return answer.conversation_id
    raise AssertionError("a stream ends with its answer")
