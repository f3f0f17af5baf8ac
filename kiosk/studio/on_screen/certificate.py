"""Makes a certificate for one door, in memory alone: the next one has another."""

import os
import ssl
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from ipaddress import IPv4Address

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

_NAME = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Awareness Kiosk studio")])
_BEFORE, _AFTER = timedelta(days=1), timedelta(days=2)
"""The clocks of two machines may differ."""


@dataclass(frozen=True, slots=True)
class DoorCertificate:
    """``digest`` is the SHA-256 by which people tell it from another one."""

    context: ssl.SSLContext
    digest: bytes


def certificate_for(address: str, now: datetime) -> DoorCertificate:
    """Returns a new certificate for an address of this machine. Raises OSError."""
    key = ec.generate_private_key(ec.SECP256R1())
    wall = now.astimezone(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(_NAME)
        .issuer_name(_NAME)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(wall - _BEFORE)
        .not_valid_after(wall + _AFTER)
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(IPv4Address(address))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    secret = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    context = _context_of(made.public_bytes(serialization.Encoding.PEM) + secret)
    return DoorCertificate(context, made.fingerprint(hashes.SHA256()))


def _context_of(pem: bytes) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    # No ticket, so that nothing of a connection is kept for another one.
    context.num_tickets = 0
    context.set_alpn_protocols(["http/1.1"])
    # The library reads a file: this one is in memory and has no name.
    file = os.memfd_create("certificate", os.MFD_CLOEXEC)
    try:
        with open(file, "wb", closefd=False) as target:
            target.write(pem)
        context.load_cert_chain(f"/proc/self/fd/{file}")
    finally:
        os.close(file)
    return context
