"""What citizens and the professionals beside them write to one another: one thread a citizen."""
