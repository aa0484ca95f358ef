"""The way of a scan: stages that tie the rooms together, and the Prefect flows around them."""
