"""The acts of a keypad's keys, and the codes that identify them."""

from typing import Final, Literal

KeyAct = Literal[
    "previous",
    "next",
    "select",
    "repeat",
    "stop",
    "louder",
    "quieter",
    "slower",
    "faster",
    "language",
    "back",
    "start_again",
    "hide",
    "headset_in",
    "headset_out",
    "up",
    "down",
    "left",
    "right",
]

XKB_OFFSET: Final = 8
"""The compositor and X count keys from 8 on, the kernel from 0."""

CODES: Final[dict[KeyAct, tuple[int, ...]]] = {
    "previous": (183,),
    "next": (184,),
    "select": (185,),
    "repeat": (186,),
    "stop": (187,),
    "louder": (188,),
    "quieter": (189,),
    "slower": (190,),
    "faster": (191,),
    "language": (192,),
    "back": (193,),
    "start_again": (194,),
    "hide": (),
    "headset_in": (),
    "headset_out": (),
    "up": (),
    "down": (),
    "left": (),
    "right": (),
}
"""By the codes of the kernel: KEY_F13 to KEY_F24, which keypads send and keyboards do not have. A keymap may
call F13 to F18 anything, so names of keys are not used.
"""


def acts_by_code(own: dict[KeyAct, tuple[int, ...]]) -> dict[int, KeyAct]:
    """Maps codes to acts: the site's ``own`` codes replace the usual ones, and win over those of
    another act.
    """
    usual = {code: act for act, codes in CODES.items() if act not in own for code in codes}
    return {**usual, **{code: act for act, codes in own.items() for code in codes}}
