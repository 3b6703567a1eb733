"""The professionals round a citizen: who, with which part, for how long; and handing a citizen over to a colleague."""
