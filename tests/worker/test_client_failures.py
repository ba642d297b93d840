"""Everything that can go wrong between QGIS and the engine, with real processes."""

from __future__ import annotations

import os
import signal
import stat
import sys
import threading
import time
from pathlib import Path

import pytest
from rossam.rossam_core import client
from rossam.rossam_core.client import Worker, describe_exit
from rossam.rossam_core.engine import Engine, root, version
from rossam.rossam_core.errors import Cancelled, EngineError

posix = pytest.mark.skipif(sys.platform == "win32", reason="scripts and signals of POSIX")

HELLO = (
    "import json, os, sys, time\n"
    "def say(**message):\n"
    "    print(json.dumps(message), flush=True)\n"
    f'say(kind="hello", protocol=1, version={version()!r}, python="3.11", pid=os.getpid())\n'
)


def fake_root(folder: Path, body: str) -> Engine:
    """A source tree whose worker does what `body` says, run by this very interpreter."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "__main__.py").write_text(body, encoding="utf-8")
    return Engine(Path(sys.executable), folder, "a test")


def fake_python(path: Path, script: str) -> Engine:
    """Something in the interpreter's place that is no Python."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return Engine(path, root(), "the variable ROSSAM_PYTHON")


def gone(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False


def test_an_interpreter_that_is_not_there(tmp_path: Path) -> None:
    engine = Engine(tmp_path / "no python", root(), "the QGIS setting rossam/python")
    with pytest.raises(EngineError) as caught:
        Worker.start(engine)
    assert f"{tmp_path / 'no python'} (the QGIS setting rossam/python)" in str(caught.value)
    assert "cannot be started: No such file or directory" in str(caught.value)


@posix
def test_a_file_that_may_not_be_run(tmp_path: Path) -> None:
    path = tmp_path / "python"
    path.write_text("#!/bin/sh\n", encoding="utf-8")
    with pytest.raises(EngineError, match="cannot be started: Permission denied"):
        Worker.start(Engine(path, root(), "a test"))


@posix
def test_rubbish_instead_of_a_greeting(tmp_path: Path) -> None:
    engine = fake_python(tmp_path / 'it\'s "my" pythön', "echo 'Usage: frobnicate [-x]'; sleep 60")
    began = time.monotonic()
    with pytest.raises(EngineError) as caught:
        Worker.start(engine)
    assert "'Usage: frobnicate [-x]'" in str(caught.value)
    assert "really Python?" in str(caught.value)
    assert time.monotonic() - began < 30


@posix
def test_an_end_without_a_greeting_quotes_the_last_words(tmp_path: Path) -> None:
    engine = fake_python(tmp_path / "python", "echo 'libpython3.so: cannot open' >&2; exit 127")
    with pytest.raises(EngineError) as caught:
        Worker.start(engine)
    assert "ended without an answer: exit code 127" in str(caught.value)
    assert "libpython3.so: cannot open" in str(caught.value)


def test_silence(tmp_path: Path) -> None:
    engine = fake_root(tmp_path, "import time; time.sleep(60)")
    with pytest.raises(EngineError, match=r"did not answer within 0\.5 s"):
        Worker.start(engine, hello_timeout_s=0.5)


def test_another_version_names_both(tmp_path: Path) -> None:
    body = (
        'print(\'{"kind":"hello","protocol":7,"version":"9.9","python":"3","pid":1}\', flush=True)'
    )
    with pytest.raises(EngineError) as caught:
        Worker.start(fake_root(tmp_path, body))
    assert "is ROS-SAM 9.9 (protocol 7)" in str(caught.value)
    assert f"the plugin is {version()} (protocol 1)" in str(caught.value)


def test_rubbish_in_the_middle(tmp_path: Path) -> None:
    engine = fake_root(
        tmp_path, HELLO + 'input(); print("Segfault soon", flush=True); time.sleep(60)'
    )
    with Worker.start(engine) as worker:
        with pytest.raises(EngineError, match="'Segfault soon'"):
            worker.request("segment", {})
        assert not worker.running


@posix
@pytest.mark.parametrize(
    ("end", "said", "hint"),
    [
        ("os.kill(os.getpid(), 9)", "killed by SIGKILL", "run out of memory"),
        ("import ctypes; ctypes.string_at(0)", "killed by SIGSEGV", ""),
        ("os._exit(3)", "exit code 3", ""),
        ("raise RuntimeError('broken wheel')", "exit code 1", "broken wheel"),
    ],
)
def test_death_in_the_middle_is_one_clear_error(
    tmp_path: Path, end: str, said: str, hint: str
) -> None:
    body = HELLO + f"print('loading weights', file=sys.stderr); input()\n{end}"
    with Worker.start(fake_root(tmp_path, body)) as worker:
        with pytest.raises(EngineError) as caught:
            worker.request("segment", {})
        assert f"ended without an answer: {said}" in str(caught.value)
        assert "loading weights" in str(caught.value)
        assert hint in str(caught.value)
        # The next request says so too, instead of waiting for ever.
        with pytest.raises(EngineError, match="ended without an answer"):
            worker.request("segment", {})


@posix
def test_a_worker_that_ignores_cancel_is_killed_with_its_children(tmp_path: Path) -> None:
    body = HELLO + (
        "import subprocess\n"
        "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'])\n"
        "input()\n"
        'say(kind="progress", id=1, stage="x", done=child.pid, total=2)\n'
        "time.sleep(60)\n"
    )
    pids: list[int] = []
    with Worker.start(fake_root(tmp_path, body)) as worker:
        began = time.monotonic()
        with pytest.raises(Cancelled):
            worker.request(
                "segment",
                {},
                on_progress=lambda stage, done, total: pids.append(done),
                is_cancelled=lambda: bool(pids),
                grace_s=0.5,
            )
        assert time.monotonic() - began < 4
        assert not worker.running
        deadline = time.monotonic() + 5
        while not gone(pids[0]) and time.monotonic() < deadline:
            time.sleep(0.05)
        state = Path(f"/proc/{pids[0]}/stat")
        # An orphan that nobody has reaped yet is dead all the same.
        assert gone(pids[0]) or state.read_text(encoding="utf-8").split()[2] == "Z"


def test_cancel_while_the_engine_starts(tmp_path: Path) -> None:
    engine = fake_root(tmp_path, "import time; time.sleep(60)")
    stop = threading.Event()
    threading.Timer(0.3, stop.set).start()
    began = time.monotonic()
    with pytest.raises(Cancelled):
        Worker.start(engine, is_cancelled=stop.is_set)
    assert time.monotonic() - began < 10


def test_a_worker_that_will_not_end_is_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(client, "GRACE_S", 0.5)
    worker = Worker.start(fake_root(tmp_path, HELLO + "time.sleep(60)"))
    worker.close()
    assert not worker.running


def test_a_flood_on_stderr_does_not_block(tmp_path: Path) -> None:
    body = HELLO + (
        "input()\n"
        "sys.stderr.write('x' * 5_000_000 + '\\nlast line\\n')\n"
        'say(kind="result", id=1, value={"fine": True})\n'
        "input()\n"
    )
    with Worker.start(fake_root(tmp_path, body)) as worker:
        assert worker.request("segment", {}) == {"fine": True}


@pytest.mark.parametrize(
    ("code", "platform", "text", "memory"),
    [
        (-int(signal.SIGTERM), "linux", "killed by SIGTERM", False),
        (137, "linux", "exit code 137", True),
        (0xC0000005, "win32", "exit code 0xC0000005", False),
        (0xC0000017, "win32", "exit code 0xC0000017", True),
    ],
)
def test_exit_codes_are_explained(code: int, platform: str, text: str, memory: bool) -> None:
    how, hint = describe_exit(code, platform)
    assert how == text
    assert ("memory" in hint) == memory
