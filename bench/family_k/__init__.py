"""An eleventh family of layouts: what portals of provinces print, with English beside Vietnamese, and the published
forms as typists of Hà Giang, Thái Bình, Bến Tre and Kon Tum retyped them; drawn without sight of the reader."""
