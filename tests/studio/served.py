"""A studio as it runs, and a browser that sends plain requests."""

import http.client
import re
from urllib.parse import urlencode, urlsplit

from tests.phones.processes import SOON, Process

PIN = "$argon2id$v=19$m=65536,t=3,p=4$c2FsdHNhbHRzYWx0$" + "A" * 43
"""The form of a hash; nobody’s."""


class Studio(Process):
    def __init__(self, site):
        super().__init__("-m", "kiosk.studio", "--site", site, "--no-browser")
        said = self.process.stdout.readline().decode()
        self.address = re.search(r"http://\S+", said)[0]
        self.host = urlsplit(self.address).netloc
        self.cookie = ""

    def enter(self):
        answer = self.ask(self.address.removeprefix(f"http://{self.host}"))
        self.cookie = answer.getheader("set-cookie").partition(";")[0]
        return answer

    def ask(self, path, form=None, **headers):
        connection = http.client.HTTPConnection(self.host, timeout=SOON)
        sent = {"Host": self.host, "Cookie": self.cookie}
        if form is not None:
            sent |= {"Origin": f"http://{self.host}", "Content-Type": "application/x-www-form-urlencoded"}
        body = None if form is None else urlencode(form)
        connection.request("GET" if form is None else "POST", path, body, sent | headers)
        answer = connection.getresponse()
        answer.body = answer.read()
        connection.close()
        return answer

    def send(self, path, raw):
        """Sends a file as it is."""
        connection = http.client.HTTPConnection(self.host, timeout=SOON)
        headers = {"Host": self.host, "Cookie": self.cookie, "Origin": f"http://{self.host}"}
        connection.request("POST", path, raw, headers)
        answer = connection.getresponse()
        answer.body = answer.read()
        connection.close()
        return answer

    def picture(self, ref, **asked):
        return self.ask(f"/picture/{ref}?{urlencode(asked)}")
