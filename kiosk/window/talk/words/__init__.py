"""What console, editor and phones say: titles, times, languages, the guide."""
