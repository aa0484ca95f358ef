"""Counting and proving: digitisation rates and their figures. Only reads."""
