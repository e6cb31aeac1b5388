"""Prompts for chat models, one Markdown file each; nothing asks a model yet."""
