"""``export``: a talk for machines that cannot run the program, as PPTX, PDF and a folder for browsers."""
