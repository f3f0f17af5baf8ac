#!/bin/bash
# Proves that a clone with nothing but git, make and python3 runs and tests itself, in a new minbase Debian.
# Usage, as root: tools/bare-machine.sh [--user] [COMMAND ...]
# Commands run in a clone of HEAD; the default is `make test`, then `make run` until it wrote a picture.
# --user: as a user with sudo instead of root. SUITE (trixie) and MIRROR (this machine's own) may be set.
set -euo pipefail

if [ -z "${BARE_MACHINE_UNSHARED:-}" ]; then
    # The mounts and whatever still runs go away with the namespaces.
    exec env BARE_MACHINE_UNSHARED=1 unshare --mount --pid --fork --mount-proc "$0" "$@"
fi

repository=$(git -C "$(dirname "$0")" rev-parse --show-toplevel)
suite=${SUITE:-trixie}
who=root
if [ "${1:-}" = --user ]; then
    who=visitor
    shift
fi
if [ $# -eq 0 ]; then
    picture='# make run, until it wrote a picture
        rm -f build/screen.png; timeout 60 make run & run=$!
        for _ in $(seq 55); do [ -s build/screen.png ] && break; sleep 1; done
        kill $run 2>/dev/null; wait $run; ls -l build/screen.png'
    set -- "make test" "$picture"
fi

first_mirror() {
    apt-get indextargets --format '$(REPO_URI) $(COMPONENT)' 'Created-By: Packages' 2>/dev/null |
        awk '$1 ~ /^https?:.*\/debian\/?$/ && $2 == "main" { print $1; exit }'
}
mirror=${MIRROR:-$(first_mirror)}

machine=$(mktemp -d "${TMPDIR:-/tmp}/bare-machine.XXXXXX")
chmod 755 "$machine"
cleanup() {
    cd /
    umount --recursive --lazy "$machine"/{proc,dev/pts,dev/shm} 2>/dev/null || true
    rm -rf --one-file-system "$machine"
}
trap cleanup EXIT
trap 'exit 130' INT TERM

started=$SECONDS
debootstrap --variant=minbase "$suite" "$machine" ${mirror:+"$mirror"} >"$machine.log" 2>&1 ||
    { tail -n 20 "$machine.log"; exit 1; }
rm -f "$machine.log"
mount -t proc proc "$machine/proc"
mount -t devpts devpts "$machine/dev/pts"
mount -t tmpfs -o mode=1777 tmpfs "$machine/dev/shm"

# How this machine reaches the network: name server, certificates, proxies, settings of apt, pip and uv.
settings=(PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8)
copy() { [ -e "$1" ] && mkdir -p "$machine$(dirname "$1")" && cp -rL "$1" "$machine$(dirname "$1")/" || true; }
for file in /etc/resolv.conf /etc/hosts /etc/apt/apt.conf /etc/apt/apt.conf.d /etc/apt/auth.conf /etc/apt/auth.conf.d \
    /etc/pip.conf /etc/uv /usr/local/share/ca-certificates; do
    copy "$file"
done
for name in SSL_CERT_FILE PIP_CERT REQUESTS_CA_BUNDLE CURL_CA_BUNDLE; do
    [ -n "${!name:-}" ] && copy "${!name}" && settings+=("$name=${!name}")
done
for name in http_proxy https_proxy no_proxy HTTP_PROXY HTTPS_PROXY NO_PROXY PIP_INDEX_URL PIP_DEFAULT_TIMEOUT \
    UV_DEFAULT_INDEX UV_HTTP_TIMEOUT; do
    [ -n "${!name:-}" ] && settings+=("$name=${!name}")
done

inside() { chroot "$machine" /usr/bin/env -i HOME=/root "${settings[@]}" "$@"; }

bare=(git make python3)
[ "$who" = root ] || bare+=(sudo)
inside apt-get update -qq
inside env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "${bare[@]}" >/dev/null
home=/root
as=(inside)
if [ "$who" != root ]; then
    home=/home/$who
    inside useradd --create-home "$who"
    echo "$who ALL=(ALL) NOPASSWD: ALL" >"$machine/etc/sudoers.d/$who"
    printf 'Defaults env_keep += "%s"\n' "http_proxy https_proxy no_proxy" >>"$machine/etc/sudoers.d/$who"
    as=(inside setpriv --reuid "$who" --regid "$who" --init-groups env "HOME=$home")
fi
git clone --quiet --no-hardlinks "$repository" "$machine$home/awareness-kiosk"
inside chown -R "$who:" "$home/awareness-kiosk"
echo "bare-machine: $suite with ${bare[*]} made in $((SECONDS - started)) s; commands run as $who"

for command; do
    started=$SECONDS
    echo "bare-machine: ${command%%$'\n'*}"
    "${as[@]}" bash -c "cd ~/awareness-kiosk; $command" </dev/null
    echo "bare-machine: passed in $((SECONDS - started)) s"
done
