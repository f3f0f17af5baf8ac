"""``doctor --fix-touch``: four rings, touched, give the calibration of a screen."""
