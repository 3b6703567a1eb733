"""Peer supervision: a pair of consultants, a talk, and the citizen's yes."""
