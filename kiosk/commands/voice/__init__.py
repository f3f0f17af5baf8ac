"""``voice``: which sentences have a recording, and how recordings come in and are approved."""
