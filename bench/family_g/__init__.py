"""A seventh family of layouts: the forms of 2018 to 2026 as offices print them, each with its own way of writing
addresses; drawn without sight of the reader. Facts, fields and truth are those of samples.kinds."""
