"""``doctor --fix-touch``: calibrates a touch screen by four touched rings."""
