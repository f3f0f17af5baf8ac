"""Photographs of panels: taken in, turned, cropped and described."""
