#!/bin/bash
# Boots a new Debian with the package in systemd-nspawn, without a screen, and injects faults for real.
# Run it, by `make boot-machine`, for a release, and after a change of resources/system, of the package or of starts.
# Usage, as root: tools/boot-machine.sh [CASE ...]    takes about 10 minutes, half of them for waiting
# It needs debootstrap, systemd-nspawn and the package (make deb). BASE names a folder in which the new Debian
# is kept for the next time; SUITE and MIRROR are those of chroot.sh. STORY names another module than tools.machine.
set -euo pipefail

if [ -z "${BOOT_MACHINE_UNSHARED:-}" ]; then
    # The mounts and whatever still runs go away with the namespaces.
    exec env BOOT_MACHINE_UNSHARED=1 unshare --mount --pid --fork --mount-proc --kill-child "$0" "$@"
fi

cd "$(dirname "$0")/.."
. tools/chroot.sh

if [ ! -e /sys/fs/cgroup/cgroup.controllers ]; then
    # systemd in the machine wants the unified hierarchy, here alone.
    umount --recursive --lazy /sys/fs/cgroup
    mount -t cgroup2 cgroup2 /sys/fs/cgroup
fi
group=/sys/fs/cgroup/boot-machine-$$-$RANDOM
mkdir "$group"
echo $$ >"$group/cgroup.procs"

machine=$(mktemp -d "${TMPDIR:-/var/tmp}/boot-machine.XXXXXX")
chmod 755 "$machine"
cleanup() {
    cd /
    findmnt --raw --noheadings --output TARGET | grep -F "$machine" | tac | xargs -r -d '\n' umount --lazy || true
    # A story has its further machines beside it.
    rm -rf --one-file-system "$machine" "$machine".*
}
trap cleanup EXIT
trap 'exit 130' INT TERM

started=$SECONDS
if [ -n "${BASE:-}" ] && [ -d "$BASE/root" ]; then
    cp -a "$BASE/." "$machine"
else
    make_chroot "$machine"
    mount -t proc proc "$machine/proc"
    printf '%s\n' "${settings[@]}" DEBIAN_FRONTEND=noninteractive >"$machine/root/settings"
    inside() { xargs -a "$machine/root/settings" -d '\n' sh -c 'exec chroot "$0" env -i "$@" '"$*" "$machine"; }
    inside apt-get update -qq
    inside apt-get install -qq -y --no-install-recommends systemd-sysv dbus udev wtype >/dev/null
    umount "$machine/proc"
    [ -z "${BASE:-}" ] || cp -a "$machine" "$BASE"
fi
echo "boot-machine: $suite made in $((SECONDS - started)) s"
.venv/bin/python -m "${STORY:-tools.machine}" "$machine" "$@"
