"""A third family of layouts, drawn by somebody who knew the other two but not the reader, when the second had been
looked at; for the kinds where layout matters most. Facts, fields and truth are those of samples.kinds."""
