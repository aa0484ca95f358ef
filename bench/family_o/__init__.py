"""A fifteenth family of layouts: the published forms typed on their dots by offices of Kiên Giang, Gia Lai, Nam Định,
Quảng Bình and TP. Hồ Chí Minh before and after 2025, and a fourth vendor's; drawn without sight of the reader."""
