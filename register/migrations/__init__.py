"""How the schema of the register came to be, step by step. Package data: found through importlib.resources."""
