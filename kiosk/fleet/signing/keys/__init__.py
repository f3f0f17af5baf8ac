"""Keys of people: makes, shows and rotates them, on sticks and on paper."""
