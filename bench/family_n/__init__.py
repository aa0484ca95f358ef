"""A fourteenth family of layouts: the published forms as offices of Hà Giang, An Giang, Hải Dương and Bến Tre fill them
in before and after the mergers of 2025, and a third vendor's sheets; drawn without sight of the reader."""
