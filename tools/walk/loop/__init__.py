"""The loop alone, twenty times faster: each panel and page at rest is compared with a reference."""
