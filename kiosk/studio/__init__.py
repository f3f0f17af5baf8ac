"""The studio: changes a site in a browser of this machine. It has a network and no window."""
