"""The door to opening scans: what other rooms call. How it is done lies in the modules beside."""

from ocr.opening.child import inspect_in_child
from ocr.opening.scan import ScanFacts, inspect_scan

__all__ = ["ScanFacts", "inspect_in_child", "inspect_scan"]
