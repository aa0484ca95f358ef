"""One file a step, named by its number: `0001_….py` holds revision "0001"."""
