"""Review rules: each is a function that yields Problems, in a file of its own."""
