"""Many screens: how sites and programs are signed, published, fetched, verified and taken."""
