"""A twelfth family of layouts: the published forms whose dots typists of Sơn La, Quảng Trị, Tây Ninh and Sóc Trăng
typed away, and a small vendor's lists between thin rules; drawn without sight of the reader."""
