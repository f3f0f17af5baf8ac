"""What somebody in the same network can do to a talk that a phone leads, tried on this machine alone."""
