"""Vietnamese as it is written in official papers: which syllables there are and which follow each other."""
