"""An eighth family of layouts: what typists of communes and departments made of the forms, with labels of their own,
facts in another order, other people and days beside what is asked; drawn without sight of the reader. Facts, fields
and truth are those of samples.kinds."""
