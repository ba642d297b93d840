"""What went wrong in setting up the engine, and what to do about it."""

from __future__ import annotations

import errno
import re
from collections.abc import Sequence

from ..errors import EngineError


class SetupError(EngineError):
    """A step of the set-up failed.

    Attributes:
        reason: One word for the kind of failure, a key of `HINTS`; empty where it is none of them.
    """

    def __init__(self, message: str, hint: str = "", reason: str = "") -> None:
        super().__init__(message, hint or HINTS.get(reason, ""))
        self.reason = reason


HINTS = {
    "disk": "Free some space, or name a folder on another disk in the variable ROSSAM_HOME; then "
    "set up again.",
    "permission": "Choose a folder that you may write to in the variable ROSSAM_HOME, or ask your "
    "administrator.",
    "proxy": "Set HTTPS_PROXY to http://host:port of your proxy, with name:password@ before the "
    "host where it asks for them, and start QGIS anew, or install from a folder of wheels.",
    "socks": "Name an HTTP proxy, http://host:port, in HTTPS_PROXY and start QGIS anew, or install "
    "from a folder of wheels.",
    "tls": "A firewall or proxy may sign connections itself: name its certificate file in the "
    "variable PIP_CERT and start QGIS anew, or install from a folder of wheels.",
    "network": "Check the connection and a proxy (HTTPS_PROXY), then set up again: what was "
    "downloaded is kept. Without a network install from a folder of wheels.",
    "blocked": "A virus scanner or a policy may block it: allow the folder of the environment, or "
    "use an existing interpreter.",
    "wheel": "Choose another Python (3.11 to 3.13 have most), or use an existing interpreter, for "
    "instance of conda.",
    "hash": "The download or the folder of wheels is damaged or was changed on its way; empty "
    "pip's cache (`python -m pip cache purge`), get the file again, and set up again.",
    "python": "Install Python 3.10 or newer from your system or from python.org, or name one.",
    "pip": "On Debian and Ubuntu run `sudo apt install python3-venv`; elsewhere choose another "
    "Python, or put a wheel of pip into a folder of wheels.",
    "busy": "Wait for it, or close the other QGIS or terminal.",
    "in use": "Close QGIS windows and programs that use the engine, then try again.",
    "wheels": "Fill the folder on a machine of the same system and Python that has a network, as "
    "the help of the set-up says.",
    "broken": "Repair the set-up: it makes the environment anew.",
}

_SENTENCES = {
    "disk": "The disk is full",
    "permission": "A file may not be written",
    "proxy": "The proxy refused the connection: it wants a name and a password",
    "socks": "pip does not speak to SOCKS proxies",
    "tls": "The certificate of the download server is not trusted",
    "network": "The download server cannot be reached",
    "blocked": "A program may not be started",
    "wheel": "No file of a library fits this Python and system",
    "hash": "A file does not have the checksum that it must have",
}

# In this order: a proxy's refusal also reads as a missing network, and a failed download as a
# missing wheel.
_PATTERNS = (
    ("disk", r"No space left on device|\[Errno 28\]|\[WinError 112\]|not enough space on the disk"
     r"|Disk quota exceeded|\[Errno 122\]"),
    ("socks", r"Missing dependencies for SOCKS support"),
    ("proxy", r"407 |Proxy Authentication Required|Tunnel connection failed"
     r"|Cannot connect to proxy|ProxyError"),
    ("tls", r"CERTIFICATE_VERIFY_FAILED|certificate verify failed|SSLError|SSLCertVerificationError"
     r"|invalid TLS CA|Could not find a suitable TLS CA certificate bundle"),
    ("hash", r"THESE PACKAGES DO NOT MATCH THE HASHES|do not match the hashes"),
    ("network", r"NewConnectionError|ConnectTimeoutError|ReadTimeoutError|Read timed out"
     r"|Name or service not known|getaddrinfo failed|Temporary failure in name resolution"
     r"|nodename nor servname|Connection refused|Connection reset|Network is unreachable"
     r"|IncompleteRead|RemoteDisconnected|Connection broken|Max retries exceeded"),
    ("blocked", r"\[WinError 1260\]|\[WinError 225\]|Operation did not complete successfully "
     r"because the file contains a virus|blocked by group policy"),
    ("permission", r"Permission denied|\[Errno 13\]|\[WinError 5\]|Access is denied"
     r"|Read-only file system|\[Errno 30\]"),
    ("wheel", r"No matching distribution found|is not a supported wheel on this platform"
     r"|requires a different Python|Could not find a version that satisfies"),
)  # fmt: skip

_OF_ERRNO = {
    errno.ENOSPC: "disk",
    errno.EDQUOT: "disk",
    errno.EACCES: "permission",
    errno.EPERM: "permission",
    errno.EROFS: "permission",
}
_SHOWN_LINES = 3


def explain_output(doing: str, code: int, lines: Sequence[str]) -> SetupError:
    """The error of a program that ended with `code` after it had said `lines`.

    Args:
        doing: What it was to do, to follow "failed:".
        code: Its exit code.
        lines: Its last lines.
    """
    reason = reason_in("\n".join(lines))
    if reason:
        said = _line_with(lines, dict(_PATTERNS)[reason], reason)
        return SetupError(f"{doing} failed. {_SENTENCES[reason]} ({said}).", reason=reason)
    last = [line.strip() for line in lines if line.strip()][-_SHOWN_LINES:]
    said = " / ".join(last) or "it said nothing"
    return SetupError(
        f"{doing} failed with exit code {code}: {said}",
        "Set up again; if that does not help, repair, and report it with the copied diagnostics.",
    )


def reason_in(text: str) -> str:
    """The kind of failure that a text tells of, a key of `HINTS`; empty where it is none."""
    return next((reason for reason, pattern in _PATTERNS if re.search(pattern, text)), "")


def explain_os_error(doing: str, error: OSError) -> SetupError:
    """The error of a file that cannot be made, written or removed."""
    reason = _OF_ERRNO.get(error.errno or 0, "")
    # Windows has its own numbers for a full disk and for blocked programs.
    number = getattr(error, "winerror", None)
    reason = {112: "disk", 225: "blocked", 1260: "blocked"}.get(number or 0, reason)
    where = f" ({error.filename})" if error.filename else ""
    return SetupError(f"{doing} failed: {error.strerror or error}{where}.", reason=reason)


def _line_with(lines: Sequence[str], pattern: str, reason: str) -> str:
    """The line that says it best, short."""
    hits = [line.strip() for line in lines if re.search(pattern, line)]
    if reason == "wheel":
        # "ERROR: No matching distribution found for torch==2.15.0" names the library.
        hits = [line for line in hits if "No matching distribution" in line] or hits
    if reason == "hash":
        named = [line.strip() for line in lines if re.search(r"==|\.whl| from ", line)]
        after = [line for line in named if "hash" not in line.lower()]
        hits = after[-1:] or hits
    text = hits[-1].removeprefix("ERROR:").strip().rstrip(".")
    return text if len(text) <= 200 else text[:200] + "…"
