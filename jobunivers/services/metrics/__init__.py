"""Figures for those who keep it running: counted by each worker, told as one sum by any of them."""
