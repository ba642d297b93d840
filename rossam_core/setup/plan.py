"""What the set-up is going to do, as one value that is shown before anything is done."""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess  # nosec B404 -- the driver's own program is asked; no shell is used
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from ..client import detached
from ..engine import child_environment, home, interpreter_in
from ..errors import OptionError
from .advice import SetupError
from .lock import LOCK, Pin, pins_for, read_lock
from .python import Interpreter, find_base
from .state import SetupState, read_state

AUTO, CPU, CUDA = "auto", "cpu", "cuda"
BUILDS = (AUTO, CPU, CUDA)
# PyTorch has builds there that package indexes have not.
TORCH_SITE = "https://download.pytorch.org/whl/"

_GIGABYTE = 1e9
# Measured: wheels and installed folders of the pinned versions on Linux.
_LIBRARIES_BYTES = (0.26e9, 1.0e9)
_CPU_BYTES = (0.25e9, 1.0e9)
_CUDA_BYTES = (2.6e9, 5.3e9)
_DRIVER_TIMEOUT_S = 20


@dataclass(frozen=True)
class TorchBuild:
    """A build of PyTorch.

    Attributes:
        name: "cpu", "mps" or such as "cuda 13.2".
        tag: Of a build that only PyTorch's own site has, such as "cpu" or "cu132"; else empty.
        download_bytes: What is fetched, about.
        disk_bytes: What it takes when installed, about.
        remark: What the user ought to know of the choice; may be empty.
        instead: What is taken where PyTorch's own site does not answer; None where only this
            build is what was asked for. The processor's work is done by a CUDA build as well.
    """

    name: str
    tag: str
    download_bytes: float
    disk_bytes: float
    remark: str = ""
    instead: TorchBuild | None = None

    @property
    def site(self) -> str:
        """Where on PyTorch's own site it is; empty where the package index has it."""
        return TORCH_SITE + self.tag if self.tag else ""


@dataclass(frozen=True)
class Plan:
    """A set-up of the managed environment.

    Attributes:
        folder: Of the environment.
        base: The Python that it is made with.
        build: Of PyTorch.
        pins: The libraries, for this Python and system.
        wheels: Folder of wheels to install from, offline; None for the network.
        proxy: Address of the proxy that QGIS's settings name; empty for none.
        anew: Whether an environment that is there is removed first, whatever is in it.
    """

    folder: Path
    base: Interpreter
    build: TorchBuild
    pins: tuple[Pin, ...]
    wheels: Path | None = None
    # It may hold a password.
    proxy: str = field(default="", repr=False)
    anew: bool = False

    @property
    def python(self) -> Path:
        """The interpreter of the environment."""
        return interpreter_in(self.folder)

    @property
    def libraries(self) -> list[Pin]:
        """What is installed with checked hashes: all, or all but PyTorch's own build."""
        own = bool(self.build.tag)
        return [pin for pin in self.pins if pin.name != "pip" and not (own and pin.of_torch)]

    @property
    def pip(self) -> list[Pin]:
        """The installer itself, where the list has it."""
        return [pin for pin in self.pins if pin.name == "pip"]

    @property
    def torch(self) -> list[str]:
        """What comes from PyTorch's own site."""
        if not self.build.tag:
            return []
        names = ("torch", "torchvision")
        return [f"{p.name}=={p.version}+{self.build.tag}" for p in self.pins if p.name in names]

    @property
    def disk_bytes(self) -> float:
        """What it takes on the disk while it is installed: the libraries, and their wheels."""
        return self.installed_bytes + self.download_bytes

    @property
    def installed_bytes(self) -> float:
        return _LIBRARIES_BYTES[1] + self.build.disk_bytes

    @property
    def download_bytes(self) -> float:
        return 0.0 if self.wheels else _LIBRARIES_BYTES[0] + self.build.download_bytes

    def with_build(self, build: TorchBuild, why: str) -> Plan:
        """The plan with another build of PyTorch.

        Args:
            build: It.
            why: A sentence for the user, who is then told of the sizes and of what it can do.
        """
        plan = replace(self, build=build)
        can = "It uses the processor only."
        if build.name.startswith(CUDA):
            can = "It works on the processor as well."
        remark = (
            f"{why} The usual build ({build.name.upper()}) is taken instead of that for "
            f"{self.build.name.upper()}: {_size(plan.download_bytes)} to download, "
            f"{_size(plan.installed_bytes)} on the disk. {can}"
        )
        return replace(plan, build=replace(build, remark=f"{remark} {build.remark}".strip()))

    def state(self) -> SetupState:
        """What the environment says of itself before the first step."""
        listed = "\n".join([*(pin.line() for pin in self.pins), *self.torch])
        digest = hashlib.sha256(listed.encode("utf-8")).hexdigest()
        return SetupState(str(self.base.path), self.build.name, digest)

    def rows(self) -> Iterator[tuple[str, str]]:
        """The plan as a person reads it: what, and its value."""
        torch = next((pin.version for pin in self.pins if pin.name == "torch"), "")
        yield "Folder", str(self.folder)
        yield "Python", f"{self.base.version} ({self.base.path})"
        yield "PyTorch", f"{torch} ({self.build.name.upper()})"
        yield "Pinned libraries", str(len(self.libraries) + len(self.torch))
        if self.wheels is not None:
            yield "Source", str(self.wheels)
        else:
            yield "Source", " + ".join(filter(None, ("pip", self.build.site)))
            yield "Download", _size(self.download_bytes)
        yield "Disk space", _size(self.installed_bytes)
        if self.build.remark:
            yield "Note", self.build.remark


def make_plan(
    *,
    build: str = AUTO,
    python: str = "",
    wheels: str = "",
    anew: bool = False,
    proxy: str = "",
    lock: Path = LOCK,
    driver_cuda: str | None = None,
) -> Plan:
    """Looks at this machine and says what would be done; changes nothing.

    Args:
        build: `AUTO` takes the CUDA build where an NVIDIA driver is there, else that for the
            processor; `CPU` or `CUDA` say which.
        python: The interpreter to make the environment with; empty finds one.
        wheels: Folder of wheels to install from instead of the network; empty for none.
        anew: Choose as if there were no environment, and make it anew; else what it was made with
            is kept, where nothing else was asked for.
        proxy: Address of the proxy that QGIS's settings name; empty for none.
        lock: List of the pinned versions.
        driver_cuda: CUDA version of the driver, empty for none; None asks the driver.

    Raises:
        OptionError: `build` is none of `BUILDS`, or `wheels` is no folder.
        SetupError: No Python fits, or no such build exists for this system.
    """
    if build not in BUILDS:
        raise OptionError(f"The build is {build!r}; it must be one of {', '.join(BUILDS)}.")
    folder = Path(wheels).expanduser().absolute() if wheels else None
    if folder is not None and not folder.is_dir():
        raise OptionError(f"The folder of wheels {folder} does not exist; name one that does.")
    state = None if anew else read_state(managed_folder())
    if state is not None:
        python = python or (state.python if Path(state.python).is_file() else "")
        build = _kind_of(state.build) if build == AUTO else build
    base = find_base(python)
    everywhere = read_lock(lock)
    pins = tuple(pins_for(everywhere, base.markers))
    system = base.markers["sys_platform"]
    if build == AUTO and folder is not None:
        build = _build_in(folder, pins, system)
    driver = cuda_of_driver() if driver_cuda is None else driver_cuda
    chosen = choose_build(build, system, _cuda_of(everywhere, base.markers), driver)
    return Plan(managed_folder(), base, chosen, pins, folder, proxy, anew)


def managed_folder() -> Path:
    """Where the managed environment is, or would be."""
    return home() / "engine"


def choose_build(build: str, system: str, cuda: str, driver: str) -> TorchBuild:
    """The build of PyTorch for a wish, a system and a driver.

    The index has one build per system: on Linux with CUDA, on Windows and macOS without. The others
    are on PyTorch's own site.

    Args:
        build: One of `BUILDS`.
        system: As `sys.platform` says it.
        cuda: Version of CUDA that this PyTorch is built with, such as "13.2".
        driver: CUDA version that the driver can, such as "12.4"; empty for no driver.

    Raises:
        SetupError: macOS was asked for CUDA.
    """
    if system == "darwin":
        if build == CUDA:
            raise SetupError("There is no CUDA build of PyTorch for macOS; choose auto or cpu.")
        return TorchBuild("mps", "", *_CPU_BYTES)
    fits = bool(driver) and _major(driver) >= _major(cuda)
    remark = ""
    if build == CUDA and not driver:
        remark = "No NVIDIA driver answers here; until there is one the processor does the work."
    elif driver and not fits:
        remark = (
            f"The NVIDIA driver knows CUDA {driver}, but PyTorch needs {_major(cuda)}.0 or newer; "
            "update the driver to use the graphics card."
        )
    with_cuda = TorchBuild(f"cuda {cuda}", "", *_CUDA_BYTES, remark)
    without = TorchBuild("cpu", "", *_CPU_BYTES, remark)
    wants_cuda = build == CUDA or (build == AUTO and fits)
    if system == "linux":
        return with_cuda if wants_cuda else replace(without, tag=CPU, instead=with_cuda)
    if not wants_cuda:
        return without
    tag = f"cu{cuda.replace('.', '')}"
    return replace(with_cuda, tag=tag, instead=without if build == AUTO else None)


def _kind_of(name: str) -> str:
    """What was chosen when a build of that name was installed."""
    return next((kind for kind in (CPU, CUDA) if name.startswith(kind)), AUTO)


def _cuda_of(pins: Sequence[Pin], markers: Mapping[str, str]) -> str:
    """Version of CUDA that the pinned PyTorch is built with: that of its toolkit on Linux."""
    linux = {"sys_platform": "linux", "platform_system": "Linux", "platform_machine": "x86_64"}
    chosen = pins_for(pins, {**markers, **linux})
    toolkit = next((pin.version for pin in chosen if pin.name == "cuda-toolkit"), "0.0")
    return ".".join(toolkit.split(".")[:2])


def _build_in(folder: Path, pins: Sequence[Pin], system: str) -> str:
    """The build whose wheel lies in a folder; `AUTO` where there is none."""
    names = [path.name for path in folder.iterdir()]
    torch = next((pin for pin in pins if pin.name == "torch"), None)
    if torch is None or system != "linux" or not torch.has_wheel_in(names):
        return AUTO
    return CUDA


def cuda_of_driver() -> str:
    """The newest CUDA version that the NVIDIA driver can, such as "12.4"; empty without one."""
    program = shutil.which("nvidia-smi")
    if program is None:
        return ""
    try:
        done = subprocess.run(  # noqa: S603 -- a fixed argument list, no shell # nosec B603
            [program],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            env=child_environment(),
            timeout=_DRIVER_TIMEOUT_S,
            check=False,
            **detached(),
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    found = re.search(rb"CUDA Version:\s*(\d+\.\d+)", done.stdout)
    return found[1].decode("ascii") if found and done.returncode == 0 else ""


def _major(version: str) -> int:
    return int(version.partition(".")[0])


def _size(size_bytes: float) -> str:
    return f"≈ {size_bytes / _GIGABYTE:.1f} GB"
