"""The address of this machine for phones in the same network."""

from collections.abc import Iterable, Sequence
from ipaddress import IPv4Address

import ifaddr

_WIRELESS = ("wl", "ap")
_VIRTUAL = ("docker", "br-", "veth", "virbr", "vbox", "vmnet", "tun", "tap", "tailscale", "wg", "zt")


def own_addresses() -> list[tuple[str, str]]:
    """The name of each adapter and its IPv4 address, in the system's order."""
    return [
        (adapter.name, ip.ip)
        for adapter in ifaddr.get_adapters()
        for ip in adapter.ips
        if isinstance(ip.ip, str)
    ]


def choose(found: Iterable[tuple[str, str]]) -> str:
    """A private address, preferably of a wireless adapter, since phones have no other; "" if there is
    none.
    """
    usable = [(name, address) for name, address in found if _is_near(address) and not _is_virtual(name)]
    return _first([address for name, address in usable if name.startswith(_WIRELESS)]) or _first(
        [address for _, address in usable]
    )


def _is_near(address: str) -> bool:
    known = IPv4Address(address)
    return known.is_private and not known.is_loopback and not known.is_link_local


def _is_virtual(name: str) -> bool:
    return name.startswith(_VIRTUAL)


def _first(addresses: Sequence[str]) -> str:
    return addresses[0] if addresses else ""
