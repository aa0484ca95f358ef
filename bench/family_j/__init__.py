"""A tenth family of layouts: the published forms in editions that family i does not have, as offices of Quảng Ninh,
Cà Mau, Đắk Lắk and what was Bình Dương fill them in, and one vendor's print-outs, whose facts bear codes and stand two
in a row; drawn without sight of the reader. Facts, fields and truth are those of samples.kinds."""
