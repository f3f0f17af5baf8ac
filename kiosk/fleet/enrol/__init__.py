"""``enrol``: makes this kiosk one of many, by a file or by a code, and lets it be one by itself again."""
