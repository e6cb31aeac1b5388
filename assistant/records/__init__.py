"""What is kept in SQL of those who ask: conversations, feedback, API keys."""
