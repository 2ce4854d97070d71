"""SHA-256 from CPython's own module: `hashlib` loads OpenSSL first, which costs a quarter of a bare interpreter.

OpenSSL is eight times as fast, so where there is much to read it is loaded.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from hashlib import sha256
else:
    try:
        from _sha2 import sha256  # since Python 3.12
    except ImportError:
        try:
            from _sha256 import sha256
        except ImportError:
            from hashlib import sha256


LARGE = 64_000
"""Bytes from which on OpenSSL is asked: a page's size. Loading it costs what CPython's own takes for a megabyte."""


def digest(data: bytes) -> str:
    """The SHA-256 of `data` in hex."""
    if len(data) < LARGE:
        return sha256(data).hexdigest()
    import hashlib

    return hashlib.sha256(data).hexdigest()
