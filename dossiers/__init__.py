"""The language of the house: frozen models, codes, Vietnamese text, errors and the ports. Imports nothing of ours."""
