"""The settings of Sphinx; tools/pages/__main__.py adds what differs from language to language."""

from pathlib import Path

project = "Awareness Kiosk"
extensions = ["myst_parser", "tools.pages.contents", "tools.pages.links", "tools.pages.languages"]
myst_heading_anchors = 4
templates_path = [str(Path(__file__).parent / "templates")]
locale_dirs = ["build/pages/locale"]
gettext_compact = "guides"
translation_progress_classes = True
html_theme = "basic"
html_static_path = ["static"]
html_copy_source = False
html_use_index = False
html_show_search_summary = False
pygments_style = "bw"
suppress_warnings = ["misc.highlighting_failure"]
