"""``review``: a book of all texts for lawyers and survivors, and the comments that come back."""
