"""Reading aloud: when speech begins and ends in a visit, what is said, and which voice each language has."""
