"""Papers become search documents, queries become hits: engines behind one small port."""
