"""The first pip of an environment, which a Python without `ensurepip` does not bring."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from .advice import SetupError, explain_os_error
from .index import PackageIndexes
from .lock import Pin
from .pip import install_pinned, pip_environment, source_options
from .plan import Plan
from .process import Listener, patiently

_DOING = "Getting pip ready"
# Debian's and Ubuntu's package that holds a wheel of pip, and where it holds it.
_PACKAGE = "python3-pip-whl"
_IN_PACKAGE = "usr/share/python-wheels"
_WHEELS_OF_SYSTEM = Path("/", _IN_PACKAGE)


def bring_pip(plan: Plan, listener: Listener) -> None:
    """Any pip first; then the pinned one, which all else uses.

    Raises:
        SetupError: There is none on this machine, and none can be fetched.
        Cancelled: The listener said so.
    """
    try:
        place = tempfile.TemporaryDirectory(dir=plan.folder)
    except OSError as error:
        raise explain_os_error(_DOING, error) from error
    with place as folder:
        try:
            command = [str(plan.python), *_first_pip(plan, Path(folder), listener)]
        except OSError as error:
            raise explain_os_error(_DOING, error) from error
        listener.program(_DOING, command, pip_environment(plan))
    wheels = [path.name for path in plan.wheels.iterdir()] if plan.wheels else []
    pinned = [pin for pin in plan.pip if not plan.wheels or pin.has_wheel_in(wheels)]
    if pinned:
        install_pinned(_DOING, pinned, plan, listener)


def _first_pip(plan: Plan, folder: Path, listener: Listener) -> list[str]:
    """Arguments for the environment's interpreter that install a pip."""
    base = plan.base
    if base.has_ensurepip:
        return ["-I", "-m", "ensurepip", "--default-pip"]
    wheel = next(_wheels_here(plan), None)
    if wheel is None and base.pip_folder and plan.pip:
        # The base's pip runs in the environment's interpreter, for this one installation.
        wanted = folder / "pip.txt"
        wanted.write_text(f"{plan.pip[0].line()}\n", encoding="utf-8")
        return [
            *(base.pip_folder, "install", "--ignore-installed", "--no-deps", "--require-hashes"),
            *("--only-binary", ":all:", *source_options(plan), "-r", str(wanted)),
        ]
    if wheel is None:
        wheel = _fetched_wheel(plan, folder, listener)
    # A wheel of pip runs as it is, and installs itself.
    return [str(wheel / "pip"), "install", "--no-index", "--no-deps", str(wheel)]


def _wheels_here(plan: Plan) -> Iterator[Path]:
    for wheel in _newest_first(plan.wheels) if plan.wheels else ():
        pin = next((pin for pin in plan.pip if wheel.name.startswith(f"pip-{pin.version}-")), None)
        if pin is not None:
            _require_checksum(wheel.name, wheel.read_bytes(), pin)
        yield wheel
    yield from _newest_first(_WHEELS_OF_SYSTEM)


def _require_checksum(name: str, content: bytes, pin: Pin) -> None:
    digest = f"sha256:{hashlib.sha256(content).hexdigest()}"
    if digest not in pin.hashes:
        raise SetupError(f"{name} has the checksum {digest}, but not one of those it must have.")


def _newest_first(folder: Path) -> Iterator[Path]:
    yield from sorted(folder.glob("pip-*.whl"), reverse=True)


def _fetched_wheel(plan: Plan, folder: Path, listener: Listener) -> Path:
    """A wheel of pip from the network, in `folder`."""
    said = []
    for way in (_wheel_of_index, _wheel_of_distribution) if plan.wheels is None else ():
        try:
            wheel = way(plan, folder, listener)
        except SetupError as error:
            said.append(str(error.args[0]))
            continue
        if wheel is not None:
            return wheel
    refused = " ".join([f"{plan.base.path} has no pip and no way to get one.", *said])
    raise SetupError(refused, reason="pip")


def _wheel_of_index(plan: Plan, folder: Path, listener: Listener) -> Path | None:
    """The pinned pip from where the user's settings of pip say; None where it is not there."""
    pin = next(iter(plan.pip), None)
    if pin is None:
        return None
    places, name = PackageIndexes.read(pip_environment(plan)), f"pip-{pin.version}-py3-none-any.whl"

    def fetch() -> bytes:
        address = places.find(pin.name, lambda found: found == name, listener.log)
        return places.fetch(address) if address else b""

    content = patiently(fetch, listener.is_cancelled)
    if not content:
        return None
    _require_checksum(name, content, pin)
    try:
        (folder / name).write_bytes(content)
    except OSError as error:
        raise explain_os_error(_DOING, error) from error
    return folder / name


def _wheel_of_distribution(plan: Plan, folder: Path, listener: Listener) -> Path | None:
    """Debian's and Ubuntu's own wheel of pip, unpacked and not installed: nobody need be root.

    apt compares it with the signatures of the system's own package sources.
    """
    programs = [shutil.which(name) for name in ("apt-get", "dpkg-deb")]
    if None in programs:
        return None
    apt, unpack = (str(program) for program in programs)
    environment = {**pip_environment(plan), "LC_ALL": "C"}
    if plan.proxy.startswith("http"):
        # What apt's own settings name comes before it.
        environment.setdefault("http_proxy", plan.proxy)
    listener.program(_DOING, [apt, "download", _PACKAGE], environment, folder=folder)
    for package in folder.glob(f"{_PACKAGE}_*.deb"):
        listener.program(_DOING, [unpack, "--extract", str(package), str(folder)], environment)
    return next(_newest_first(folder / _IN_PACKAGE), None)
