"""The robot as staff: it enters by the plate and a PIN, and does what their page offers, and back."""
