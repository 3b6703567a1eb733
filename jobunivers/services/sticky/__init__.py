"""Sticky notes: what a consultant will remember about a citizen, for that consultant alone."""
