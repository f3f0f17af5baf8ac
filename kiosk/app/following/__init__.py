"""Followers of the files of a site: what is read again, and when the kiosk ends for it."""
