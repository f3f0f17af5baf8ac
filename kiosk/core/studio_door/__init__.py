"""The studio on a screen: how long its door is open, and where its process and the window meet."""
