"""The door to opening scans: what other rooms call. How it is done lies in the opening_… modules beside."""

from ocr.opening_child import inspect_in_child
from ocr.opening_scan import ScanFacts, inspect_scan

__all__ = ["ScanFacts", "inspect_in_child", "inspect_scan"]
