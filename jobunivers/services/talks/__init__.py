"""Talks of a citizen and a professional: their signposts, what is filled in together, and the notes."""
