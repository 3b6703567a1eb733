"""*Progressionsrapport*: drafted from what is shared, edited, heard by the citizen, closed, kept in every edition."""
