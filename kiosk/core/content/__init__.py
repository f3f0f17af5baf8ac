"""The content as records: panels, topics, pages, their parts, talks, and the deck that contains them."""
