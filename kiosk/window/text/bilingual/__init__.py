"""Two languages on one screen: sizes, pages and headlines that fit both."""
