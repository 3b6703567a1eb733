"""*Kollegial supervision*: two colleagues, one talk, and what they learn of it."""
