"""Catalogues: finding, reading, checking and approving them."""
