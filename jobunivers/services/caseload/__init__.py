"""Whom a professional is beside, who of them needs something now, and why: read without Flask, in a fixed number of statements."""
