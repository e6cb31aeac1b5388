"""Prompts for chat models: Markdown files, one a prompt, loaded by name."""

from prompts.errors import MissingVariables, PromptError, PromptNotFound
from prompts.loading import Prompt, load_prompt

__all__ = ["MissingVariables", "Prompt", "PromptError", "PromptNotFound", "load_prompt"]
