"""Time at a workplace: internships, wage subsidies, paid hours, and the way back to one's own job."""
