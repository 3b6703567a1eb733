"""Reading job ads on our own machine: what they ask for, and what a person's gross CV answers."""
