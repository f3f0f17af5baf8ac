"""The editor of programmes, and the files of talks."""
