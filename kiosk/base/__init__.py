"""Shared tools of every process: plain files, clock, log, problems. Knows neither kiosk nor fleet."""
