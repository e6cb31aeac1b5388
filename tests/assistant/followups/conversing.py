"""Conversations of several turns, by what their last answer cites."""

from assistant.answering.assistant import Assistant
from assistant.model import Question


def cited(assistant: Assistant, *turns: str) -> list[str]:
    """Ask `turns` in one conversation; return what is cited last, each label once, in order."""
    conversation, labels = None, [""]
    for turn in turns:
        answer = assistant.ask(Question(turn, conversation))
        conversation, labels = answer.conversation_id, [c.label for c in answer.citations]
    return list(dict.fromkeys(labels))
