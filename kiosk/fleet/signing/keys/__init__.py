"""Keys of people: new, shown, rotated, on sticks and on paper."""
