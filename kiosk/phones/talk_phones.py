"""The phones of one talk: admits them, sends them the state, and forwards requests of the leader."""

import asyncio
import json
from collections.abc import Callable
from typing import Any

from starlette.websockets import WebSocket, WebSocketDisconnect

from kiosk.core.base.rate_limit import Rate
from kiosk.phones import pairing
from kiosk.phones.colours import sound_colours
from kiosk.phones.pairing import Pairing
from kiosk.phones.phone import Phone
from kiosk.serving import secret
from kiosk.serving.code_tries import in_digits
from kiosk.serving.connection_limits import ConnectionLimits

Object = dict[str, Any]
PER_ADDRESS = 6
"""Connections; a phone needs one, two while it reconnects."""

TO_LISTEN = 1.0
"""Seconds that a phone has to receive the end of the talk, or to confirm that it is there."""

ASKED = Rate(burst=8, per_second=8)
"""Requests of all phones together that are forwarded: the window takes no more."""

WINDOW_LIVES = 2.0
"""Seconds after the window's last message, which comes every second. Then phones are notified that the window
is lost, and no request is forwarded.
"""

TOLD_AGAIN = 1.0
"""Seconds between two messages to phones while the window is lost."""


class TalkPhones:
    """``ask`` forwards a request to the window; ``moved`` is called when phones join, leave or get another
    code; ``now`` gives the seconds of the event loop. A stranger may stay for ``patience`` seconds.
    ``before`` is the pairing of a process that ended. All its memory ends with the talk.
    """

    def __init__(
        self,
        ask: Callable[[Object], None],
        moved: Callable[[], None],
        now: Callable[[], float],
        patience: float,
        before: Pairing | None = None,
    ) -> None:
        self._ask, self._moved, self._now, self._patience = ask, moved, now, patience
        self.doors = ConnectionLimits(now)
        self._pairing = before or Pairing(secret.code())
        self._phones: dict[Phone, asyncio.Task[None]] = {}
        self._rivals: dict[Phone, tuple[Phone, str]] = {}
        self._asked = ASKED.bucket(now())
        self._state: Object = {}
        self._shown = now()
        self._missing: asyncio.TimerHandle | None = None
        self._picture = b""

    @property
    def pairing(self) -> Pairing:
        return self._pairing

    @property
    def code(self) -> str:
        return self._pairing.code

    @property
    def doubled(self) -> bool:
        return self._pairing.doubled

    @property
    def there(self) -> frozenset[int]:
        """Seats of the connected phones."""
        return frozenset(phone.seat for phone in self._phones if phone.seat)

    @property
    def words(self) -> Object:
        """The whole page for a phone that has not joined."""
        return {key: self._state[key] for key in ("language", "rtl", "words", "colours")}

    def show(self, state: Object) -> None:
        self._state = state | {"colours": sound_colours(state.get("colours"))}
        self._shown = self._now()
        self._miss_after(WINDOW_LIVES)
        self._send_all()

    def paint(self, picture: bytes) -> None:
        self._picture = picture
        for phone in self._phones:
            if phone.seat:
                phone.send("picture", picture)

    async def end(self) -> None:
        """Notifies every phone, at most until the time is over."""
        if self._missing:
            self._missing.cancel()
        for phone in self._phones:
            phone.send("ended", {})
        if self._phones:
            await asyncio.wait(self._phones.values(), timeout=TO_LISTEN)

    def has_place(self, address: str) -> bool:
        return sum(phone.address == address for phone in self._phones) < PER_ADDRESS

    async def attend(self, socket: WebSocket) -> None:
        """Serves a phone as long as its connection lasts."""
        stay = asyncio.timeout(self._patience)
        phone = Phone(socket, self._now(), stay)
        self._phones[phone] = asyncio.create_task(phone.deliver())
        try:
            async with stay:
                while True:
                    self._receive(phone, await socket.receive_text())
        except (WebSocketDisconnect, KeyError, TimeoutError):
            pass  # closed, or binary data, or a stranger without a valid message
        finally:
            self._phones.pop(phone).cancel()
            self._give_way(phone)
            self._moved()

    def _receive(self, phone: Phone, text: str) -> None:
        if not phone.may_speak(self._now()):
            return
        try:
            message = json.loads(text)
        except (ValueError, RecursionError):
            return
        match message:
            case {"code": str(typed)} if not phone.seat:
                self._enter(phone, typed)
            case {"token": str(token)} if not phone.seat:
                self._come_back(phone, token)
            case {"kept": True} if phone.seat:
                self._pairing = pairing.keep(self._pairing, phone.seat)
            case {"here": True} if phone in self._rivals:
                self._refuse_rival(phone)
            case {"lead": True} if phone.seat:
                self._pairing = pairing.lead(self._pairing, phone.seat)
                self._send_all()
            case {"do": _} if self._pairing.leads(phone.seat):
                self._hand_on(message)

    def _hand_on(self, wish: Object) -> None:
        """Forwards a request, unless the window hangs, so that none queue up."""
        left = self._asked.taken(self._now())
        if left and not self._is_lost:
            self._asked = left
            self._ask(wish)

    def _enter(self, phone: Phone, typed: str) -> None:
        """Checks a code; accepts spaces, and digits of any script."""
        token = secret.token()
        self._pairing, refused = pairing.enter(
            self._pairing,
            in_digits(typed),
            phone.address,
            self._now(),
            token=token,
            next_code=secret.code(),
            there=self.there,
        )
        if refused:
            phone.send("refused", {"wait": refused.wait})
        else:
            self._welcome(phone, max(self._pairing.seats), token)
        self._moved()

    def _come_back(self, phone: Phone, given: str) -> None:
        """Checks with the current holder of the seat first: a phone that woke up has left it, a robbed one
        has not.
        """
        seat = self._pairing.seat_of(given)
        holder = next((other for other in self._phones if seat and other.seat == seat), None)
        if holder is None:
            self._seat(phone, given)
            return
        self._rivals[holder] = phone, given
        holder.send("there", {})
        asyncio.get_running_loop().call_later(TO_LISTEN, self._give_way, holder)

    def _seat(self, phone: Phone, given: str) -> None:
        token = secret.token()
        self._pairing, seat = pairing.come_back(self._pairing, given, token)
        if seat:
            self._welcome(phone, seat, token)
        else:
            phone.send("refused", {"wait": 0})
            self._put_out()
        self._moved()

    def _put_out(self) -> None:
        """Disconnects phones whose seat no longer exists."""
        for phone in self._phones:
            if phone.seat and phone.seat not in self._pairing.seats:
                phone.rise(self._now() + self._patience)
                phone.send("refused", {"wait": 0})

    def _give_way(self, holder: Phone) -> None:
        """Gives the seat away once its holder is gone, or does not answer."""
        if holder not in self._rivals:
            return
        phone, given = self._rivals.pop(holder)
        if holder in self._phones:
            holder.rise(self._now())
        if phone in self._phones:
            self._seat(phone, given)

    def _refuse_rival(self, holder: Phone) -> None:
        phone, _ = self._rivals.pop(holder)
        self._pairing = pairing.double(self._pairing)
        phone.send("refused", {"wait": 0})
        self._moved()

    def _welcome(self, phone: Phone, seat: int, token: str) -> None:
        phone.sit(seat)
        self.doors.know(phone.address)
        phone.send("token", {"token": token})
        self._send_state(phone)
        if self._picture:
            phone.send("picture", self._picture)

    @property
    def _is_lost(self) -> bool:
        """Whether the window is silent: it hangs."""
        return self._now() >= self._shown + WINDOW_LIVES

    def _miss_after(self, seconds: float) -> None:
        if self._missing:
            self._missing.cancel()
        self._missing = asyncio.get_running_loop().call_later(seconds, self._miss)

    def _miss(self) -> None:
        self._miss_after(TOLD_AGAIN)
        self._send_all()

    def _send_all(self) -> None:
        for phone in self._phones:
            self._send_state(phone)

    def _send_state(self, phone: Phone) -> None:
        if phone.seat and self._state:
            leads = self._pairing.leads(phone.seat)
            phone.send("state", self._state | {"leads": leads, "lost": self._is_lost})
