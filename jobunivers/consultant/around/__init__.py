"""*Folk omkring*: who is round a citizen with which part, and handing citizens over to a colleague."""
