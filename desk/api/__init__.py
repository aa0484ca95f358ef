"""The HTTP API under /api/v1: the same words and shapes as the command line."""
