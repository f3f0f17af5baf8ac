"""Decides which site and which program each channel gets, and when."""
