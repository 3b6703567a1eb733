"""Reading job ads on our own machine: what is asked for, and which of it a person's gross CV answers already."""
