"""The phones of one talk: lets them in, shows them how it stands, and hands on what the leader asks."""

import asyncio
import json
from collections.abc import Callable
from typing import Any

from starlette.websockets import WebSocket, WebSocketDisconnect

from kiosk.remote import secret
from kiosk.remote.pairing import Pairing, enter, lead
from kiosk.remote.phone import Phone

Object = dict[str, Any]
PER_ADDRESS = 6
"""Connections; a phone needs one, two while it comes back."""

TO_LISTEN = 1.0
"""Seconds that a phone has to hear that the talk has ended."""


class Room:
    """``ask`` hands a wish on to the window, ``moved`` is called when phones came, left or had another code;
    ``now`` gives monotonic seconds. Everything in here is forgotten with the talk.
    """

    def __init__(
        self, ask: Callable[[Object], None], moved: Callable[[], None], now: Callable[[], float]
    ) -> None:
        self._ask, self._moved, self._now = ask, moved, now
        self._pairing = Pairing(secret.code())
        self._phones: dict[Phone, asyncio.Task[None]] = {}
        self._state: Object = {}
        self._picture = b""

    @property
    def code(self) -> str:
        return self._pairing.code

    @property
    def there(self) -> frozenset[str]:
        """Tokens of the phones that are connected."""
        return frozenset(phone.token for phone in self._phones if phone.token)

    @property
    def words(self) -> Object:
        """All that a phone sees that has not come in."""
        return {key: self._state[key] for key in ("language", "rtl", "words")}

    def show(self, state: Object) -> None:
        self._state = state
        for phone in self._phones:
            self._tell_state(phone)

    def paint(self, picture: bytes) -> None:
        self._picture = picture
        for phone in self._phones:
            if phone.token:
                phone.tell("picture", picture)

    async def end(self) -> None:
        """Returns when every phone was told, or did not listen in time."""
        for phone in self._phones:
            phone.tell("ended", {})
        if self._phones:
            await asyncio.wait(self._phones.values(), timeout=TO_LISTEN)

    def has_place(self, address: str) -> bool:
        return sum(phone.address == address for phone in self._phones) < PER_ADDRESS

    async def attend(self, socket: WebSocket) -> None:
        """As long as the connection lasts."""
        phone = Phone(socket, self._now())
        self._phones[phone] = asyncio.create_task(phone.deliver())
        try:
            while True:
                self._hear(phone, await socket.receive_text())
        except (WebSocketDisconnect, KeyError):
            pass  # gone, or it sent bytes
        finally:
            self._phones.pop(phone).cancel()
            self._moved()

    def _hear(self, phone: Phone, text: str) -> None:
        try:
            message = json.loads(text)
        except (ValueError, RecursionError):
            return
        if not isinstance(message, dict) or not phone.may_speak(self._now()):
            return
        match message:
            case {"code": str(typed)} if not phone.token:
                self._enter(phone, typed)
            case {"token": str(token)} if not phone.token:
                self._come_back(phone, token)
            case {"lead": True} if phone.token:
                self._pairing = lead(self._pairing, phone.token)
                self.show(self._state)
            case {"do": _} if self._pairing.leads(phone.token):
                self._ask(message)

    def _enter(self, phone: Phone, typed: str) -> None:
        """Spaces and digits of whatever script are as good."""
        digits = "".join(str(int(letter)) for letter in typed if letter.isdecimal())
        token = secret.token()
        self._pairing, refused = enter(
            self._pairing,
            digits,
            phone.address,
            self._now(),
            token=token,
            next_code=secret.code(),
            there=self.there,
        )
        if refused:
            phone.tell("refused", {"wait": refused.wait})
        else:
            self._welcome(phone, token)
        self._moved()

    def _come_back(self, phone: Phone, token: str) -> None:
        if token in self._pairing.tokens:
            self._welcome(phone, token)
            self._moved()
        else:
            phone.tell("refused", {"wait": 0})

    def _welcome(self, phone: Phone, token: str) -> None:
        phone.token = token
        phone.tell("token", {"token": token})
        self._tell_state(phone)
        if self._picture:
            phone.tell("picture", self._picture)

    def _tell_state(self, phone: Phone) -> None:
        if phone.token and self._state:
            phone.tell("state", self._state | {"leads": self._pairing.leads(phone.token)})
