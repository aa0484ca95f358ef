"""A fifth family of layouts: forms as ministries published them and as one-stop and civil-status software prints them,
drawn without sight of the reader. Facts, fields and truth are those of samples.kinds."""
