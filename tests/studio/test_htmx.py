from hashlib import sha256

from tests.sources import ROOT

HTMX = "d6fdc75f204e6bdefa99b69bf1e6d4ac69b8a364f77929f45c13476b4000f717"
"""Of dist/htmx.min.js in htmx.org 2.0.11."""


def test_htmx_is_the_file_that_its_authors_published():
    assert sha256((ROOT / "kiosk/studio/static/htmx/htmx.min.js").read_bytes()).hexdigest() == HTMX
