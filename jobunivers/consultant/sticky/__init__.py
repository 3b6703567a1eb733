"""*Huskesedler*: a consultant's own notes on a citizen, each with a day if wanted."""
