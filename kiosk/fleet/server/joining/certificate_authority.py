"""The certificates of one fleet: an authority of its own, which knows no other purpose.

A screen has its certificate for ten years, since no program of ours answers a request for another one; a
screen that is lost is forbidden everything by its name.
See docs/adr/0204-a-server-of-debians-services-and-nothing-of-ours-that-answers.md.
"""

import ipaddress
import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from kiosk.base.durable_files import replacing

YEAR = timedelta(days=365)
AUTHORITY_LASTS, SCREEN_LASTS, SERVER_LASTS = 25 * YEAR, 10 * YEAR, 2 * YEAR
_BEFORE = timedelta(days=1)
"""A machine whose clock is behind by this still accepts a new certificate."""


@dataclass(frozen=True, slots=True)
class Issued:
    """PEM."""

    certificate: str
    key: str


class Authority:
    """Signs with the key in ``folder``, which only root can enter."""

    def __init__(self, folder: Path) -> None:
        self._certificate = x509.load_pem_x509_certificate((folder / "ca.pem").read_bytes())
        key = serialization.load_pem_private_key((folder / "ca.key").read_bytes(), None)
        assert isinstance(key, ec.EllipticCurvePrivateKey)
        self._key = key

    @property
    def pem(self) -> str:
        return _pem(self._certificate)

    def has_issued(self, pem: Path) -> bool:
        """Whether this authority has issued the certificate in a file."""
        certificate = x509.load_pem_x509_certificate(pem.read_bytes())
        try:
            certificate.verify_directly_issued_by(self._certificate)
        except (InvalidSignature, ValueError, TypeError):
            return False
        return True

    def screen(self, name: str, now: datetime) -> Issued:
        """A certificate for a client with the topics of its name."""
        return self._issue(name, (), SCREEN_LASTS, now)

    def server(self, hosts: Sequence[str], now: datetime) -> Issued:
        """A certificate for a service with these names and addresses."""
        return self._issue(hosts[0], hosts, SERVER_LASTS, now)

    def _issue(self, name: str, hosts: Sequence[str], lasts: timedelta, now: datetime) -> Issued:
        key = ec.generate_private_key(ec.SECP256R1())
        usage = ExtendedKeyUsageOID.SERVER_AUTH if hosts else ExtendedKeyUsageOID.CLIENT_AUTH
        builder = (
            x509.CertificateBuilder(
                self._certificate.subject, _named(name), key.public_key(), x509.random_serial_number()
            )
            .not_valid_before(now - _BEFORE)
            .not_valid_after(now + lasts)
            .add_extension(x509.BasicConstraints(False, None), critical=True)
            .add_extension(x509.ExtendedKeyUsage([usage]), critical=False)
            .add_extension(
                x509.AuthorityKeyIdentifier.from_issuer_public_key(self._key.public_key()), critical=False
            )
        )
        if hosts:
            names = x509.SubjectAlternativeName([_alternative(host) for host in hosts])
            builder = builder.add_extension(names, critical=False)
        return Issued(_pem(builder.sign(self._key, hashes.SHA256())), _key_pem(key))


def make_authority(folder: Path, name: str, now: datetime) -> Authority:
    """The authority in ``folder``, made when there is none."""
    if not (folder / "ca.pem").exists():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        key = ec.generate_private_key(ec.SECP256R1())
        subject = _named(f"Awareness Kiosk {name}"[:64])
        builder = (
            x509.CertificateBuilder(subject, subject, key.public_key(), x509.random_serial_number())
            .not_valid_before(now - _BEFORE)
            .not_valid_after(now + AUTHORITY_LASTS)
            .add_extension(x509.BasicConstraints(True, 0), critical=True)
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
            .add_extension(_SIGNS, critical=True)
        )
        write_private(folder / "ca.key", _key_pem(key))
        # The certificate comes last: without it there is no authority.
        write_private(folder / "ca.pem", _pem(builder.sign(key, hashes.SHA256())))
    return Authority(folder)


def ends_of(pem: Path) -> datetime:
    """The day on which a certificate in a file expires."""
    return x509.load_pem_x509_certificate(pem.read_bytes()).not_valid_after_utc


def is_for(pem: Path, hosts: Sequence[str]) -> bool:
    """Whether the certificate in a file is for these names and addresses."""
    certificate = x509.load_pem_x509_certificate(pem.read_bytes())
    names = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    return set(names) == {_alternative(host) for host in hosts}


def write_private(path: Path, text: str, mode: int = 0o600, group: int = -1) -> None:
    """Writes a file that no other user could read at any moment."""
    with replacing(path) as file:
        file.write(text.encode())
        os.fchown(file.fileno(), -1, group)
        os.fchmod(file.fileno(), mode)


_SIGNS = x509.KeyUsage(
    digital_signature=True,
    content_commitment=False,
    key_encipherment=False,
    data_encipherment=False,
    key_agreement=False,
    key_cert_sign=True,
    crl_sign=True,
    encipher_only=False,
    decipher_only=False,
)


def _named(name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])


def _alternative(host: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ipaddress.ip_address(host))
    except ValueError:
        return x509.DNSName(host)


def _pem(certificate: x509.Certificate) -> str:
    return certificate.public_bytes(serialization.Encoding.PEM).decode()


def _key_pem(key: ec.EllipticCurvePrivateKey) -> str:
    return key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    ).decode()
