"""What plays when: a month, playlists and announcements."""
