"""PyTorch's own site and the package index, each of which may refuse."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from rossam.rossam_core.errors import Cancelled
from rossam.rossam_core.setup import first_pip as setup_first_pip
from rossam.rossam_core.setup import plan as setup_plan
from rossam.rossam_core.setup.advice import SetupError
from rossam.rossam_core.setup.command import main
from rossam.rossam_core.setup.first_pip import bring_pip
from rossam.rossam_core.setup.plan import Plan, make_plan
from rossam.rossam_core.setup.site import reachable
from rossam.rossam_core.setup.state import read_state
from rossam.rossam_core.setup.steps import is_set_up, set_up
from setup_hearing import Heard
from setup_servers import Served, serving
from setup_wheels import engine_wheels, make_wheel, write_lock

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="as it is on Linux")

PYTHON = f"cp{sys.version_info[0]}{sys.version_info[1]}"


def never() -> bool:
    return False


@pytest.fixture(autouse=True)
def alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A place for the engine, no settings of pip, and no graphics card."""
    for name in [n for n in os.environ if n.lower().endswith("_proxy") or n.startswith("PIP_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("ROSSAM_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)


@pytest.fixture
def index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Served]:
    """A package index that has what the lock names, PyTorch's usual build among it."""
    engine_wheels(tmp_path / "wheels")
    for name, version in (("torch", "2.15.0"), ("torchvision", "0.29.2")):
        # Data beside the real libraries, to which the environment leads.
        make_wheel(tmp_path / "wheels", name, version, {f"{name}.txt": "of the index"})
    served = Served(pages(tmp_path / "wheels", "/simple"))
    with serving(served):
        monkeypatch.setenv("PIP_INDEX_URL", f"{served.address}/simple")
        yield served


@pytest.fixture
def plan(tmp_path: Path, index: Served) -> Callable[..., Plan]:
    def make(build: str = "auto") -> Plan:
        lock = write_lock(tmp_path / "lock.txt", *sorted((tmp_path / "wheels").iterdir()))
        return make_plan(build=build, lock=lock, driver_cuda="", python=sys.executable)

    return make


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Served]:
    """PyTorch's own site; it has nothing yet."""
    served = Served()
    with serving(served):
        monkeypatch.setattr(setup_plan, "TORCH_SITE", f"{served.address}/whl/")
        yield served


def pages(folder: Path, root: str) -> dict[str, bytes]:
    """An index (PEP 503) of the wheels in a folder."""
    files = {f"/files/{wheel.name}": wheel.read_bytes() for wheel in folder.glob("*.whl")}
    links: dict[str, str] = {}
    for path in files:
        name = path.rpartition("/")[2].partition("-")[0]
        project = f"{root}/{name.replace('_', '-')}/"
        link = f'<a href="{path.replace("+", "%2B")}">{path}</a>'
        links[project] = links.get(project, "") + link
    return {**files, **{project: text.encode() for project, text in links.items()}}


def cpu_builds(folder: Path) -> Path:
    """What PyTorch's own site has."""
    for name, version in (("torch", "2.15.0+cpu"), ("torchvision", "0.29.2+cpu")):
        files = {f"{name}.txt": "of the site"}
        make_wheel(folder, name, version, files, tag=f"{PYTHON}-none-any")
    return folder


def without_disk(plan: Plan, monkeypatch: pytest.MonkeyPatch) -> Plan:
    """The plan, when libraries are as small as these."""
    for name in ("_LIBRARIES_BYTES", "_CPU_BYTES", "_CUDA_BYTES"):
        monkeypatch.setattr(setup_plan, name, (0.0, 0.0))
    return replace(plan, build=replace(plan.build, download_bytes=0.0, disk_bytes=0.0))


@pytest.mark.parametrize("build", ["auto", "cpu"])
@pytest.mark.parametrize("answer", [403, 404, 407, 503])
def test_where_the_site_refuses_the_index_is_taken_and_the_sizes_are_told(
    plan: Callable[..., Plan], site: Served, answer: int, build: str
) -> None:
    site.status = answer
    wanted = plan(build)
    assert dict(wanted.rows())["Download"] == "≈ 0.5 GB"
    taken = reachable(wanted, never)
    rows = dict(taken.rows())
    assert (taken.torch, rows["Source"], rows["Download"]) == ([], "pip", "≈ 2.9 GB")
    assert rows["Note"].startswith(f"{site.address}/whl/cpu/torch/ cannot be read: HTTP Error ")
    assert str(answer) in rows["Note"]
    assert rows["Note"].endswith(
        "The usual build (CUDA 0.0) is taken instead of that for CPU: ≈ 2.9 GB to download, "
        "≈ 6.3 GB on the disk. It works on the processor as well."
    )
    assert taken.state() == plan("cuda").state(), "the environment will say what it really holds"
    assert reachable(taken, never) == taken


def test_where_the_site_is_not_there_or_not_trusted_the_index_is_taken(
    plan: Callable[..., Plan], site: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    for address in (
        *("http://127.0.0.1:9/whl/", "https://nowhere.invalid/whl/"),
        # What speaks no TLS is not trusted either.
        f"https://127.0.0.1:{site.port}/whl/",
    ):
        monkeypatch.setattr(setup_plan, "TORCH_SITE", address)
        assert reachable(plan(), never).build.name.startswith("cuda")


def test_where_the_site_has_not_this_version_or_hides_its_files_the_index_is_taken(
    plan: Callable[..., Plan], site: Served
) -> None:
    site.files = {"/whl/cpu/torch/": b'<a href="/files/torch-2.0.0%2Bcpu-cp311-cp311-x.whl">x</a>'}
    assert f"has no file torch-2.15.0+cpu-{PYTHON}-" in reachable(plan(), never).build.remark
    name = f"torch-2.15.0%2Bcpu-{PYTHON}-{PYTHON}-x.whl"
    site.files = {"/whl/cpu/torch/": f'<a href="/files/{name}">x</a>'.encode()}
    assert f"files/{name} cannot be read: HTTP Error 404" in reachable(plan(), never).build.remark


def test_a_stop_is_heard_while_the_site_is_silent(
    plan: Callable[..., Plan], monkeypatch: pytest.MonkeyPatch
) -> None:
    import socket
    import time

    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        monkeypatch.setattr(setup_plan, "TORCH_SITE", f"http://127.0.0.1:{port}/whl/")
        wanted, began = plan(), time.monotonic()
        with pytest.raises(Cancelled):
            reachable(wanted, lambda: time.monotonic() > began + 0.3)
        assert time.monotonic() - began < 3


def test_a_build_that_was_asked_for_by_name_is_not_exchanged() -> None:
    windows = setup_plan.choose_build("cuda", "win32", "13.2", "13.2")
    assert windows.tag == "cu132"
    assert windows.instead is None
    auto = setup_plan.choose_build("auto", "win32", "13.2", "13.2").instead
    assert auto is not None
    assert (auto.name, auto.tag) == ("cpu", "")


def test_from_a_refusing_site_to_an_engine_and_again(
    plan: Callable[..., Plan], site: Served, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.status = 403
    heard = Heard()
    agreed = reachable(plan(), never)
    state = set_up(without_disk(agreed, monkeypatch), heard.listener)
    assert heard.text.count("HTTP Error 403") == 1
    assert state.finished == ("environment", "pip", "libraries", "verify")
    assert state.build == "cuda 0.0"
    assert is_set_up(plan())
    folder = plan().folder
    assert next(folder.glob("lib/*/site-packages/torch.txt")).read_text() == "of the index"

    again = Heard()
    for build in ("auto", "cpu"):
        assert set_up(reachable(plan(build), never), again.listener) == state
    assert again.lines.count("Everything is set up already.") == 2


def test_where_the_site_answers_its_build_is_installed(
    plan: Callable[..., Plan], site: Served, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.files = pages(cpu_builds(tmp_path / "site"), "/whl/cpu")
    wanted = without_disk(plan(), monkeypatch)
    assert reachable(wanted, never) == wanted
    with pytest.raises(Cancelled):
        set_up(wanted, Heard(stop_at="Installing PyTorch: done").listener)
    state = read_state(wanted.folder)
    assert state is not None
    assert state.finished == ("environment", "pip", "libraries", "torch")
    assert state.build == "cpu"
    assert next(wanted.folder.glob("lib/*/site-packages/torch.txt")).read_text() == "of the site"


def stopped_after(step: str, plan: Plan) -> str:
    """What is heard until a step is done, and no more is."""
    heard = Heard(stop_at=f"{step}: done")
    with pytest.raises(Cancelled):
        set_up(plan, heard.listener)
    return heard.text


def in_environment(plan: Plan, name: str) -> list[str]:
    """Contents of the files of that name among its libraries."""
    return [path.read_text() for path in plan.folder.glob(f"lib/*/site-packages/{name}")]


def test_where_only_the_build_of_pytorch_differs_all_else_stays(
    plan: Callable[..., Plan], index: Served, site: Served, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    """The site refuses, answers, and refuses again."""
    make_wheel(tmp_path / "wheels", "nvidia_thing", files={"nvidia.txt": "large"})
    # Through it pip would also see the libraries that these tests run with.
    next((tmp_path / "wheels").glob("enginelibraries-*")).unlink()
    index.files = pages(tmp_path / "wheels", "/simple")
    answers = pages(cpu_builds(tmp_path / "site"), "/whl/cpu")

    first = without_disk(reachable(plan(), never), monkeypatch)
    stopped_after("Installing the libraries", first)
    assert in_environment(first, "torch.txt") == ["of the index"]
    assert in_environment(first, "nvidia.txt") == ["large"]
    (first.folder / "stays").touch()

    site.files = answers
    small = reachable(plan("cpu"), never)
    text = stopped_after("Installing PyTorch", small)
    assert "PyTorch for cuda 0.0 is exchanged for that for cpu." in text
    assert "Requirement already satisfied: planes" in text
    assert in_environment(small, "torch.txt") == ["of the site"]
    assert in_environment(small, "nvidia.txt") == []

    site.files = {}
    assert reachable(plan(), never) == plan(), "it is there already, and the site needs no asking"
    text = stopped_after("Installing the libraries", reachable(plan("cuda"), never))
    assert "Requirement already satisfied: planes" in text
    assert in_environment(small, "torch.txt") == ["of the index"]
    assert in_environment(small, "nvidia.txt") == ["large"]
    assert (first.folder / "stays").is_file()


def test_what_was_agreed_to_is_done_or_nothing(
    plan: Callable[..., Plan], site: Served, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The site changes its mind between the question and the answer."""
    site.files = pages(cpu_builds(tmp_path / "site"), "/whl/cpu")
    small = without_disk(reachable(plan(), never), monkeypatch)
    site.files, site.status = {}, 403
    with pytest.raises(SetupError) as caught:
        set_up(small, Heard().listener)
    assert str(caught.value) == (
        "The build of PyTorch that was agreed to (CPU) cannot be had any more: "
        f"{site.address}/whl/cpu/torch/ cannot be read: HTTP Error 403: Forbidden. "
        "Set up again, and see beforehand what can be had instead."
    )
    assert not small.folder.exists()

    large = reachable(plan(), never)
    site.files = pages(tmp_path / "site", "/whl/cpu")
    site.asked.clear()
    stopped_after("Installing the libraries", large)
    assert in_environment(large, "torch.txt") == ["of the index"]
    assert site.asked == []


def test_who_asks_for_the_processor_is_told_before_being_asked(
    site: Served, capsys: pytest.CaptureFixture[str]
) -> None:
    site.status = 403
    with pytest.raises(SystemExit):
        main(["--cpu", "--python", sys.executable])
    said = capsys.readouterr()
    assert "The usual build (CUDA 13.2) is taken instead of that for CPU: ≈ 2.9 GB to" in said.out
    assert "It works on the processor as well." in said.out
    assert "Nobody can be asked here" in said.err


def test_where_indexes_are_forbidden_the_site_is_not_asked(
    plan: Callable[..., Plan], site: Served, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.files = pages(cpu_builds(tmp_path / "site"), "/whl/cpu")
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    assert reachable(plan(), never).build.remark.startswith(
        f"pip's settings forbid indexes (no-index), and its other places have no "
        f"torch-2.15.0+cpu-{PYTHON}-…. The usual build (CUDA 0.0) is taken"
    )
    places = f"{(tmp_path / 'site').as_uri()} {(tmp_path / 'wheels').as_uri()}"
    monkeypatch.setenv("PIP_FIND_LINKS", places.replace("file://", ""))
    wanted = without_disk(plan(), monkeypatch)
    assert reachable(wanted, never) == wanted
    stopped_after("Installing PyTorch", wanted)
    assert in_environment(wanted, "torch.txt") == ["of the site"]
    assert site.asked == []


# --- the first pip of a Python that has none


@pytest.fixture
def bare(
    tmp_path: Path, plan: Callable[..., Plan], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Plan]:
    """An environment of a Python as Debian has it; its lock pins the pip that Python itself brings.

    Nothing on this machine helps: no wheel of the system, no apt.
    """
    import ensurepip

    monkeypatch.setattr(setup_first_pip, "_WHEELS_OF_SYSTEM", tmp_path / "usr" / "share")
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    wheel = next((Path(ensurepip.__file__).parent / "_bundled").glob("pip-*.whl"))

    def make(**changes: object) -> Plan:
        shutil.copy(wheel, tmp_path / "wheels")
        made = plan()
        subprocess.run([sys.executable, "-m", "venv", "--without-pip", made.folder], check=True)
        return replace(made, base=replace(made.base, has_ensurepip=False, pip_folder=""), **changes)

    return make


def version_of_pip(plan: Plan) -> str:
    done = subprocess.run(
        [plan.python, "-m", "pip", "--version"], capture_output=True, text=True, check=True
    )
    return done.stdout.split()[1]


def test_pip_comes_through_the_configured_index(
    bare: Callable[..., Plan], index: Served, tmp_path: Path
) -> None:
    made = bare()
    index.files = pages(tmp_path / "wheels", "/simple")
    bring_pip(made, Heard().listener)
    assert version_of_pip(made) == made.pip[0].version
    assert not list(made.folder.rglob("*.whl"))


def test_a_changed_pip_in_the_folder_of_wheels_is_refused(
    bare: Callable[..., Plan], tmp_path: Path
) -> None:
    made = bare(wheels=tmp_path / "wheels")
    name = f"pip-{made.pip[0].version}-py3-none-any.whl"
    (tmp_path / "wheels" / name).write_bytes(b"evil")
    with pytest.raises(SetupError, match=rf"{name} has the checksum sha256:"):
        bring_pip(made, Heard().listener)


def test_the_pip_of_python_brings_the_pinned_one_and_no_other(
    bare: Callable[..., Plan], index: Served, tmp_path: Path
) -> None:
    """A Python that has pip but no `ensurepip`."""
    import pip

    made = bare()
    made = replace(made, base=replace(made.base, pip_folder=str(Path(pip.__file__).parent)))
    name = f"pip-{made.pip[0].version}-py3-none-any.whl"
    whole = pages(tmp_path / "wheels", "/simple")
    # The page gives no checksum, so that pip compares with none but ours.
    index.files = {path: content for path, content in whole.items() if name not in path}
    index.files |= {f"/simple/pip/{name}": b"evil", "/simple/pip/": link_to(name)}
    with pytest.raises(SetupError):
        bring_pip(made, Heard().listener)
    index.files |= {f"/simple/pip/{name}": (tmp_path / "wheels" / name).read_bytes()}
    bring_pip(made, Heard().listener)
    assert version_of_pip(made) == made.pip[0].version


def link_to(name: str) -> bytes:
    return f'<html><body><a href="{name}">{name}</a></body></html>'.encode()


def test_a_changed_pip_is_refused(bare: Callable[..., Plan], index: Served, tmp_path: Path) -> None:
    made = bare()
    name = f"pip-{made.pip[0].version}-py3-none-any.whl"
    index.files = {**pages(tmp_path / "wheels", "/simple"), f"/files/{name}": b"evil"}
    heard = Heard()
    with pytest.raises(SetupError, match="has no pip and no way to get one") as caught:
        bring_pip(made, heard.listener)
    assert f"{name} has the checksum sha256:" in str(caught.value)
    assert "sudo apt install python3-venv" in caught.value.hint


def test_pip_comes_as_the_distributions_package(
    bare: Callable[..., Plan], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Stands in for apt, which would ask the network: a program that fetches the package."""
    made = bare()
    # dpkg-deb starts tar.
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}{os.pathsep}{os.defpath}")
    if shutil.which("dpkg-deb") is None:
        pytest.skip("no Debian here")
    tree = tmp_path / "tree"
    folder = tree / "usr" / "share" / "python-wheels"
    folder.mkdir(parents=True)
    shutil.copy(next((tmp_path / "wheels").glob("pip-*.whl")), folder)
    (tree / "DEBIAN").mkdir()
    (tree / "DEBIAN" / "control").write_text(
        "Package: python3-pip-whl\nVersion: 1\nArchitecture: all\nMaintainer: a <a@b.c>\n"
        "Description: pip\n"
    )
    package = tmp_path / "python3-pip-whl_1_all.deb"
    subprocess.run(["dpkg-deb", "--build", tree, package], check=True, capture_output=True)
    (tmp_path / "bin").mkdir()
    apt = tmp_path / "bin" / "apt-get"
    apt.write_text(
        f'#!/bin/sh\n[ "$*" = "download python3-pip-whl" ] && /bin/cp "{package}" .\n',
        encoding="utf-8",
    )
    apt.chmod(0o755)
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/simple")
    heard = Heard()
    bring_pip(replace(made, pins=()), heard.listener)
    assert version_of_pip(made) == made.pip[0].version


def test_where_nothing_has_a_pip_it_is_said_what_to_install(bare: Callable[..., Plan]) -> None:
    heard = Heard()
    with pytest.raises(SetupError, match="has no pip and no way to get one") as caught:
        bring_pip(bare(), heard.listener)
    assert "sudo apt install python3-venv" in caught.value.hint
    assert "HTTP Error 404" in heard.text
