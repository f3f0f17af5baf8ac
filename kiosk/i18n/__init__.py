"""Words and formats of every language; the only package that knows Babel."""
