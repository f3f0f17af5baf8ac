"""``python -m tools.machine.office_computer``: another computer works in the studio of a screen.

It reads questions from its input, a JSON object a line, and answers each: ``{"path": PLACE}``, with ``form``
for a form. It keeps the cookie that it gets. ``{"certificate": ADDRESS}`` is the first one.
"""

import json
import ssl
import sys
from hashlib import sha256
from http.client import HTTPSConnection
from urllib.parse import urlencode, urlsplit

SOON_S = 60.0


class Office:
    def __init__(self, address: str) -> None:
        self._host = urlsplit(address).netloc
        self._cookie = ""
        # What a person does who goes on after the warning, and compares the words.
        self._trusting = ssl.create_default_context()
        self._trusting.check_hostname, self._trusting.verify_mode = False, ssl.CERT_NONE

    def certificate(self) -> str:
        connection = HTTPSConnection(self._host, timeout=SOON_S, context=self._trusting)
        connection.connect()
        raw = connection.sock.getpeercert(binary_form=True)
        connection.close()
        assert raw
        return sha256(raw).hexdigest()

    def ask(self, path: str, form: dict[str, str] | None = None) -> tuple[int, str]:
        connection = HTTPSConnection(self._host, timeout=SOON_S, context=self._trusting)
        sent = {"Cookie": self._cookie}
        if form is not None:
            sent |= {
                "Origin": f"https://{self._host}",
                "Content-Type": "application/x-www-form-urlencoded",
            }
        body = None if form is None else urlencode(form)
        connection.request("GET" if form is None else "POST", path, body, sent)
        answer = connection.getresponse()
        said = answer.read().decode("utf-8", "replace")
        given = answer.getheader("set-cookie", "")
        self._cookie = given.partition(";")[0] if given.startswith("__Host-") else self._cookie
        connection.close()
        return answer.status, said


def main() -> None:
    office = None
    for line in sys.stdin:
        question = json.loads(line)
        try:
            if "certificate" in question:
                office = Office(question["certificate"])
                answer: object = office.certificate()
            else:
                assert office
                answer = office.ask(question["path"], question.get("form"))
        except OSError as fault:
            answer = repr(fault)
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
