"""Pictures and clips, decoded by children with limits and stored as rasters."""
