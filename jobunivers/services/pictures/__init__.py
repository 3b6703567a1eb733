"""Pictures the program draws itself, and photos made safe: badges, business cards, uploads."""
