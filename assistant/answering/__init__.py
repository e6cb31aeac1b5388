"""From what was found to an answer or a refusal: read, draft, verify, compose."""
