"""``doctor``: whether machine, service, site and people are ready, and how to mend what is not."""
