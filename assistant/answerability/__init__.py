"""Whether a unit that comes near answers a question, or only shares its subject."""
