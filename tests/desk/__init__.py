"""The desk: command line, API, serving."""
