"""Makes manual page, shell completion and docs/commands.md from the parser.

The Debian package and the wheel make their own. Run ``make manual`` after a change of commands or options: it
writes docs/commands.md.
"""
