"""Measure how well answers cite: gold set in, report out, at this assistant or any other."""
