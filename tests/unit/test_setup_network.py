"""What pip meets on the network, met in earnest: servers of our own that refuse it."""

from __future__ import annotations

import os
import shutil
import socket
import ssl
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from rossam.rossam_core.setup.advice import SetupError, explain_output
from rossam.rossam_core.setup.pip import install_libraries
from rossam.rossam_core.setup.plan import Plan, make_plan
from rossam.rossam_core.setup.process import Listener
from rossam.rossam_core.setup.steps import set_up
from setup_servers import Served, serving
from setup_wheels import engine_wheels

SILENT = Listener(lambda _text, _share: None, lambda _line: None, lambda: False)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    """An environment that has pip, and libraries that are still to be installed."""
    folder = tmp_path_factory.mktemp("home")
    lock = engine_wheels(folder / "wheels")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ROSSAM_HOME", str(folder))
        plan = make_plan(lock=lock, driver_cuda="", python=sys.executable)
        subprocess.run([sys.executable, "-m", "venv", str(plan.folder)], check=True)
    return plan


@pytest.fixture
def online(made: Plan, monkeypatch: pytest.MonkeyPatch) -> Plan:
    """Without the user's own settings of pip."""
    for name in [n for n in os.environ if n.lower().endswith("_proxy") or n.startswith("PIP_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    return made


def failure(plan: Plan) -> SetupError:
    with pytest.raises(SetupError) as caught:
        install_libraries(plan, SILENT)
    return caught.value


def test_a_proxy_that_wants_a_password(online: Plan, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PIP_INDEX_URL", "https://index.invalid/simple")
    with serving(Served(status=407)) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", proxy.address)
        error = failure(online)
    assert error.reason == "proxy", error
    assert "407" in str(error)
    assert "http://host:port of your proxy, with name:password@" in error.hint


def test_the_proxy_of_qgis_is_used_where_the_variables_name_none(
    online: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PIP_INDEX_URL", "https://index.invalid/simple")
    with serving(Served(status=407)) as proxy:
        error = failure(replace(online, proxy=f"http://me:secret@127.0.0.1:{proxy.port}"))
    assert error.reason == "proxy"
    assert "secret" not in repr(replace(online, proxy="http://me:secret@h:1"))


def test_a_certificate_that_nobody_knows(
    online: Plan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("openssl makes the certificate, and is not here")
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    subprocess.run(
        [
            *(openssl, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"),
            *("-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"),
            *("-keyout", str(key), "-out", str(certificate)),
        ],
        check=True,
        capture_output=True,
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    with serving(Served(), context) as index:
        monkeypatch.setenv("PIP_INDEX_URL", f"https://localhost:{index.port}/simple")
        error = failure(online)
    assert error.reason == "tls", error
    assert "PIP_CERT" in error.hint


@pytest.mark.parametrize(
    ("variables", "secrets"),
    [
        ({"PIP_INDEX_URL": "http://ada:s3cret%2Fw0rd@{host}/simple"}, ["s3cret", "w0rd"]),
        # A name alone is a token, and one as it comes out of a generator may hold a slash.
        ({"PIP_INDEX_URL": "http://t0k3n@{host}/simple"}, ["t0k3n"]),
        ({"PIP_INDEX_URL": "http://t0k3n/s3cret@{host}/simple"}, ["t0k3n", "s3cret"]),
        ({"PIP_EXTRA_INDEX_URL": "http://ada:1234/w0rd@{host}/simple"}, ["1234", "w0rd"]),
        ({"PIP_EXTRA_INDEX_URL": "http://ada:s3@cret@{host}/s http://t0k3n@{host}/t"},
         ["s3@cret", "cret@", "t0k3n"]),
        ({"HTTP_PROXY": "ada:s3cret@{host}"}, ["s3cret"]),
        ({"HTTP_PROXY": "http://ada:s3cret w0rd@{host}"}, ["s3cret", "w0rd"]),
        ({"PIP_PROXY": "http://ada:1234/w0rd@{host}"}, ["1234", "w0rd"]),
        ({"PIP_FIND_LINKS": "http://ada:s3cret@{host}/links"}, ["s3cret"]),
    ],
)  # fmt: skip
def test_no_password_is_in_what_pip_says(
    online: Plan,
    variables: dict[str, str],
    secrets: Sequence[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lines: list[str] = []
    with serving(Served(status=403)) as refusing:
        monkeypatch.setenv("PIP_INDEX_URL", f"{refusing.address}/simple")
        for name, value in variables.items():
            monkeypatch.setenv(name, value.format(host=f"127.0.0.1:{refusing.port}"))
        with pytest.raises(SetupError) as caught:
            install_libraries(online, replace(SILENT, log=lines.append))
    text = "\n".join([*lines, str(caught.value)])
    assert lines
    assert not [secret for secret in secrets if secret in text], text


@pytest.mark.parametrize(
    "variables",
    [
        {"PIP_INDEX_URL": "https://ada:s3cret/w0rd@index.invalid/simple"},
        {"PIP_EXTRA_INDEX_URL": "https://a.invalid/s https://ada:s3cret#w0rd@b.invalid/simple"},
        {"https_proxy": "http://ada:s3cret?w0rd@proxy.invalid:3128"},
        {"HTTPS_PROXY": "ada:s3cret/w0rd@proxy.invalid:3128"},
        {"PIP_FIND_LINKS": "https://ada:[s3cret@index.invalid/w0rd"},
    ],
)
def test_an_address_that_nobody_reads_as_it_is_meant_is_refused(
    online: Plan, variables: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    lines: list[str] = []
    plan = replace(online, anew=True, build=replace(online.build, download_bytes=0, disk_bytes=0))
    with pytest.raises(SetupError, match=r"The address .* cannot be read") as caught:
        set_up(plan, replace(SILENT, log=lines.append))
    assert "/ in its name or password as %2F" in caught.value.hint
    log = (plan.folder.parent / "setup.log").read_text(encoding="utf-8")
    for text in (str(caught.value), log, "\n".join(lines)):
        assert not [secret for secret in ("s3cret", "w0rd/", "w0rd@", "ada") if secret in text]
    assert plan.python.is_file(), "nothing was removed"


def test_a_socks_proxy_is_not_for_pip(online: Plan, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "socks5://127.0.0.1:9")
    monkeypatch.setenv("PIP_INDEX_URL", "https://index.invalid/simple")
    error = failure(online)
    assert error.reason == "socks", error
    assert "Name an HTTP proxy" in error.hint


@pytest.mark.parametrize("address", ["http://127.0.0.1:{port}/simple", "https://index.invalid/s"])
def test_no_network(online: Plan, address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    monkeypatch.setenv("PIP_INDEX_URL", address.format(port=port))
    error = failure(online)
    assert error.reason == "network", error
    assert "what was downloaded is kept" in error.hint.replace("\n", " ")


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        # Said by pip on Windows, or under conditions that a test cannot make.
        (["ERROR: Could not install packages due to an OSError: [WinError 112] There is not enough "
          "space on the disk"], "disk"),
        (["ERROR: Could not install packages due to an OSError: [Errno 28] No space left on "
          "device"], "disk"),
        (["ERROR: Could not install packages due to an OSError: [WinError 5] Access is denied: "
          "'C:\\\\x'", "Consider using the `--user` option or check the permissions."],
         "permission"),
        (["OSError: [WinError 225] Operation did not complete successfully because the file "
          "contains a virus or potentially unwanted software"], "blocked"),
        (["OSError: [WinError 1260] This program is blocked by group policy."], "blocked"),
        (["ERROR: torch-2.15.0-cp313-cp313-win_amd64.whl is not a supported wheel on this "
          "platform."], "wheel"),
        (["WARNING: Connection timed out while downloading.", "pip._vendor.urllib3.exceptions."
          "ReadTimeoutError: HTTPSConnectionPool: Read timed out."], "network"),
        (["something new"], ""),
    ],
)  # fmt: skip
def test_what_pip_says_becomes_advice(lines: Sequence[str], reason: str) -> None:
    error = explain_output("Installing", 1, lines)
    assert error.reason == reason
    assert error.hint
    assert str(error).startswith("Installing failed")
