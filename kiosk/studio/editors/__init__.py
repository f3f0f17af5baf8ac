"""What the forms of the studio show and save."""
