"""Makes what is generated from the design tokens, and finds the tokens that nobody reads."""
