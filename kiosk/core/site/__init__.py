"""The settings of a site: helplines, opening hours, organisation, PIN."""
