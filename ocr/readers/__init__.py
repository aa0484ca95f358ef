"""Readers of pictures: Tesseract finds words on a page, a second reader gives its opinion on single lines."""
