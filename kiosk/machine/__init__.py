"""What the operating system is asked and told: files that are kept, monitors, systemd, logs, memory."""
