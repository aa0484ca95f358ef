"""What the measurements share: clocks and memory, edit distance, scores, tables. Each prints nothing by itself."""
