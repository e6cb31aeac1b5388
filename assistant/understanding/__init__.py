"""From the user's words to a query: what is asked, what only told, what asks apart."""
