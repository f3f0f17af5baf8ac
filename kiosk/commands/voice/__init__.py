"""``voice``: lists sentences without a recording, imports recordings, and stores approvals."""
