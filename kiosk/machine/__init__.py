"""Access to the operating system: stored files, monitors, systemd, logs, memory."""
