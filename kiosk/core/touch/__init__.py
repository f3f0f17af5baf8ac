"""What fingers mean: gestures, one finger at a time, calibration."""
