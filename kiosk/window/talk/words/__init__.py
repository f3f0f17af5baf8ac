"""The words of console, editor and phones: titles, times, languages, the guide."""
