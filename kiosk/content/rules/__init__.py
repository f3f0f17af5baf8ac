"""What a reviewer would find: each rule a function that yields Problems, in a file of its own."""
