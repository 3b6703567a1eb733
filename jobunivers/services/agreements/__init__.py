"""What a citizen and those beside them have agreed on: what, who, by when; and how it went."""
