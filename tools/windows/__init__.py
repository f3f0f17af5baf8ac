"""The program as on Windows, under Wine."""
