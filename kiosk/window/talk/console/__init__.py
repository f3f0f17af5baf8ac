"""The console of a talk: its pages, controls and notices."""
