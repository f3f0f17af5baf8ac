"""The studio on a screen: staff open it for hours, to browsers of the local network that have a code."""
