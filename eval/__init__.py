"""Measure how well answers cite: gold set in, report out; the harness comes next."""
