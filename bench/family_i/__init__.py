"""A ninth family of layouts: the published forms with their hints, notes and legal references as offices of Nghệ An,
An Giang and Lạng Sơn fill them in, and those offices' own templates; drawn without sight of the reader. Facts, fields
and truth are those of samples.kinds, moved to those provinces."""
