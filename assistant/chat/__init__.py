"""Chat models, whoever's they are: calls that end, and what models write beside answers."""
