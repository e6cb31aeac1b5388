"""The HTTP contract, its OpenAI-compatible and MCP faces, and the processes that serve them."""
