"""``install-screen``: makes a machine a screen of a fleet, by SSH from the desk."""
