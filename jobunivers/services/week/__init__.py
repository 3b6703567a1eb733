"""A team's week: course models that fill it, its sessions, and who came."""
