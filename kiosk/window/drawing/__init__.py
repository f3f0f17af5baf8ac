"""Drawings: the journey line, icons, QR codes, the start picture."""
