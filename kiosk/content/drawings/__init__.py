"""A site's own line drawings, by the rules of the program's."""
