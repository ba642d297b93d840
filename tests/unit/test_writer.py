"""Layers of answers: every format, whole or absent."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
import warnings
from contextlib import closing
from pathlib import Path

import geopandas as gpd
import numpy as np
import psutil
import pyarrow as pa
import pyogrio
import pytest
import rasterio
from pyproj import CRS
from rossam.rossam_core import part_files
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


def test_old_output_keeps_all_its_files_where_it_cannot_be_replaced(tmp_path, monkeypatch):
    path = tmp_path / "out.shp"
    write(path)
    (tmp_path / "out.qix").write_text("spatial index")
    before = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    move = Path.replace

    def refuse(self, target):
        if Path(target) == path:
            raise PermissionError(13, "Permission denied")
        return move(self, target)

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(OutputError, match="cannot be written: Permission denied"):
        write(path, ATTRIBUTES.slice(0, 1), ANSWERS[:1])
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == before


def shapefile_of(path, **columns):
    """What a Shapefile makes of two values per column, with the notices that it gave."""
    notices = []
    table = pa.table(columns)
    with LayerWriter(str(path), table.schema, UTM, "m", {}, notice=notices.append) as writer:
        # In two parts, of which the second may be the one that does not fit.
        for row in range(2):
            writer.write(table.slice(row, 1), ANSWERS[row : row + 1])
        writer.commit()
    with pyogrio.open_arrow(path, use_pyarrow=True) as (_, reader):
        return reader.read_all(), notices


def test_numbers_that_a_shapefile_cannot_hold_become_text(tmp_path):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        found, notices = shapefile_of(
            tmp_path / "out.shp",
            large=pa.array([1, 2**60 + 1], pa.int64()),
            negative=pa.array([-(10**17), None], pa.int64()),
            most=pa.array([10**18 - 1, -(10**17) + 1], pa.int64()),
            odd=pa.array([2**53 + 1, None], pa.int64()),
            nodata=pa.array([0.5, -3.4028234663852886e38]),
            real=pa.array([9e22, float("inf")]),
            none=pa.array([None, None], pa.int64()),
        )
    assert found["large"].to_pylist() == ["1", "1152921504606846977"]
    assert found["negative"].to_pylist() == ["-100000000000000000", None]
    assert found["most"].to_pylist() == [999_999_999_999_999_999, -99_999_999_999_999_999]
    assert found["odd"].to_pylist() == [9_007_199_254_740_993, None]
    assert found["nodata"].to_pylist() == ["0.5", "-3.4028234663852886e+38"]
    assert found["real"].to_pylist() == [9e22, float("inf")]
    assert notices == [
        f"A Shapefile cannot hold some numbers of the column '{name}', so it is written as text."
        for name in ("large", "negative", "nodata")
    ]


def test_a_shapefile_says_which_texts_it_cuts(tmp_path):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        found, notices = shapefile_of(
            tmp_path / "out.shp",
            an_ample_description=pa.array(["short", "é" * 200]),
            fits=pa.array(["x" * 254, None]),
            numbers=pa.array([[1], list(range(200))]),
        )
    # The characters are of two bytes each.
    assert found["an_ample_d"].to_pylist() == ["short", "é" * 127]
    assert found["fits"].to_pylist() == ["x" * 254, None]
    assert [len(text) for text in found["numbers"].to_pylist()] == [3, 254]
    assert notices == [
        f"A Shapefile holds texts of up to 254 bytes, so longer ones of the column '{name}' are "
        "cut; write a GeoPackage (.gpkg) to keep them whole."
        for name in ("an_ample_description", "numbers")
    ]


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


def test_output_must_not_be_what_a_gdal_name_is_about(tmp_path, monkeypatch):
    path = tmp_path / "l'été, 1.gpkg"
    path.write_text("pixels")
    (tmp_path / "link").symlink_to(tmp_path, target_is_directory=True)
    monkeypatch.chdir(tmp_path)
    for name in (
        f"GPKG:{path}:ortho",
        f'GPKG:"{path}":ortho',
        f"GPKG:{path.name}:ortho",
        f"GPKG:{tmp_path}/link/{path.name}:ortho",
        f"NETCDF:'{path}':band",
        f"/vsigzip/{path}",
        f"/vsizip/{{{path}}}/inside.tif",
        f"/vsisubfile/0_100,{path}",
        f"/vsicached?chunk_size=1&file={path}",
        f"{path}|layername=boxes",
        f"file://{path}",
        f"zip://{path}!inside.tif",
    ):
        assert refusal(path, ["boxes.gpkg", name]) == (
            f"The output {path} is the same file as the input {name}; choose another name."
        )
    (tmp_path / "scene,other.gpkg").write_text("a file of that name")
    (tmp_path / "other.gpkg").write_text("another")
    others = ["scene,other.gpkg", f"GPKG:{path}:ortho", "<VRTDataset>" + "x:" * 5_000]
    check_output("other.gpkg", others, DRIVERS)


def make_raster_table(path, table, **options):
    profile = {"driver": "GPKG", "width": 64, "height": 64, "count": 3, "dtype": "uint8"}
    profile |= {"crs": UTM.to_wkt(), "transform": rasterio.Affine(1, 0, 5e5, 0, -1, 5e6)}
    with rasterio.open(path, "w", **profile, RASTER_TABLE=table, **options) as dataset:
        dataset.write(np.full((3, 64, 64), 7, np.uint8))


@pytest.mark.parametrize("table", ["ortho", "imagery"])
def test_geopackage_with_a_raster_is_not_replaced(tmp_path, table):
    path = tmp_path / "or?ho #1%20.gpkg"
    make_raster_table(path, table)
    before = path.read_bytes()
    assert refusal(path) == (
        f"The output {path} would be replaced, but it holds the raster {table!r}. "
        "Choose another file."
    )
    with pytest.raises(OutputError, match="it holds the raster"):
        write(path)
    assert path.read_bytes() == before
    assert names_in(tmp_path) == [path.name]


def test_geopackage_with_a_raster_beside_the_layer_is_not_replaced(tmp_path):
    path = tmp_path / "out.gpkg"
    write(path)
    make_raster_table(path, "imagery", APPEND_SUBDATASET="YES")
    assert pyogrio.list_layers(path).tolist() == [["out", "MultiPolygon"]]
    assert "it holds the raster 'imagery'" in refusal(path)


def test_geopackage_with_another_layer_is_not_replaced(tmp_path):
    path = tmp_path / "roads.gpkg"
    write(path)
    path = path.rename(tmp_path / "out.gpkg")
    assert refusal(path) == (
        f"The output {path} would be replaced, but it holds the layer 'roads'. Choose another file."
    )


def test_database_that_cannot_be_listed_is_not_replaced(tmp_path):
    path = tmp_path / "out.gpkg"
    path.write_bytes(b"SQLite format 3\0" + bytes(range(256)) * 20)
    assert refusal(path) == (
        f"The output {path} would be replaced, but what this database holds cannot be listed: "
        "file is not a database. Choose another file."
    )
    path.unlink()
    with closing(sqlite3.connect(path)) as database:
        database.execute("CREATE TABLE accounts (name TEXT)")
    assert "cannot be listed: no such table: gpkg_contents." in refusal(path)


def test_geopackages_that_may_be_replaced(tmp_path):
    path = tmp_path / "out.gpkg"
    path.write_text("no database")
    check_output(str(path), [], DRIVERS)
    write(path)
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA journal_mode=WAL")
    check_output(str(path), [], DRIVERS)
    # Looking into it leaves nothing beside it.
    assert names_in(tmp_path) == ["out.gpkg"]
    with closing(sqlite3.connect(path)) as database:
        database.execute("DELETE FROM gpkg_contents")
        database.commit()
    check_output(str(path), [], DRIVERS)


def test_layer_that_is_only_in_the_journal_counts(tmp_path):
    path = tmp_path / "out.gpkg"
    write(path)
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA journal_mode=WAL")
        database.execute(
            "INSERT INTO gpkg_contents (table_name, data_type) VALUES ('imagery', 'tiles')"
        )
        database.commit()
        assert "it holds the raster 'imagery'" in refusal(path)


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


def test_processes_of_another_container_are_left_alone(tmp_path, monkeypatch):
    target = tmp_path / "out.gpkg"
    monkeypatch.setattr(part_files, "_pid_namespace", lambda: "4026532001")
    # There it is alive; here no process has this id.
    monkeypatch.setattr(os, "getpid", lambda: 2**22 + 1)
    theirs = make_part_folder(target)
    monkeypatch.undo()
    assert not psutil.pid_exists(2**22 + 1)
    assert leftovers(tmp_path) == {}
    check_output(str(target), [], DRIVERS)
    assert list(tmp_path.iterdir()) == [theirs]


OTHER_CONTAINER = ["unshare", "--user", "--map-root-user", "--pid", "--fork", "--mount-proc"]


@pytest.mark.skipif(
    sys.platform != "linux"
    or subprocess.run([*OTHER_CONTAINER, "true"], capture_output=True, check=False).returncode,
    reason="needs unshare and the right to make namespaces",
)
def test_a_result_survives_a_run_in_another_container(tmp_path):
    script = (
        "import sys\nfrom rossam.rossam_core.writer import DRIVERS, check_output\n"
        "check_output(sys.argv[1], [], DRIVERS)"
    )
    path = tmp_path / "out.gpkg"
    with LayerWriter(str(path), ATTRIBUTES.schema, UTM, "m", {}) as writer:
        writer.write(ATTRIBUTES, ANSWERS)
        subprocess.run(
            [*OTHER_CONTAINER, sys.executable, "-c", script, str(tmp_path / "other.gpkg")],
            check=True,
        )
        writer.commit()
    assert len(read(path)) == 3
