"""``doctor``: whether machine, service, site and people are ready, and what to mend."""
