"""Tờ phân cách hồ sơ: a product's own sheet, no published form, hence the same in both families."""

from samples.kinds.separator import KIND

__all__ = ["KIND"]
