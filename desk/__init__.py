"""The only room a person enters: the command line and the API."""
