"""What every process may use: plain files, clock, log, problems. Knows neither kiosk nor fleet."""
