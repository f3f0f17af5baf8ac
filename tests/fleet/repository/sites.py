"""Sites to sign: a second one with a file more, and one with another number."""

ONE = {"site.toml": b'name = "One"\n[emergency]\nnumber = "555"\n', "content/a.toml": b"a = 1\n"}
TWO = {**ONE, "content/panels/b.toml": b"b = 1\n"}
OTHER_NUMBER = {"site.toml": ONE["site.toml"].replace(b"555", b"555 0142")}
