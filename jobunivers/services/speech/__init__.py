"""Read-aloud: every text of a page as sound with word times. A person's own words never leave the server."""
