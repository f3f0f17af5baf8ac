# Makes a new Debian in a folder, as root: make_chroot and the array settings. It needs debootstrap and a network.
# boot-machine.sh and bare-machine.sh source it; run it by them.
# SUITE (trixie), MIRROR (this machine's own) and AREAS (main) may be set.
# shellcheck shell=bash

suite=${SUITE:-trixie}
settings=(PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8)

_first_mirror() {
    apt-get indextargets --format '$(REPO_URI) $(COMPONENT)' 'Created-By: Packages' 2>/dev/null |
        awk '$1 ~ /^https?:.*\/debian\/?$/ && $2 == "main" { print $1; exit }'
}

_copy() { [ -e "$1" ] && mkdir -p "$2$(dirname "$1")" && cp -rL "$1" "$2$(dirname "$1")/" || true; }

# make_chroot FOLDER: a minbase Debian that reaches the network as this machine does. What commands in it need
# in their environment goes into settings.
make_chroot() {
    local mirror=${MIRROR:-$(_first_mirror)} file name
    debootstrap --variant=minbase ${AREAS:+"--components=$AREAS"} "$suite" "$1" ${mirror:+"$mirror"} >"$1.log" 2>&1 ||
        { tail -n 20 "$1.log"; return 1; }
    rm -f "$1.log"
    # Name server, certificates, proxies, settings of apt, pip and uv.
    for file in /etc/resolv.conf /etc/hosts /etc/apt/apt.conf /etc/apt/apt.conf.d /etc/apt/auth.conf \
        /etc/apt/auth.conf.d /etc/pip.conf /etc/uv /usr/local/share/ca-certificates; do
        _copy "$file" "$1"
    done
    for name in SSL_CERT_FILE PIP_CERT REQUESTS_CA_BUNDLE CURL_CA_BUNDLE; do
        [ -n "${!name:-}" ] && _copy "${!name}" "$1" && settings+=("$name=${!name}")
    done
    for name in http_proxy https_proxy no_proxy HTTP_PROXY HTTPS_PROXY NO_PROXY PIP_INDEX_URL \
        PIP_DEFAULT_TIMEOUT UV_DEFAULT_INDEX UV_HTTP_TIMEOUT; do
        [ -n "${!name:-}" ] && settings+=("$name=${!name}")
    done
    return 0
}
