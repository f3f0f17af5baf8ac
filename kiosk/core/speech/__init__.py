"""What is said aloud: utterances, and which voice each language has."""
