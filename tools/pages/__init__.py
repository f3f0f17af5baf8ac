"""``make docs``: the documents as pages for a browser, by Sphinx and MyST; guides also in other languages."""
