"""Numbers of a site: their cards, the calls that people write down, and their lines."""
