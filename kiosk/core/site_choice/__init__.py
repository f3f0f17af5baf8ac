"""The choice of a site, the changes that a new one brings, and expiry dates."""
