"""The visit: topics, pages, languages, advice, and its end."""
