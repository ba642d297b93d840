"""What the engine has and what it lacks, and the command that mends it.

Only the standard library is needed to run it: it must speak exactly where the others are missing.
"""

from __future__ import annotations

import importlib
import importlib.metadata
import os
import platform
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from itertools import zip_longest
from pathlib import Path
from typing import Any

from .engine import find_engine, home, root, version
from .errors import EngineError, RossamError
from .job import DEFAULT_MODEL, SegmentJob
from .setup.plan import managed_folder

OK, NOTE, MISSING = "ok", "note", "missing"
PYTHON_NEEDED = (3, 10)

_IMPORT_NAMES = {"opencv-python-headless": "cv2", "pyyaml": "yaml"}
_GIGABYTE = 1e9
_LITTLE_MEMORY_BYTES = 2e9
_LITTLE_DISK_BYTES = 1e9

# Of the trial: a bright disc on a dark ground, which every model must find.
_TRIAL_PX = 256
_TRIAL_RADIUS_PX = 40
_TRIAL_EAST_M = 500_000.0
_TRIAL_IOU = 0.5


@dataclass(frozen=True)
class Check:
    """One thing looked at.

    Attributes:
        name: What.
        state: `OK`, `NOTE` (works, but worth knowing) or `MISSING` (needed and not there).
        text: What was found.
        advice: What to do; empty when nothing.
    """

    name: str
    state: str
    text: str
    advice: str = ""


@dataclass(frozen=True)
class Requirement:
    """A library that is needed, as `name` with bounds such as `>=1.2,<2`."""

    name: str
    bounds: str

    @classmethod
    def parse(cls, text: str) -> Requirement:
        name, bounds = re.split(r"(?=[<>=!~ ;\[(]|$)", text, maxsplit=1)
        return cls(name, bounds.partition(";")[0].strip(" ()"))

    def accepts(self, found: str) -> bool:
        """Whether a version lies within the bounds."""
        for sign, bound in re.findall(r"(>=|<)\s*([\d.]+)", self.bounds):
            pairs = list(zip_longest(_release(found), _release(bound), fillvalue=0))
            at_least = [a for a, _ in pairs] >= [b for _, b in pairs]
            if at_least != (sign == ">="):
                return False
        return True


def _release(text: str) -> tuple[int, ...]:
    """The numbers of a version, without `+cpu`, `rc1` and the like."""
    match = re.match(r"\d+(\.\d+)*", text)
    return tuple(int(part) for part in match[0].split(".")) if match else ()


@dataclass(frozen=True)
class Report:
    """Everything that was looked at."""

    checks: tuple[Check, ...]

    @property
    def ok(self) -> bool:
        """Whether nothing that is needed is missing."""
        return all(check.state != MISSING for check in self.checks)

    def lines(self) -> Iterator[str]:
        """The report as text."""
        marks = {OK: "ok     ", NOTE: "note   ", MISSING: "MISSING"}
        width = max(len(check.name) for check in self.checks)
        for check in self.checks:
            yield f"{marks[check.state]}  {check.name:<{width}}  {check.text}"
            if check.advice:
                yield f"{'':7}  {'':<{width}}  → {check.advice}"
        broken = sum(check.state == MISSING for check in self.checks)
        yield (
            "Everything that is needed is there."
            if self.ok
            else f"{broken} {'thing is' if broken == 1 else 'things are'} missing; see the arrows."
        )

    def to_dict(self) -> dict[str, Any]:
        return {"ok": self.ok, "checks": [asdict(check) for check in self.checks]}


def examine() -> Report:
    """Looks at the interpreter that runs this, its libraries, the hardware and the models."""
    checks = [_interpreter(), *_libraries()]
    able = all(check.state != MISSING for check in checks)
    checks += [_processor(), _memory(), _disk(), *_variables(), _engine_of_qgis()]
    if able:
        checks += [_graphics(), _coordinate_systems(), *_models()]
    if Report(tuple(checks)).ok:
        checks.append(_trial())
    return Report(tuple(checks))


def main() -> None:
    """Prints the report; the exit code is 1 when something needed is missing."""
    report = examine()
    sys.stdout.write("\n".join(report.lines()) + "\n")
    sys.exit(0 if report.ok else 1)


def requirements() -> list[Requirement]:
    """What this source tree says that it needs; empty where it cannot be told."""
    pyproject = root() / "pyproject.toml"
    if pyproject.is_file() and sys.version_info >= (3, 11):
        import tomllib

        texts = tomllib.loads(pyproject.read_text(encoding="utf-8"))["project"]["dependencies"]
        return [Requirement.parse(text) for text in texts]
    try:
        listed = importlib.metadata.requires("rossam") or []
    except importlib.metadata.PackageNotFoundError:
        return [Requirement(name, "") for name in ("torch", "rasterio", "geopandas")]
    return [Requirement.parse(text) for text in listed if "extra ==" not in text]


def _interpreter() -> Check:
    text = f"{platform.python_version()} in {sys.executable}, ROS-SAM {version()} from {root()}"
    if sys.version_info < PYTHON_NEEDED:
        needed = ".".join(map(str, PYTHON_NEEDED))
        return Check("Python", MISSING, text, f"Use Python {needed} or newer.")
    return Check("Python", OK, text)


def _libraries() -> list[Check]:
    return [_library(requirement) for requirement in requirements()]


def _library(requirement: Requirement) -> Check:
    name = requirement.name
    module = _IMPORT_NAMES.get(name, name.replace("-", "_"))
    install = _installation(requirement)
    try:
        importlib.import_module(module)
        found = importlib.metadata.version(name)
    except ModuleNotFoundError as error:
        lacking = "not installed" if error.name == module else str(error)
        return Check(name, MISSING, lacking, install)
    except (ImportError, OSError) as error:
        # A shared library that is missing, blocked or built for something else.
        anew = f"{install} --force-reinstall" if " -m pip " in install else install
        return Check(name, MISSING, f"broken: {error}", anew)
    except importlib.metadata.PackageNotFoundError:
        return Check(name, OK, "there, version unknown")
    if not requirement.accepts(found):
        return Check(name, MISSING, f"{found}, but {requirement.bounds} is needed", install)
    return Check(name, OK, found)


def _installation(requirement: Requirement) -> str:
    """The command that brings a library; what is not the user's own to fill is set up instead."""
    # Not by an interpreter that the set-up would remove.
    python = getattr(sys, "_base_executable", "") or sys.executable
    set_up = f'"{python}" "{root()}" setup'
    if Path(sys.prefix) == managed_folder():
        return f"{set_up} --repair"
    is_environment = sys.prefix != sys.base_prefix or (Path(sys.prefix) / "conda-meta").is_dir()
    if not is_environment:
        return set_up
    return f'"{sys.executable}" -m pip install "{requirement.name}{requirement.bounds}"'


def _processor() -> Check:
    features = []
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.is_file():
        flags = set(cpuinfo.read_text(encoding="utf-8", errors="replace").split())
        known = {
            "amx_bf16": "AMX",
            "avx512_bf16": "AVX512-BF16",
            "avx512f": "AVX512",
            "avx2": "AVX2",
        }
        features = [label for flag, label in known.items() if flag in flags]
    listed = ", ".join(features) or platform.machine()
    return Check("Processor", OK, f"{os.cpu_count()} cores, {listed}")


def _memory() -> Check:
    try:
        psutil = importlib.import_module("psutil")
    except ImportError:
        return Check("Memory", NOTE, "unknown, psutil is missing")
    memory = psutil.virtual_memory()
    text = f"{memory.available / _GIGABYTE:.1f} of {memory.total / _GIGABYTE:.1f} GB free"
    if memory.available < _LITTLE_MEMORY_BYTES:
        return Check("Memory", NOTE, text, "Close other programs, or use small models only.")
    return Check("Memory", OK, text)


def _disk() -> Check:
    folder = home()
    there = next(parent for parent in (folder, *folder.parents) if parent.is_dir())
    free = shutil.disk_usage(there).free
    text = f"{free / _GIGABYTE:.1f} GB free for models in {folder}"
    if free < _LITTLE_DISK_BYTES:
        return Check("Disk", NOTE, text, "Free some, or name another folder in ROSSAM_HOME.")
    return Check("Disk", OK, text)


def _variables() -> list[Check]:
    names = sorted(name for name in os.environ if name.startswith("ROSSAM_"))
    return [Check(name, OK, os.environ[name]) for name in names]


def _engine_of_qgis() -> Check:
    try:
        engine = find_engine()
    except EngineError as error:
        return Check("QGIS", NOTE, f"would find no engine. {error.args[0]}", error.hint)
    return Check("QGIS", OK, f"uses {engine.python} ({engine.source}) unless its settings say else")


def _graphics() -> Check:
    import torch

    if torch.cuda.is_available():
        name, properties = torch.cuda.get_device_name(), torch.cuda.get_device_properties(0)
        memory = properties.total_memory / _GIGABYTE
        return Check("Graphics card", OK, f"{name}, {memory:.0f} GB, CUDA {torch.version.cuda}")
    if torch.backends.mps.is_available():
        return Check("Graphics card", OK, "Apple graphics (MPS)")
    if shutil.which("nvidia-smi"):
        return Check(
            "Graphics card",
            NOTE,
            f"an NVIDIA driver is there, but torch {torch.__version__} cannot use it",
            "Install the build of torch that https://pytorch.org/get-started names for the driver.",
        )
    return Check("Graphics card", OK, "none; the processor does the work")


def _coordinate_systems() -> Check:
    import rasterio.crs
    import rasterio.errors

    try:
        rasterio.crs.CRS.from_epsg(3857).to_wkt()
    except rasterio.errors.CRSError as error:
        guilty = [name for name in ("PROJ_LIB", "PROJ_DATA", "GDAL_DATA") if name in os.environ]
        return Check(
            "Coordinate systems",
            MISSING,
            f"rasterio does not find its EPSG table: {error}",
            f"Unset {', '.join(guilty)}." if guilty else "Reinstall rasterio.",
        )
    return Check("Coordinate systems", OK, "EPSG table found")


def _models() -> list[Check]:
    from .model_store import list_models

    checks = []
    listed = list_models()
    for model in listed:
        if model.available:
            checks.append(Check(f"Model {model.name}", OK, str(model.path)))
        elif model.name == DEFAULT_MODEL:
            text = "the bundled model is not in this source tree"
            checks.append(Check(f"Model {model.name}", MISSING, text, "Install ROS-SAM again."))
    absent = sum(not model.available for model in listed)
    if absent:
        text = f"{absent} more can be downloaded"
        checks.append(Check("Models", OK, f"{text}: `rossam models list`"))
    return checks


def _trial() -> Check:
    """A real segmentation, from files to file."""
    name = "Trial run"
    try:
        iou = _segment_disc()
    except (RossamError, OSError) as error:
        return Check(name, MISSING, str(error))
    text = f"the bundled model outlines a drawn disc with an IoU of {iou:.2f}"
    if iou < _TRIAL_IOU:
        return Check(name, MISSING, text, "Install ROS-SAM again; its model seems damaged.")
    return Check(name, OK, text)


def _segment_disc() -> float:
    import geopandas
    import numpy as np
    import rasterio
    import shapely

    from .segmentation import run_job

    centre, radius = _TRIAL_PX / 2, _TRIAL_RADIUS_PX
    disc = shapely.Point(_TRIAL_EAST_M + centre, -centre).buffer(radius)
    rows, columns = np.mgrid[:_TRIAL_PX, :_TRIAL_PX] + 0.5
    inside = np.hypot(rows - centre, columns - centre) < radius
    picture = np.where(inside, 220, 60).astype(np.uint8)
    with tempfile.TemporaryDirectory(prefix="rossam-doctor-") as folder:
        raster, prompts, output = (
            str(Path(folder) / name) for name in ("disc.tif", "prompts.gpkg", "out.gpkg")
        )
        with rasterio.open(
            raster,
            "w",
            driver="GTiff",
            width=_TRIAL_PX,
            height=_TRIAL_PX,
            count=3,
            dtype="uint8",
            crs="EPSG:32632",
            transform=rasterio.Affine(1, 0, _TRIAL_EAST_M, 0, -1, 0),
        ) as target:
            target.write(np.stack([picture] * 3))
        box = geopandas.GeoDataFrame(geometry=[disc.envelope], crs="EPSG:32632")
        box.to_file(prompts)
        run_job(SegmentJob(raster=raster, prompts=prompts, output=output))
        found = geopandas.read_file(output).geometry.iloc[0]
    if found is None:
        return 0.0
    return float(found.intersection(disc).area / found.union(disc).area)
