"""What words mean, deny, count and commit to. Knows no query."""
