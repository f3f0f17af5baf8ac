"""The requests that a phone may make in a talk, and the socket of its process."""
