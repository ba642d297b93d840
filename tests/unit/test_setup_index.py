"""Package indexes as pip's settings name them, read without pip."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from rossam.rossam_core.setup.advice import SetupError
from rossam.rossam_core.setup.index import PackageIndexes
from setup_servers import Served, serving

NAME = "pip-26.3-py3-none-any.whl"


@pytest.fixture
def user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user without settings of pip; gives the file that may hold some."""
    for name in [n for n in os.environ if n.lower().endswith("_proxy") or n.startswith("PIP_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    (tmp_path / "config" / "pip").mkdir(parents=True)
    return tmp_path / "config" / "pip" / "pip.conf"


def look(indexes: PackageIndexes) -> tuple[str, list[str]]:
    said: list[str] = []
    return indexes.find("pip", lambda name: name == NAME, said.append), said


def test_variables_come_before_files_and_a_commands_section_before_the_global_one(
    user: Path,
) -> None:
    user.write_text(
        "[global]\nindex-url = https://a.example/simple\nproxy = http://proxy.example:3128\n"
        "extra-index-url =\n    https://b.example/simple\n    https://c.example/simple\n"
        "[install]\nindex-url = https://d.example/simple\n",
        encoding="utf-8",
    )
    read = PackageIndexes.read(os.environ)
    assert read.indexes == (
        *("https://d.example/simple", "https://b.example/simple", "https://c.example/simple"),
    )
    assert read.proxies["https"] == read.proxies["http"] == "http://proxy.example:3128"
    variables = {**os.environ, "PIP_INDEX_URL": "https://e.example/simple"}
    assert PackageIndexes.read(variables).indexes[0] == "https://e.example/simple"
    assert PackageIndexes.read({**variables, "PIP_NO_INDEX": "1"}).indexes == ()
    other = user.with_name("other.conf")
    other.write_text("[global]\nindex-url = https://f.example/simple\n", encoding="utf-8")
    read = PackageIndexes.read({**os.environ, "PIP_CONFIG_FILE": str(other)})
    assert read.indexes[0] == "https://d.example/simple", "as in pip, its section counts more"
    assert PackageIndexes.read({**variables, "PIP_CONFIG_FILE": os.devnull}).proxies == {}


def test_settings_that_cannot_be_read_are_named(user: Path) -> None:
    user.write_text("index-url = https://a.example/simple\n", encoding="utf-8")
    with pytest.raises(SetupError, match=r"pip's settings .*pip\.conf cannot be read: line 1 is"):
        PackageIndexes.read(os.environ)
    user.write_text("[global]\nproxy = http://me:s3cret@h:1\nme:s3cret@h\n s3cret\n[", "utf-8")
    with pytest.raises(SetupError, match=r"cannot be read: line \d is not understood") as caught:
        PackageIndexes.read(os.environ)
    assert "s3cret" not in str(caught.value)


def test_a_file_is_found_through_an_index_that_wants_a_password(user: Path) -> None:
    page = f'<!DOCTYPE html><a href="../../files/{NAME}#sha256=ab" data-x>{NAME}</a>'.encode()
    served = Served(
        {"/simple/pip/": page, f"/files/{NAME}": b"a wheel"},
        login="Basic bWU6cyRjcmV0",
    )
    with serving(served):
        address = f"http://me:s%24cret@127.0.0.1:{served.port}/simple"
        indexes = PackageIndexes.read({"PIP_INDEX_URL": address})
        found, said = look(indexes)
        assert found.endswith(f"@127.0.0.1:{served.port}/files/{NAME}#sha256=ab")
        assert indexes.fetch(found) == b"a wheel"
        assert said == []
        assert "cret" not in repr(indexes)

        wrong = PackageIndexes.read({"PIP_INDEX_URL": address.replace("s%24cret", "guess")})
        found, said = look(wrong)
    assert found == ""
    shown = f"http://<hidden>@127.0.0.1:{served.port}/simple/pip/"
    assert said == [f"{shown} cannot be read: HTTP Error 401: Unauthorized."]


def test_the_proxy_of_the_settings_is_gone_through(user: Path) -> None:
    proxy = Served(status=407)
    with serving(proxy):
        variables = {
            "PIP_INDEX_URL": "https://index.invalid/simple",
            "PIP_PROXY": proxy.address,
        }
        found, said = look(PackageIndexes.read(variables))
    assert found == ""
    assert proxy.asked == ["index.invalid:443"]
    assert "407" in said[0]


def test_variables_of_proxies_count_as_for_pip(user: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def proxies(**variables: str) -> dict[str, str]:
        return dict(PackageIndexes.read(variables).proxies)

    assert proxies(HTTPS_PROXY="http://a:1", https_proxy="http://b:1") == {"https": "http://b:1"}
    assert proxies(all_proxy="http://a:1", HTTPS_PROXY="http://b:1") == {
        "http": "http://a:1",
        "https": "http://b:1",
    }
    assert proxies(https_proxy="http://a:1", PIP_PROXY="c:1")["https"] == "c:1"
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    served = Served({"/simple/pip/": f'<a href="{NAME}">x</a>'.encode()})
    with serving(served):
        monkeypatch.setenv("PIP_INDEX_URL", f"{served.address}/simple")
        assert "cannot be read" in look(PackageIndexes.read(os.environ))[1][0]
        monkeypatch.setenv("NO_PROXY", "example.org,127.0.0.1")
        assert look(PackageIndexes.read(os.environ)) == (f"{served.address}/simple/pip/{NAME}", [])


def test_a_link_that_is_none_is_passed_by(user: Path) -> None:
    served = Served({"/simple/pip/": f'<a href="http://[x"></a><a href="{NAME}"></a>'.encode()})
    with serving(served):
        found, _ = look(PackageIndexes.read({"PIP_INDEX_URL": f"{served.address}/simple"}))
    assert found.endswith(NAME)


def test_folders_of_this_machine_are_indexes_too(user: Path, tmp_path: Path) -> None:
    pages = tmp_path / "simple" / "pip"
    pages.mkdir(parents=True)
    (tmp_path / NAME).write_bytes(b"a wheel")
    (pages / "index.html").write_text(f'<a href="../../{NAME}">x</a>', encoding="utf-8")
    uri = (tmp_path / "simple").as_uri()
    for variables in ({"PIP_EXTRA_INDEX_URL": uri}, {"PIP_FIND_LINKS": str(tmp_path)}):
        indexes = PackageIndexes.read(variables)
        found, said = look(indexes)
        assert indexes.fetch(found) == b"a wheel"
        assert said == []


def test_an_address_of_another_kind_is_not_opened(user: Path) -> None:
    _, said = look(PackageIndexes.read({"PIP_INDEX_URL": "ftp://a.example/simple"}))
    assert said == ["ftp://a.example/simple/pip/ is no address that is understood."]
