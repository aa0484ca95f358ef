"""Settings (environment, TOML) and catalogues (YAML, CSV): what an office may change without touching code."""
