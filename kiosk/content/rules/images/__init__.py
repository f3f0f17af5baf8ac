"""Rules about pictures, photographs, tiles and figures."""
