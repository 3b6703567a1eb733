"""*Mål og skridt*: one view of what is agreed and aimed at, alike for the citizen and those beside them."""
