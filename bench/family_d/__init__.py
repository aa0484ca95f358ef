"""A fourth family of layouts: the ordinary forms of the ministries and of one-stop software, drawn without sight of
the reader when the other three had been looked at. Facts, fields and truth are those of samples.kinds."""
