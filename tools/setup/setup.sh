#!/bin/sh
# Makes this checkout ready: system packages through apt, uv in .venv-tools, the pinned Python packages in .venv.
# `make` runs it before each target that needs it, such as `make run` and `make test`. It needs apt and root or sudo
# for missing system packages, and a network.
# For phones there is .venv-remote, for the agent .venv-agent, for the studio .venv-studio: the window's packages stay without a network. The pages of
# the documents are made by .venv-docs.
# Usage: setup.sh run|export|studio|remote|agent|test|remote-test|bench|faults|machine|talk|deb|access|fleet|screen|screen-arm|windows|docs. Does nothing, without root or network, when all is there.
set -eu

goal=$1
cd "$(dirname "$0")/../.."
here=tools/setup

say() { echo "set-up: $*"; }
fail() { echo "set-up: $*" >&2; exit 1; }

packages() { sed 's/#.*//' "$@" | xargs; }

missing() {
    # shellcheck disable=SC2048,SC2086
    for name in $*; do
        case $(dpkg-query -W -f '${Status} ' "$name" 2>/dev/null) in
            *"ok installed"*) ;;
            *) printf '%s ' "$name" ;;
        esac
    done
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        fail "this needs root once and there is no sudo; as root: apt-get update; apt-get install $wanted"
    fi
}

system_packages() {
    system=$(. /etc/os-release 2>/dev/null && echo "$ID-${VERSION_ID:-}") || system=unknown
    table=$here/$system.txt
    if [ ! -f "$table" ] || ! command -v dpkg-query >/dev/null; then
        say "no package table for $system; nothing is installed. What Qt needs is listed in $here/debian-13.txt" >&2
        return
    fi
    case $goal in run | export | studio) ;; *) table="$table $here/test.txt" ;; esac
    [ "$goal" = faults ] && table="$table $here/bench.txt"
    [ "$goal" != test ] && [ -f "$here/$goal.txt" ] && table="$table $here/$goal.txt"
    # shellcheck disable=SC2086
    wanted=$(missing "$(packages $table)")
    [ -z "$wanted" ] && return
    say "installing $wanted"
    as_root apt-get update -qq
    # shellcheck disable=SC2086
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends $wanted >/dev/null
}

find_python() {
    older=
    for python in "${PYTHON:-/usr/bin/python3}" python3; do
        python=$(command -v "$python") || continue
        "$python" -c 'import sys; sys.exit(sys.version_info < (3, 12))' && return
        older=", only $("$python" --version 2>&1)"
    done
    fail "there is no Python 3.12 or newer here$older. Debian 13 and Ubuntu 24.04 have one; name another with PYTHON=/path/to/python3"
}

# A download. What it complains of is shown, and what helps where a proxy opens TLS.
fetch() {
    if "$@" 2>"$complaints"; then
        cat "$complaints" >&2
    else
        cat "$complaints" >&2
        ! grep -qi certificate "$complaints" ||
            say "does a proxy open TLS here? Name its certificate: PIP_CERT=/path/to/it.pem SSL_CERT_FILE=/path/to/it.pem make ..." >&2
        fail "this download did not work, and nothing after it was done"
    fi
}

fingerprint() {
    { pwd; readlink -f "$python"; cat "$here/uv.txt" "$@"; } | sha256sum
}

# An environment that is linked in belongs to another checkout, which keeps it.
python_packages() {
    [ -L $venv ] && return
    for pinned in $enough; do
        # shellcheck disable=SC2046
        [ "$(cat $venv/complete 2>/dev/null)" = "$(fingerprint $(echo "$pinned" | tr + ' '))" ] && return
    done
    rm -f $venv/complete
    if [ "$(cat .venv-tools/complete 2>/dev/null)" != "$(fingerprint /dev/null)" ]; then
        [ ! -L .venv-tools ] ||
            fail ".venv-tools is a link into another checkout, which keeps it: remove the link, and this checkout gets its own"
        say "fetching uv"
        "$python" -m venv --clear .venv-tools
        fetch .venv-tools/bin/python -m pip install --quiet --disable-pip-version-check --only-binary :all: \
            --require-hashes -r $here/uv.txt
        fingerprint /dev/null >.venv-tools/complete
    fi
    say "fetching the Python packages of $requirements"
    .venv-tools/bin/uv venv --quiet --clear --no-python-downloads --python "$python" $venv
    # shellcheck disable=SC2086
    fetch .venv-tools/bin/uv pip sync --compile-bytecode --quiet --require-hashes --only-binary :all: --python $venv/bin/python $requirements
    # What shiboken6 else unpacks and compiles at every start it writes down once.
    [ $venv != .venv ] || SBK_EMBED=false $venv/bin/python -c "import shiboken6"
    # shellcheck disable=SC2086
    fingerprint $requirements >$venv/complete
}

venv=.venv
more=requirements/kiosk.txt+requirements/export.txt
case $goal in
    run) requirements=requirements/kiosk.txt enough="requirements/kiosk.txt $more requirements/dev.txt" ;;
    export) requirements="requirements/kiosk.txt requirements/export.txt" enough="$more requirements/dev.txt" ;;
    remote) requirements=requirements/remote.txt enough=requirements/remote.txt venv=.venv-remote ;;
    studio) requirements="requirements/kiosk.txt requirements/studio.txt" enough=requirements/kiosk.txt+requirements/studio.txt venv=.venv-studio ;;
    agent) requirements=requirements/agent.txt enough=requirements/agent.txt venv=.venv-agent ;;
    remote-test) requirements="requirements/dev.txt requirements/remote-test.txt" enough= ;;
    docs) requirements=requirements/docs.txt enough=requirements/docs.txt venv=.venv-docs ;;
    test | bench | faults | machine | talk | deb | access | fleet | screen | screen-arm | windows) requirements=requirements/dev.txt enough=requirements/dev.txt ;;
    *) fail "say run, export, studio, remote, agent, test, remote-test, bench, faults, machine, talk, deb, access, fleet, screen, screen-arm, windows or docs" ;;
esac
complaints=$(mktemp)
trap 'rm -f "$complaints"' EXIT
find_python
[ "$goal" = docs ] || system_packages
python_packages
