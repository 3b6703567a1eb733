"""The progression report: drafted from what is shared, heard by the citizen, closed once, kept in every version."""
