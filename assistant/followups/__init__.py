"""What a turn refers back to, and the question it is on its own."""
