"""The command line `sohoa`: a thin twin of what flows/ and audit/ offer."""
