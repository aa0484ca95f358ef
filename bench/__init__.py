"""Measurements, each run as `script/bench NAME`: what the product costs and how well it reads. Never imported by it."""
