"""Between State and QML: derives the contents of each window, and turns the actions of its controls into
events.
"""
