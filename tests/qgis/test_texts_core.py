"""What the core says, in a German and in an English QGIS."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsProcessingException, QgsProcessingFeedback, QgsSettings
from rossam.plugin.language import FOLDER, Language
from rossam.processing_provider.engine_access import ask, current_engine
from rossam.processing_provider.settings import PYTHON
from rossam.processing_provider.texts import said
from rossam.rossam_core.errors import EngineError, OptionError, error_from_code

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def compiled() -> None:
    """The translations as they are in the source."""
    newest = max(path.stat().st_mtime for path in FOLDER.glob("*.ts"))
    files = [path.with_suffix(".qm") for path in FOLDER.glob("*.ts")]
    if all(path.is_file() and path.stat().st_mtime >= newest for path in files):
        return
    if shutil.which("lrelease") is None:
        pytest.skip("Qt's lrelease is not installed (Debian: qttools5-dev-tools)")
    subprocess.run(
        [sys.executable, str(ROOT / "release" / "translations.py"), "compile"], check=True
    )


@pytest.fixture
def speak(qgis: Any, compiled: None) -> Iterator[Callable[[str], None]]:
    """Loads the texts as the plugin does in a QGIS of some language."""
    language = Language()

    def choose(locale: str) -> None:
        QgsSettings().setValue("locale/overrideFlag", True)
        QgsSettings().setValue("locale/userLocale", locale)
        language.load()

    yield choose
    language.unload()
    QgsSettings().remove("locale/overrideFlag")
    QgsSettings().remove("locale/userLocale")


class Heard(QgsProcessingFeedback):
    """Keeps what is said."""

    def __init__(self) -> None:
        super().__init__(False)
        self.infos: list[str] = []

    def pushInfo(self, info: str) -> None:  # noqa: N802 -- QGIS's name
        self.infos.append(info)


def refusal(call: Callable[[], object]) -> str:
    with pytest.raises(QgsProcessingException) as caught:
        call()
    return str(caught.value)


def test_wrong_options_are_refused_in_german(
    speak: Callable[[str], None],
    segment: Callable[..., Any],
    scene: Any,
    make_layer: Callable[..., Any],
) -> None:
    speak("de")
    prompts = make_layer("Polygon?crs=EPSG:32632", (scene.box(0),))
    text = refusal(lambda: segment(str(scene.path), prompts, STRATEGY="whole", MAGNIFY_BELOW=20.0))
    assert "Wie Objekte vergrößert werden, ist eingestellt, aber die Strategie ist whole." in text
    assert "Wählen Sie die Strategie magnified" in text


def test_angles_without_their_fields_are_refused_in_german(
    speak: Callable[[str], None],
    segment: Callable[..., Any],
    scene: Any,
    make_layer: Callable[..., Any],
) -> None:
    speak("de")
    prompts = make_layer("Polygon?crs=EPSG:32632&field=turn:double", (scene.box(0), 3.0))
    text = refusal(lambda: segment(str(scene.path), prompts, ANGLE_FIELD="turn"))
    assert "ein Winkel-, ein Breiten- und ein Höhenfeld, angegeben ist aber nur 'turn'." in text
    assert "Geben Sie alle drei an oder keines." in text


def test_a_missing_engine_is_missed_in_german(
    speak: Callable[[str], None], algorithm: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    speak("de_AT")
    monkeypatch.setenv("ROSSAM_PYTHON", "/nowhere/python")
    able, text = algorithm.canExecute()
    assert not able
    assert text == (
        "Den Interpreter /nowhere/python der Engine gibt es nicht; die Variable ROSSAM_PYTHON "
        "nennt ihn. Berichtigen Sie den Eintrag, oder löschen Sie ihn."
    )


@pytest.fixture
def engine(qgis: Any) -> None:
    try:
        current_engine()
    except EngineError as error:
        pytest.skip(str(error))


def damaged(folder: Path) -> dict[str, str]:
    """A request that only the worker can refuse."""
    raster = folder / "kein raster.tif"
    raster.write_text("no pixels")
    return {"raster": str(raster), "prompts": "p.gpkg", "output": str(folder / "out.gpkg")}


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        ("de", "kein raster.tif kann nicht als Raster geöffnet werden: "),
        ("zh_CN", "kein raster.tif 作为栅格打开："),
        ("en_US", "kein raster.tif cannot be opened as a raster: "),
    ],
)
def test_what_the_worker_refuses_is_said_in_the_language_of_qgis(
    speak: Callable[[str], None], engine: None, tmp_path: Path, locale: str, expected: str
) -> None:
    speak(locale)
    assert expected in refusal(lambda: ask("segment", damaged(tmp_path), Heard()))


def test_the_worker_s_notices_are_said_in_german(
    speak: Callable[[str], None], engine: None, scene: Any, tmp_path: Path
) -> None:
    from osgeo import ogr

    speak("de")
    prompts = tmp_path / "zwei Layer.gpkg"
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(prompts))
    for name in ("roofs", "pools"):
        layer = source.CreateLayer(name, geom_type=ogr.wkbPoint)
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkt("POINT (600030 5199970)"))
        layer.CreateFeature(feature)
    del layer, source
    heard = Heard()
    job = {
        "raster": str(scene.path),
        "prompts": str(prompts),
        "output": str(tmp_path / "out.gpkg"),
    }
    # Without a CRS the prompts cannot be placed, which is said after the notice.
    text = refusal(lambda: ask("segment", job, heard))
    assert "hat 2 Layer (roofs, pools); roofs wird verwendet." in " ".join(heard.infos)
    assert "daher weiß niemand, wie sie zueinander liegen." in text


def test_errors_are_said_with_their_hints_and_values(speak: Callable[[str], None]) -> None:
    error = error_from_code("model", "There is no checkpoint /a/b. c.pth.", "Choose another name.")
    speak("de")
    assert (
        said(error) == "Einen Checkpoint /a/b. c.pth gibt es nicht. Wählen Sie einen anderen Namen."
    )
    assert said(ValueError("Nobody knows this one.")) == "Nobody knows this one."
    assert said(OptionError("Nobody knows this one.")) == "Nobody knows this one."


def test_english_stays_english(speak: Callable[[str], None]) -> None:
    error = OptionError("Option smooth is 3; it must be true or false.", "Try again.")
    speak("en_US")
    assert said(error) == str(error)
    speak("fr")
    assert said(error) == str(error)


def test_nothing_stays_behind_when_the_plugin_goes(
    qgis: Any, compiled: None, speak: Callable[[str], None]
) -> None:
    speak("de")
    language = Language()
    language.load()
    assert said("Is the disk full?") == "Ist der Datenträger voll?"
    language.unload()
    assert said("Is the disk full?") == "Is the disk full?"


def test_the_command_line_stays_english(speak: Callable[[str], None]) -> None:
    """Also where the system speaks German."""
    speak("de")
    done = subprocess.run(
        [PYTHON.value() or str(current_engine().python), str(ROOT), "segment", "no.tif", "no.gpkg",
         "-o", "out.gpkg"],
        env={"LC_ALL": "de_DE.UTF-8", "LANG": "de_DE.UTF-8", "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )  # fmt: skip
    assert done.returncode != 0
    assert "The raster no.tif does not exist." in done.stderr
