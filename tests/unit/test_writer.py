"""Layers of answers: every format, whole or absent."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import geopandas as gpd
import numpy as np
import psutil
import pyarrow as pa
import pyogrio
import pytest
from pyproj import CRS
from rossam.rossam_core.errors import OutputError
from rossam.rossam_core.part_files import leftovers, make_part_folder, remove_leftovers
from rossam.rossam_core.pipeline import Answer
from rossam.rossam_core.writer import DRIVERS, LayerWriter, check_output
from shapely.geometry import MultiPolygon, Polygon, box

UTM = CRS.from_epsg(32632)
PROVENANCE = {"rossam": "0.1.0", "sha256": "ab" * 32, "options": '{"simplify": 1.0}'}
HOLED = Polygon(box(0, 0, 9, 9).exterior, [box(2, 2, 4, 4).exterior])
ATTRIBUTES = pa.table(
    {
        "name": pa.array(["Größe", None, "c"]),
        "number": pa.array([2**40, 2, None], pa.int64()),
        "day": pa.array([0, None, 20_000], pa.date32()),
        "yes": pa.array([True, None, False]),
    }
)
ANSWERS = [
    Answer(1, "ok", box(500_000.125, 5_000_000, 500_010, 5_000_010.0625), None, 0.9, 0.8, 99.5),
    Answer(2, "outside"),
    Answer(3, "border", MultiPolygon([HOLED, box(20, 20, 30, 30)]), None, 0.7, 0.6, 176.0),
]


def write(path, attributes=ATTRIBUTES, answers=ANSWERS, crs=UTM, size=2):
    with LayerWriter(str(path), attributes.schema, crs, "rossam-tiny", PROVENANCE) as writer:
        for start in range(0, len(answers), size):
            writer.write(attributes.slice(start, size), answers[start : start + size])
        writer.commit()


def names_in(folder):
    return sorted(file.name for file in folder.iterdir())


def read(path):
    return gpd.read_parquet(path) if Path(path).suffix == ".parquet" else gpd.read_file(path)


@pytest.mark.parametrize("extension", list(DRIVERS))
def test_every_format_holds_every_feature(tmp_path, extension):
    path = tmp_path / f"l'été {extension[1:]} 测试{extension}"
    write(path)
    found = read(path)
    assert len(found) == 3
    assert found["name"].fillna("").tolist() == ["Größe", "", "c"]
    assert found["number"].fillna(-1).astype("int64").tolist() == [2**40, 2, -1]
    assert found["prompt_id"].tolist() == [1, 2, 3]
    assert found["status"].tolist() == ["ok", "outside", "border"]
    assert found["model"].tolist() == ["rossam-tiny"] * 3
    assert found["score"].round(3).fillna(-1).tolist() == [0.9, -1, 0.7]
    assert found["area_m2"].fillna(-1).tolist() == [99.5, -1, 176.0]
    assert found.geometry.isna().tolist() == [False, True, False]
    if extension == ".geojsonl":
        assert found.crs == "EPSG:4326"
        found = found.to_crs(UTM)
        assert np.allclose(found.total_bounds[2:], [500_010, 5_000_010.06], atol=0.05)
    else:
        assert found.crs == UTM
        assert found.geometry[0].equals_exact(ANSWERS[0].geometry.normalize(), 1e-6) or (
            found.geometry[0].symmetric_difference(ANSWERS[0].geometry).area < 1e-6
        )
        assert found.geometry[2].area == pytest.approx(81 - 4 + 100)
    assert all(name.startswith("l'été") for name in names_in(tmp_path))


def test_types_survive_in_geopackage(tmp_path):
    path = tmp_path / "out.gpkg"
    write(path)
    with pyogrio.open_arrow(path, use_pyarrow=True) as (meta, reader):
        table = reader.read_all()
    for name in ATTRIBUTES.schema.names:
        assert table[name].type == ATTRIBUTES[name].type
        assert table[name].to_pylist() == ATTRIBUTES[name].to_pylist()
    assert meta["geometry_type"] == "MultiPolygon"
    info = pyogrio.read_info(path)
    assert info["layer_name"] == "out"
    assert PROVENANCE.items() <= info["layer_metadata"].items()


def test_provenance_in_geojson_and_parquet(tmp_path):
    write(tmp_path / "out.geojson")
    text = json.loads((tmp_path / "out.geojson").read_text())
    assert text["description"].startswith("rossam: 0.1.0; sha256: abab")
    write(tmp_path / "out.parquet")
    metadata = pa.parquet.read_schema(tmp_path / "out.parquet").metadata
    assert json.loads(metadata[b"rossam"]) == PROVENANCE


@pytest.mark.parametrize("extension", list(DRIVERS))
def test_a_layer_without_features_is_a_layer(tmp_path, extension):
    path = tmp_path / f"none{extension}"
    write(path, ATTRIBUTES.slice(0, 0), [])
    if extension == ".geojsonl":
        assert path.read_text() == ""
        return
    found = read(path)
    assert len(found) == 0
    if extension not in (".geojson", ".json"):
        assert {"name", "prompt_id"} <= set(found.columns)


@pytest.mark.parametrize("extension", [".gpkg", ".shp", ".geojson", ".parquet", ".fgb"])
def test_awkward_columns_are_kept(tmp_path, extension):
    names = ["score", "Model", "fid", "geom", "geometry", "ogc_fid", "a_very_long_name_1"]
    names.append("a_very_long_name_2")
    attributes = pa.table({name: pa.array([f"my {name}"]) for name in names})
    path = tmp_path / f"out{extension}"
    write(path, attributes, ANSWERS[:1])
    if extension == ".parquet":
        table = pa.parquet.read_table(path)
    else:
        # geopandas would overwrite a column called geometry.
        with pyogrio.open_arrow(path, use_pyarrow=True) as (_, reader):
            table = reader.read_all()
    values = {str(column[0].as_py()) for column in table.columns}
    assert {f"my {name}" for name in names} <= values
    found = read(path)
    # The prompts' columns keep their names; ours get a number.
    assert found["score"][0] == "my score"
    assert found["score_2"][0] == pytest.approx(0.9)
    assert found["status"][0] == "ok"


def test_no_columns_and_no_crs(tmp_path):
    write(tmp_path / "out.gpkg", pa.table({}), ANSWERS, crs=None, size=3)
    found = read(tmp_path / "out.gpkg")
    assert len(found) == 3
    assert found.crs is None


def test_geojson_refuses_a_crs_that_it_cannot_state(tmp_path):
    own = CRS.from_proj4("+proj=tmerc +lon_0=11.3 +lat_0=47 +ellps=bessel +units=m")
    with pytest.raises(OutputError, match="write a GeoPackage"):
        write(tmp_path / "out.geojson", crs=own)
    write(tmp_path / "out.gpkg", crs=own)
    assert read(tmp_path / "out.gpkg").crs.equals(own, ignore_axis_order=True)


def test_old_output_stays_until_the_new_one_is_whole(tmp_path):
    path = tmp_path / "out.gpkg"
    write(path)
    before = path.read_bytes()
    with (
        pytest.raises(RuntimeError),
        LayerWriter(str(path), ATTRIBUTES.schema, UTM, "m", {}) as writer,
    ):
        writer.write(ATTRIBUTES, ANSWERS)
        raise RuntimeError("cancelled")
    assert path.read_bytes() == before
    assert names_in(tmp_path) == ["out.gpkg"]
    (tmp_path / "out.gpkg-wal").write_text("of another database")
    write(path, ATTRIBUTES.slice(0, 1), ANSWERS[:1])
    assert len(read(path)) == 1
    assert names_in(tmp_path) == ["out.gpkg"]


def test_nothing_is_written_without_commit(tmp_path):
    with LayerWriter(str(tmp_path / "out.gpkg"), ATTRIBUTES.schema, UTM, "m", {}) as writer:
        writer.write(ATTRIBUTES, ANSWERS)
    assert names_in(tmp_path) == []


FILL_DISK = """
import resource, sys
from types import SimpleNamespace
import pyarrow as pa
from pyproj import CRS
from shapely.geometry import box
from rossam.rossam_core.errors import OutputError
from rossam.rossam_core.writer import LayerWriter
attributes = pa.table({"text": ["x" * 100] * 2000})
answer = {"status": "ok", "score": 0.5, "stability": 0.5, "area_m2": 1.0}
answers = [
    SimpleNamespace(prompt_id=n, geometry=box(0, 0, n + 1, 1), **answer) for n in range(2000)
]
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), int(sys.argv[2])))
try:
    with LayerWriter(sys.argv[1], attributes.schema, CRS.from_epsg(32632), "m", {}) as writer:
        writer.write(attributes, answers)
        writer.commit()
except OutputError as error:
    print(error)
    sys.exit(7)
"""

# One limit that the spool exceeds, one that only these formats do.
FULL_AT = [(extension, 50_000) for extension in DRIVERS]
FULL_AT += [(extension, 640_000) for extension in (".gpkg", ".geojson", ".geojsonl")]


@pytest.mark.parametrize(("extension", "limit"), FULL_AT)
def test_full_disk(tmp_path, extension, limit):
    path = tmp_path / f"out{extension}"
    path.write_text("old")
    done = subprocess.run(
        [sys.executable, "-c", FILL_DISK, str(path), str(limit)],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 7, done.stderr
    assert done.stdout.startswith(f"The output {path} cannot be written: ")
    assert "free space" in done.stdout
    assert path.read_text() == "old"
    assert names_in(tmp_path) == [path.name]


def refusal(path, inputs=()) -> str:
    with pytest.raises(OutputError) as caught:
        check_output(str(path), [str(p) for p in inputs], DRIVERS)
    return str(caught.value)


def test_outputs_that_cannot_be(tmp_path):
    assert refusal(tmp_path / "out.xyz") == (
        "The output out.xyz has the extension '.xyz'; choose one of "
        ".gpkg, .geojson, .json, .geojsonl, .fgb, .shp, .parquet."
    )
    assert "does not exist; create it first" in refusal(tmp_path / "no" / "out.gpkg")
    (tmp_path / "folder.gpkg").mkdir()
    assert "is a folder" in refusal(tmp_path / "folder.gpkg")


def test_output_must_not_be_an_input(tmp_path):
    boxes = tmp_path / "boxes.gpkg"
    boxes.write_text("boxes")
    (tmp_path / "link.gpkg").symlink_to(boxes)
    os.link(boxes, tmp_path / "hard.gpkg")
    for name in ("boxes.gpkg", "link.gpkg", "hard.gpkg", "x/../boxes.gpkg"):
        (tmp_path / "x").mkdir(exist_ok=True)
        assert "is the same file as the input" in refusal(tmp_path / name, ["scene.tif", boxes])
    check_output(str(tmp_path / "other.gpkg"), ["scene.tif", str(boxes)], DRIVERS)


def test_folder_that_cannot_be_written():
    # Nobody, not even root, makes files there.
    assert "cannot be written" in refusal("/proc/out.gpkg")


def test_leftovers_of_the_dead_are_removed(tmp_path):
    script = (
        "import os, sys\nfrom pathlib import Path\n"
        "from rossam.rossam_core.part_files import make_part_folder\n"
        "folder = make_part_folder(Path(sys.argv[1]))\n(folder / 'x').write_text('x')\n"
        "print(os.getpid(), flush=True)\nos.kill(os.getpid(), 9)"
    )
    target = tmp_path / "out.gpkg"

    def die():
        done = subprocess.run(
            [sys.executable, "-c", script, target], capture_output=True, text=True, check=False
        )
        return int(done.stdout)

    alive = make_part_folder(target)
    dead = die()
    assert not psutil.pid_exists(dead)
    assert sorted(leftovers(tmp_path).values()) == sorted([os.getpid(), dead])
    remove_leftovers(tmp_path, dead)
    assert list(tmp_path.iterdir()) == [alive]
    die()
    check_output(str(target), [], DRIVERS)
    assert list(tmp_path.iterdir()) == [alive]
