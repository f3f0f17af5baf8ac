"""A robot visitor: it walks through the moving program, and compares each screen with one painted fresh."""
