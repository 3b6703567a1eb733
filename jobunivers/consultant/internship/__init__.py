"""Internships and other time at a workplace: the consultant's pages and the citizen's."""
