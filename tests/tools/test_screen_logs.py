"""Which lines of a machine's journal `make boot-screen-all` excuses."""

from tools.screen_machine.log_cases import LINES, unexplained


def test_a_line_without_a_reason_is_told():
    known = "[   40.1] kernel: tsc: Unable to calibrate against PIT"
    other = "[  128.2] main.py[431]: The sound device is missing"
    assert unexplained((known, other), LINES) == (other,)


def test_a_compositor_may_fail_once_before_there_is_a_card():
    once = "[   97.8] systemd[1]: awareness-kiosk-screen.service: Failed with result 'exit-code'."
    again = once.replace("97.8", "197.8")
    assert unexplained((once, again), LINES) == (again,)
