"""Opening hours of desk and screen, by weekday and by date."""
