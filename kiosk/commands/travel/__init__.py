"""``pack`` and ``apply``: a site goes to other screens as one file, and comes from it."""
