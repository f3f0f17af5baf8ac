"""``review``: a book of all texts for lawyers and survivors, and their comments."""
