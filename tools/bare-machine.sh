#!/bin/bash
# Proves that a clone with nothing but git, make and python3 runs and tests itself, in a new minbase Debian.
# Run it, by `make bare-machine`, for a release, and after a change of tools/setup or of the requirements.
# It needs debootstrap and a network, and takes some minutes.
# Usage, as root: tools/bare-machine.sh [--user] [--in FOLDER] [COMMAND ...]
# Commands run in a clone of HEAD; the default is `make run` until it wrote a picture, then `make test`.
# --user: as a user with sudo instead of root. --in: the folder of the clone, else the home folder, which others
# may not enter. SUITE (trixie), MIRROR (this machine's own) and AREAS (main) may be set; for Ubuntu 24.04
# SUITE=noble AREAS=main,universe MIRROR=ADDRESS, and the keys of its archive (package ubuntu-keyring).
set -euo pipefail

if [ -z "${BARE_MACHINE_UNSHARED:-}" ]; then
    # The mounts and whatever still runs go away with the namespaces.
    exec env BARE_MACHINE_UNSHARED=1 unshare --mount --pid --fork --mount-proc "$0" "$@"
fi

. "$(dirname "$0")/chroot.sh"
repository=$(git -C "$(dirname "$0")" rev-parse --show-toplevel)
who=root
in=
while [ "${1:-}" = --user ] || [ "${1:-}" = --in ]; do
    case $1 in
        --user) who=visitor ;;
        --in)
            in=$2
            shift
            ;;
    esac
    shift
done
if [ $# -eq 0 ]; then
    picture='# make run, until it wrote a picture
        rm -f build/screen.png; timeout 900 make run & run=$!
        for _ in $(seq 890); do [ -s build/screen.png ] && break; sleep 1; done
        kill $run 2>/dev/null; wait $run; ls -l build/screen.png'
    set -- "$picture" "make test"
fi

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
make_chroot "$machine"
mount -t proc proc "$machine/proc"
mount -t devpts devpts "$machine/dev/pts"
mount -t tmpfs -o mode=1777 tmpfs "$machine/dev/shm"

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
    chmod 700 "$machine$home"
    echo "$who ALL=(ALL) NOPASSWD: ALL" >"$machine/etc/sudoers.d/$who"
    printf 'Defaults env_keep += "%s"\n' "http_proxy https_proxy no_proxy" >>"$machine/etc/sudoers.d/$who"
    as=(inside setpriv --reuid "$who" --regid "$who" --init-groups env "HOME=$home")
fi
clone=${in:-$home}/awareness-kiosk
git clone --quiet --no-hardlinks "$repository" "$machine$clone"
inside chown -R "$who:" "$clone"
echo "bare-machine: $suite with ${bare[*]} made in $((SECONDS - started)) s; commands run as $who in $clone"

for command; do
    started=$SECONDS
    echo "bare-machine: ${command%%$'\n'*}"
    "${as[@]}" bash -c "cd $clone; $command" </dev/null
    echo "bare-machine: passed in $((SECONDS - started)) s"
done
