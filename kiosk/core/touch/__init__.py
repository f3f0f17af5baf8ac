"""The meaning of fingers: gestures, one finger at a time, calibration."""
