"""Whom a professional is beside, who of them needs something now, and why: in a fixed number of statements."""
