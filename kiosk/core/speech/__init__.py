"""Reading aloud: when speech begins and ends in a visit, its sentences, and the voice of each language."""
