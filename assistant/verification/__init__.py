"""Whether a sentence may be released: labels, quotes, numbers, negations, commitments."""
