"""A sixth family of layouts: what clerks type, what software prints on small sheets, letters in prose, photocopies;
drawn without sight of the reader. Facts, fields and truth are those of samples.kinds."""
