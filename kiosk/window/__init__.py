"""Between State and QML: derives what each window shows, and turns what its controls say into events."""
