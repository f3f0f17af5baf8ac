"""``install-screen``: turns a machine into a screen of a fleet, by SSH from the desk."""
