"""How a professional sees a measurement that is the citizen's own, and how far they believe in work for them."""
