"""Plain functions, one act each: they can be called and tested without Prefect."""
