"""The list of pinned libraries: complete, checked, and chosen for one Python and system."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from rossam.rossam_core import doctor
from rossam.rossam_core.setup.advice import SetupError
from rossam.rossam_core.setup.lock import Pin, holds, pins_for, read_lock
from rossam.rossam_core.setup.python import ask_interpreter

LINUX = {
    "python_full_version": "3.11.2",
    "python_version": "3.11",
    "sys_platform": "linux",
    "platform_machine": "x86_64",
    "platform_system": "Linux",
    "implementation_name": "cpython",
    "platform_python_implementation": "CPython",
}
WINDOWS = {**LINUX, "sys_platform": "win32", "platform_machine": "AMD64"}
MAC = {**LINUX, "sys_platform": "darwin", "platform_machine": "arm64"}


@pytest.mark.parametrize("python", ["3.10.4", "3.11.2", "3.12.9", "3.13.1"])
@pytest.mark.parametrize("system", [LINUX, WINDOWS, MAC], ids=["linux", "windows", "mac"])
def test_what_is_needed_is_pinned_once_within_its_bounds_and_with_hashes(
    python: str, system: dict[str, str]
) -> None:
    pins = pins_for(read_lock(), {**system, "python_full_version": python})
    names = [pin.name for pin in pins]
    assert len(names) == len(set(names))
    by_name = {pin.name: pin for pin in pins}
    if sys.version_info >= (3, 11):
        needed = doctor.requirements()
        assert len(needed) > 10
        for requirement in needed:
            assert requirement.accepts(by_name[requirement.name].version), requirement
    assert {"pip", "pysocks"} <= set(by_name), "what sets up, and what requests takes for SOCKS"
    assert all(pin.hashes for pin in pins)
    assert all(text.startswith("sha256:") and len(text) == 71 for p in pins for text in p.hashes)


def test_the_libraries_for_nvidia_cards_are_of_linux_alone() -> None:
    everything = read_lock()
    linux = [pin for pin in pins_for(everything, LINUX) if pin.of_torch]
    assert {"torch", "torchvision", "triton"} < {pin.name for pin in linux}
    assert any(pin.name.startswith("nvidia-") for pin in linux)
    windows = [pin.name for pin in pins_for(everything, WINDOWS) if pin.of_torch]
    assert sorted(windows) == ["torch", "torchvision"]


@pytest.mark.parametrize(
    ("marker", "expected"),
    [
        ("python_full_version < '3.11'", False),
        ("python_full_version >= '3.11' and sys_platform == 'linux'", True),
        ("python_full_version == '3.11.*'", True),
        ("python_full_version != '3.11.*'", False),
        ("sys_platform != 'win32'", True),
        ("(sys_platform == 'win32' and python_full_version < '4') or platform_machine == 'x86_64'",
         True),
        ("python_version < '3.9'", False),
    ],
)  # fmt: skip
def test_conditions_are_judged_as_pip_does(marker: str, expected: bool) -> None:
    assert holds(marker, LINUX) is expected


@pytest.mark.parametrize("marker", ["extra == 'gpu'", "__import__('os')", "'a' < 'b'"])
def test_a_condition_of_another_kind_is_named(marker: str) -> None:
    with pytest.raises(SetupError, match="is not understood"):
        holds(marker, LINUX)


def test_the_interpreter_that_runs_this_can_judge_every_condition() -> None:
    found = ask_interpreter(Path(sys.executable))
    assert found.version == sys.version.split()[0]
    assert not found.problem
    assert pins_for(read_lock(), found.markers)


def test_a_damaged_list_is_named(tmp_path: Path) -> None:
    path = tmp_path / "engine.txt"
    with pytest.raises(SetupError, match=r"engine\.txt cannot be read: No such file"):
        read_lock(path)
    path.write_text("torch>=2\n", encoding="utf-8")
    with pytest.raises(SetupError, match="is no list of pinned versions: 'torch>=2'"):
        read_lock(path)


def test_wheels_are_known_by_their_names_however_these_are_spelled() -> None:
    names = ["segment_anything-1.0-py3-none-any.whl", "PyYAML-6.0.3-cp311-cp311-linux_x86_64.whl"]
    assert Pin("segment-anything", "1.0").has_wheel_in(names)
    assert Pin("pyyaml", "6.0.3").has_wheel_in(names)
    assert not Pin("pyyaml", "6.0").has_wheel_in(names)
    assert not Pin("torch", "2.15.0").has_wheel_in(["torch-2.15.0+cpu-cp311-cp311-linux.whl"])
    assert Pin("torch", "2.15.0+cpu").has_wheel_in(["torch-2.15.0+cpu-cp311-cp311-linux.whl"])
