"""Makes the test clip of the demonstration."""
