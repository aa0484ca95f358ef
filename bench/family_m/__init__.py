"""A thirteenth family of layouts: the published forms as clerks of Huế, Lào Cai, Cà Mau and Bình Dương keep them in
Word, and another vendor's print-outs with colons under each other; drawn without sight of the reader."""
