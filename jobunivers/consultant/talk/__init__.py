"""*Samtaler*: a talk by its signposts, what is filled in together, notes and agreements."""
