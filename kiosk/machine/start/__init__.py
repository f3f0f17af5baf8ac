"""The start of a process: its environment, Python, memory and version."""
