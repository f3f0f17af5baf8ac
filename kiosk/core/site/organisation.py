"""The organisation that runs a screen: a National Society may speak of the Movement as “we”, others may
not.
"""

from typing import Literal

Organisation = Literal["national-society", "other"]
