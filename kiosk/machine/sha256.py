"""SHA-256 by Qt, for the window's process: hashlib would load OpenSSL."""

from PySide6.QtCore import QCryptographicHash


def sha256_of(content: bytes) -> str:
    """The hash in hexadecimal digits."""
    return QCryptographicHash.hash(content, QCryptographicHash.Algorithm.Sha256).toHex().toStdString()
