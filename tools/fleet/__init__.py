"""A fleet without kiosks: thousands of simulated agents against a real broker and a real web server."""
