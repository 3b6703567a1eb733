"""Uge og fremmøde: course models, a team's week, who came, and the citizen's own view of the week."""
