"""What a question asks for by structure: number, range, place, section, mention, meeting."""
