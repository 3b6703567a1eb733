"""How an administrator keeps an eye on who can see whom, and who has looked."""
