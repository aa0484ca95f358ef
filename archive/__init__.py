"""Bytes in, bytes out: object stores, PDF/A, packages, fixity."""
