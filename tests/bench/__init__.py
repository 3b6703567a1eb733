"""``make bench``: both sides of each figure in one run, interleaved, as ratios where machines are noisy."""
