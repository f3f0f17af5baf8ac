"""TLS to the broker: both sides show a certificate, and nothing older than TLS 1.3 is accepted."""

import os
import ssl

from kiosk.base.enrolment.enrolment import Broker


def tls(broker: Broker) -> ssl.SSLContext:
    """Trusts the authority of the enrolment alone. Raises ssl.SSLError for a bad certificate or key."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    context.load_verify_locations(cadata=broker.ca)
    # OpenSSL reads a key from a file alone: this one is in memory, and private.
    handle = os.memfd_create("certificate", os.MFD_CLOEXEC)
    try:
        os.write(handle, (broker.certificate + broker.key).encode())
        context.load_cert_chain(f"/proc/self/fd/{handle}")
    finally:
        os.close(handle)
    return context
