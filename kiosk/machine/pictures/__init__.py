"""Pictures and clips, decoded by children with limits and kept as rasters."""
