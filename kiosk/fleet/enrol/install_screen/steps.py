"""The script that turns a machine into a screen: pure text, in which each step can be repeated."""

from shlex import quote

from kiosk.base.installed.installed_paths import INSTALLED_STATE
from kiosk.base.places import PIN_FILE

FOLDER = "awareness-kiosk-install"
"""In the home folder of the person who logs in there, until the script ends."""

STEPS, CODE = "steps", "code"
"""Files of that folder. The code is in no command line, which everybody there may read."""

_STEPS = r"""
set -u
cd "$(dirname "$0")" || exit 1
trap 'rm -f -- "$package" code steps; rmdir -- "$PWD" 2>/dev/null' EXIT
trap 'exit 130' HUP INT TERM
if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || { echo "There is no sudo here: log in as root, or install it."; exit 1; }
    echo "sudo asks for the password of your account on this machine."
    sudo sh steps
    exit
fi

failed() {
    printf '\n%s\nStill to do: %s.\n' "$1" "$2"
    exit 1
}

echo "Step 1 of 3: the program, from $package."
version=$(dpkg-deb --field "$package" Version) ||
    failed "The package cannot be read." "the program, the PIN, the enrolment"
there=$(dpkg-query --show --showformat='${db:Status-Status} ${Version}' awareness-kiosk 2>/dev/null)
if [ "${there%% *}" = installed ] && dpkg --compare-versions "${there#* }" ge "$version"; then
    echo "It is installed: ${there#* }."
else
    # Where the last try was cut off in the middle.
    dpkg --configure -a
    apt-get update
    apt-get -o DPkg::Lock::Timeout=300 install --yes "./$package" ||
        failed "The program was not installed; apt says why." "the program, the PIN, the enrolment"
fi

echo "Step 2 of 3: a PIN for the staff page. Tell it those who work at this screen, and nobody else."
if [ -s "$pin" ]; then
    echo "It is set. To set another one: sudo awareness-kiosk pin"
else
    tries=3
    until awareness-kiosk pin; do
        tries=$((tries - 1))
        [ $tries != 0 ] || failed "No PIN was set." "the PIN, the enrolment"
    done
fi

echo "Step 3 of 3: the enrolment at $server."
case $(awareness-kiosk enrol --json) in
*"\"server\": \"$server\""*)
    awareness-kiosk enrol
    echo "It stays so. To make it another one: sudo awareness-kiosk enrol --forget, then begin again."
    ;;
*)
    awareness-kiosk enrol --code - --server "$server" <code ||
        failed "The machine was not enrolled." "the enrolment"
    ;;
esac
case $(awareness-kiosk enrol --json) in
*"\"name\": \"$(hostname)\""*) ;;
*)
    echo "It calls itself $(hostname), and what differs on one screen goes by that name. Give it the name"
    echo "that it is enrolled by: sudo hostnamectl hostname NAME"
    ;;
esac

if systemctl --quiet is-active awareness-kiosk; then
    echo "All is done. The kiosk runs, and needs no restart."
elif shutdown -r +1; then
    echo "All is done. The machine restarts in a minute, and shows the kiosk."
else
    echo "All is done. Restart the machine: sudo systemctl reboot"
fi
"""


def steps(package: str, server: str) -> str:
    """The script; ``package`` is the name of a file next to it."""
    given = {"package": package, "server": server, "pin": f"{INSTALLED_STATE}/{PIN_FILE}"}
    return "\n".join((*(f"{name}={quote(value)}" for name, value in given.items()), _STEPS.lstrip()))
