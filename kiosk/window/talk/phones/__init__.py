"""Phones that lead a talk: their connection, their page, how they join."""
