"""Read-aloud, tested as people use it."""
