"""The Python and command-line doors on real imagery with the bundled model, and how they refuse."""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import cv2
import geopandas
import numpy as np
import pyogrio
import pytest
import rasterio
import rasterio.shutil
import rossam
import shapely
from rossam.rossam_core.errors import Cancelled, OutputError, PromptError, RossamError
from rossam.rossam_core.job import SegmentJob
from rossam.rossam_core.options import SegmentOptions
from rossam.rossam_core.predictor import Predictor
from rossam.rossam_core.segmentation import run_job


@pytest.fixture(scope="session")
def roofs(real_data: Path) -> tuple[Path, Path, Path]:
    """Raster, boxes and true outlines of South Tyrolean roofs."""
    stem = real_data / "geo" / "suedtirol_1255775_5854640"
    return tuple(
        stem.with_name(stem.name + end) for end in (".tif", "_boxes.gpkg", "_reference.gpkg")
    )


@pytest.fixture(scope="session")
def predictor() -> Predictor:
    return rossam.load_model()


@pytest.fixture(scope="session")
def outlines(roofs: tuple[Path, Path, Path], predictor: Predictor) -> geopandas.GeoDataFrame:
    boxes = geopandas.read_file(roofs[1])
    boxes.index = boxes.index + 1000
    return rossam.segment(roofs[0], boxes, model=predictor)


def iou(one: geopandas.GeoSeries, other: geopandas.GeoSeries) -> np.ndarray:
    a, b = one.make_valid().to_numpy(), other.make_valid().to_numpy()
    return shapely.area(shapely.intersection(a, b)) / shapely.area(shapely.union(a, b))


def rossam_command(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "rossam", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)


def test_roofs_are_outlined_and_keep_their_columns_and_index(
    roofs: tuple[Path, Path, Path], outlines: geopandas.GeoDataFrame
) -> None:
    boxes, reference = geopandas.read_file(roofs[1]), geopandas.read_file(roofs[2])
    assert list(outlines.columns) == [
        *boxes.columns.drop("geometry"),
        "prompt_id", "score", "stability", "area_m2", "status", "model", "geometry",
    ]  # fmt: skip
    assert list(outlines.index) == [1000 + n for n in range(len(boxes))]
    assert list(outlines["object_id"]) == list(boxes["object_id"])
    assert outlines.crs == rasterio.open(roofs[0]).crs
    truth = reference.set_index("object_id").geometry.loc[outlines["object_id"]]
    assert iou(outlines.geometry, truth).mean() > 0.70
    assert outlines.geometry.is_valid.all()


def test_prompts_in_degrees_give_the_same_masks(
    roofs: tuple[Path, Path, Path], predictor: Predictor, outlines: geopandas.GeoDataFrame
) -> None:
    degrees = geopandas.read_file(roofs[1]).to_crs("EPSG:4326")
    found = rossam.segment(roofs[0], degrees, model=predictor)
    assert iou(found.geometry, outlines.geometry).min() > 0.98


def test_a_prompt_alone_gives_the_mask_that_it_gives_among_others(
    roofs: tuple[Path, Path, Path], predictor: Predictor, outlines: geopandas.GeoDataFrame
) -> None:
    boxes = geopandas.read_file(roofs[1]).iloc[[5, 20]]
    found = rossam.segment(roofs[0], boxes, model=predictor)
    assert iou(found.geometry, outlines.geometry.iloc[[5, 20]]).min() > 0.999


def test_the_command_line_gives_the_same_numbers(
    tmp_path: Path, roofs: tuple[Path, Path, Path], outlines: geopandas.GeoDataFrame
) -> None:
    output = tmp_path / "räume & 'quotes'.gpkg"
    mask = tmp_path / "mask.tif"
    done = rossam_command("segment", roofs[0], roofs[1], "-o", output, "--mask", mask)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == str(output)
    assert f"{len(outlines)} prompts in" in done.stderr
    written = geopandas.read_file(output)
    for column in ("object_id", "prompt_id", "status", "model"):
        assert list(written[column]) == list(outlines[column])
    for column in ("score", "stability", "area_m2"):
        assert np.allclose(written[column], outlines[column], rtol=1e-5)
    assert iou(written.geometry, outlines.geometry.set_axis(written.index)).min() > 0.9999
    provenance = pyogrio.read_info(output)["layer_metadata"]
    assert provenance["model"] == "rossam-tiny" and len(provenance["model_sha256"]) == 64
    with rasterio.open(mask) as file, rasterio.open(roofs[0]) as raster:
        burnt = file.read(1)
        assert (file.crs, file.transform, file.shape) == (
            raster.crs,
            raster.transform,
            raster.shape,
        )
    areas = np.bincount(burnt.ravel(), minlength=len(written) + 1)[1:]
    alone = ~written.geometry.apply(lambda g: written.geometry.intersects(g).sum() > 1)
    pixel_area = abs(raster.transform.determinant)
    assert np.allclose(areas[alone], written.geometry.area[alone] / pixel_area, rtol=0.03, atol=30)


def test_points_in_groups_prompt_one_object_each(
    roofs: tuple[Path, Path, Path], predictor: Predictor
) -> None:
    boxes = geopandas.read_file(roofs[1]).iloc[:3]
    x, y = boxes.centroid.x, boxes.centroid.y
    width = boxes.bounds.maxx - boxes.bounds.minx
    points = geopandas.GeoDataFrame(
        {
            "roof": list("abc") * 3,
            "on": [1] * 6 + [0] * 3,
            "note": [f"row {n}" for n in range(9)],
        },
        geometry=[
            *shapely.points(x, y),
            *shapely.points(x + width / 8, y),
            *shapely.points(x + width, y),
        ],
        crs=boxes.crs,
    )
    found = rossam.segment(roofs[0], points, model=predictor, group_field="roof", label_field="on")
    assert list(found["note"]) == ["row 0", "row 1", "row 2"]
    assert list(found.index) == [0, 1, 2]
    inside = found.geometry.contains(geopandas.GeoSeries(points.geometry.iloc[:3]))
    assert inside.sum() >= 2
    assert not found.geometry.contains(geopandas.GeoSeries(points.geometry.iloc[6:].values)).any()


def test_a_frame_keeps_the_names_and_types_of_its_columns(
    roofs: tuple[Path, Path, Path], predictor: Predictor
) -> None:
    boxes = geopandas.read_file(roofs[1]).iloc[:2].rename_geometry("roof")
    boxes["geometry"] = "text"
    found = rossam.segment(roofs[0], boxes, model=predictor)
    assert found.active_geometry_name == "roof"
    assert list(found["geometry"]) == ["text", "text"]
    none = rossam.segment(roofs[0], boxes.iloc[:0], model=predictor)
    assert list(none.dtypes) == list(found.dtypes)


def test_a_series_will_do_and_anything_else_is_refused(
    roofs: tuple[Path, Path, Path], predictor: Predictor
) -> None:
    boxes = geopandas.read_file(roofs[1]).iloc[:2]
    found = rossam.segment(roofs[0], boxes.geometry, model=predictor)
    assert list(found["status"]) == ["ok", "ok"]
    with pytest.raises(PromptError, match="Prompts are a list; give a GeoDataFrame"):
        rossam.segment(roofs[0], [boxes.geometry.iloc[0]], model=predictor)
    with pytest.raises(RossamError, match=r"Band 1\.5 was asked of"):
        rossam.segment(roofs[0], boxes, model=predictor, bands=(1.5, 2, 3))


def test_a_geopackage_with_other_layers_is_not_replaced(
    tmp_path: Path, roofs: tuple[Path, Path, Path]
) -> None:
    output = tmp_path / "mine.gpkg"
    boxes = geopandas.read_file(roofs[1])
    boxes.to_file(output, layer="precious")
    with pytest.raises(OutputError, match="holds the layer 'precious'"):
        run_job(SegmentJob(str(roofs[0]), str(roofs[1]), str(output)))
    assert len(geopandas.read_file(output, layer="precious")) == len(boxes)


def test_termination_leaves_nothing_behind(tmp_path: Path, roofs: tuple[Path, Path, Path]) -> None:
    arguments = ["segment", roofs[0], roofs[1], "-o", tmp_path / "out.gpkg"]
    command = [sys.executable, "-m", "rossam", *map(str, arguments)]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as process:
        deadline = time.monotonic() + 120
        while not any(tmp_path.iterdir()) and time.monotonic() < deadline:
            time.sleep(0.05)
        process.terminate()
        assert process.wait(60) == 128 + signal.SIGTERM
    assert list(tmp_path.iterdir()) == []


def test_an_empty_layer_gives_an_empty_layer(
    tmp_path: Path, roofs: tuple[Path, Path, Path], predictor: Predictor
) -> None:
    boxes = geopandas.read_file(roofs[1]).iloc[:0]
    assert len(rossam.segment(roofs[0], boxes, model=predictor)) == 0
    boxes.to_file(tmp_path / "empty.gpkg")
    job = SegmentJob(str(roofs[0]), str(tmp_path / "empty.gpkg"), str(tmp_path / "out.gpkg"))
    assert run_job(job).count == 0
    assert len(geopandas.read_file(tmp_path / "out.gpkg")) == 0


def test_prompts_that_miss_the_raster_are_told(
    tmp_path: Path, roofs: tuple[Path, Path, Path], predictor: Predictor
) -> None:
    boxes = geopandas.read_file(roofs[1])
    elsewhere = boxes.set_crs(25832, allow_override=True)
    with pytest.warns(
        UserWarning, match=rf"None of the {len(boxes)} prompts lies on suedtirol"
    ) as told:
        assert set(rossam.segment(roofs[0], elsewhere, model=predictor)["status"]) == {"outside"}
    assert "prompts (ETRS89 / UTM zone 32N (EPSG:25832)) and of the raster (WGS 84 / Ps" in str(
        told[0].message
    )
    with pytest.warns(UserWarning, match="There are no prompts, so the result is empty"):
        rossam.segment(roofs[0], boxes.iloc[:0], model=predictor)
    elsewhere.to_file(tmp_path / "elsewhere.gpkg")
    command = rossam_command(
        "segment", roofs[0], tmp_path / "elsewhere.gpkg", "-o", tmp_path / "out.gpkg", "-q"
    )
    assert command.returncode == 0
    assert "None of the" in command.stderr


def test_what_a_loaded_model_cannot_heed_is_refused(
    roofs: tuple[Path, Path, Path], predictor: Predictor
) -> None:
    with pytest.raises(RossamError, match="loaded already, so checkpoint, input_size would change"):
        rossam.segment(roofs[0], roofs[1], model=predictor, input_size=320, checkpoint="nope.pth")


def test_boxes_of_a_picture_give_outlines_where_qgis_shows_it(tmp_path: Path) -> None:
    rows, columns = np.mgrid[:256, :256] + 0.5
    disc = np.where(np.hypot(rows - 90, columns - 150) < 40, 220, 60).astype(np.uint8)
    assert cv2.imwrite(str(tmp_path / "disc.png"), cv2.merge([disc] * 3))
    (tmp_path / "disc.txt").write_text("110 50 190 50 190 130 110 130 disc 0\n")
    output = tmp_path / "out.gpkg"
    command = rossam_command("segment", tmp_path / "disc.png", tmp_path / "disc.txt", "-o", output)
    assert command.returncode == 0, command.stderr
    assert geopandas.read_file(output).total_bounds == pytest.approx([110, -130, 190, -50], abs=2)


def test_geoparquet_is_read_as_it_is_written(
    tmp_path: Path, roofs: tuple[Path, Path, Path], predictor: Predictor
) -> None:
    boxes = geopandas.read_file(roofs[1]).iloc[:4]
    wanted = rossam.segment(roofs[0], boxes, model=predictor)
    prompts, output = tmp_path / "boxes.parquet", tmp_path / "out.parquet"
    boxes.to_parquet(prompts)
    found = rossam.segment(roofs[0], prompts, model=predictor)
    assert found.geometry.geom_equals_exact(wanted.geometry, 1e-6).all()
    assert list(found.columns) == list(wanted.columns)
    run_job(SegmentJob(str(roofs[0]), str(prompts), str(output)))
    command = rossam_command("evaluate", output, roofs[2], "--id-field", "object_id", "--json")
    assert command.returncode == 0, command.stderr
    assert '"mean' in command.stdout
    (tmp_path / "text.parquet").write_text("no parquet")
    for path, words in (
        (tmp_path / "text.parquet", "as GeoParquet"),
        (tmp_path / "no.parquet", "exist"),
    ):
        with pytest.raises(RossamError, match=words):
            rossam.segment(roofs[0], path, model=predictor)


@pytest.mark.parametrize("suffix", [".geojson", ".fgb", ".shp", ".parquet"])
def test_other_formats_hold_the_same_outlines(
    tmp_path: Path, roofs: tuple[Path, Path, Path], outlines: geopandas.GeoDataFrame, suffix: str
) -> None:
    few = tmp_path / "few.gpkg"
    geopandas.read_file(roofs[1]).iloc[:4].to_file(few)
    output = tmp_path / f"out{suffix}"
    run_job(SegmentJob(str(roofs[0]), str(few), str(output)))
    read = geopandas.read_parquet if suffix == ".parquet" else geopandas.read_file
    written = read(output)
    expected = outlines.geometry.iloc[:4].set_axis(written.index)
    assert written.crs == outlines.crs
    assert iou(written.geometry, expected).min() > 0.999


def test_cancelling_leaves_nothing_behind(tmp_path: Path, roofs: tuple[Path, Path, Path]) -> None:
    output, mask = tmp_path / "out.gpkg", tmp_path / "mask.tif"
    output.write_text("what was there before")
    job = SegmentJob(str(roofs[0]), str(roofs[1]), str(output), mask=str(mask))
    answered: list[int] = []
    with pytest.raises(Cancelled):
        run_job(
            job,
            progress=lambda stage, done, total: answered.append(done),
            cancelled=lambda: max(answered, default=0) > 5,
        )
    assert [p.name for p in tmp_path.iterdir()] == ["out.gpkg"]
    assert output.read_text() == "what was there before"


def test_the_source_of_a_virtual_raster_is_not_overwritten(
    tmp_path: Path, roofs: tuple[Path, Path, Path]
) -> None:
    scene, virtual = tmp_path / "scene.tif", tmp_path / "scene.vrt"
    shutil.copy(roofs[0], scene)
    rasterio.shutil.copy(scene, virtual, driver="VRT")
    before = scene.read_bytes()
    job = SegmentJob(str(virtual), str(roofs[1]), str(tmp_path / "out.gpkg"), mask=str(scene))
    with pytest.raises(OutputError, match=r"scene\.tif is the same file as the input"):
        run_job(job)
    assert scene.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["scene.tif", "scene.vrt"]


def test_progress_is_counted_in_prompts(tmp_path: Path, roofs: tuple[Path, Path, Path]) -> None:
    seen: list[tuple[str, int, int]] = []
    job = SegmentJob(str(roofs[0]), str(roofs[1]), str(tmp_path / "out.gpkg"))
    run_job(job, progress=lambda *report: seen.append(report))
    counts = [done for stage, done, total in seen if stage == "segment"]
    assert counts == sorted(counts) and counts[-1] == 63 == seen[-1][2]
    assert len(counts) > 4


@pytest.mark.parametrize(
    ("change", "kind", "sentence"),
    [
        ({"output": "scene"}, OutputError, "is the same file as the input"),
        ({"output": "missing/out.gpkg"}, OutputError, "does not exist; create it first"),
        ({"output": "out.xyz"}, OutputError, "has the extension '.xyz'; choose one of .gpkg"),
        ({"raster": "no.tif"}, RossamError, "no.tif does not exist"),
        ({"prompts": "no.gpkg"}, PromptError, "no.gpkg does not exist"),
        ({"group_field": "rof"}, PromptError, "'rof' is not in prompts.gpkg, which has:"),
        ({"bands": (1, 2, 9)}, RossamError, "Band 9 was asked of scene.tif, which has"),
        ({"model": "sam_vit_q"}, RossamError, "sam_vit_q"),
        ({"model": "sam_vit_b"}, RossamError, "rossam models download sam_vit_b"),
        (
            {"options": SegmentOptions(window_size=200, upsampling=2)},
            RossamError,
            "upsampled 2 times is 400 px",
        ),
    ],
)
def test_a_wrong_job_is_refused_in_one_sentence(
    tmp_path: Path,
    roofs: tuple[Path, Path, Path],
    monkeypatch: pytest.MonkeyPatch,
    change: dict[str, object],
    kind: type[Exception],
    sentence: str,
) -> None:
    monkeypatch.setenv("ROSSAM_HOME", str(tmp_path / "home"))
    scene, prompts = tmp_path / "scene.tif", tmp_path / "prompts.gpkg"
    scene.symlink_to(roofs[0])
    prompts.symlink_to(roofs[1])
    values = {"raster": "scene.tif", "prompts": "prompts.gpkg", "output": "out.gpkg"} | change
    if values["output"] == "scene":
        link = tmp_path / "link.gpkg"
        link.symlink_to(prompts)
        values["output"] = "link.gpkg"
    for name in ("raster", "prompts", "output"):
        values[name] = str(tmp_path / str(values[name]))
    before = sorted(p.name for p in tmp_path.iterdir())
    with pytest.raises(kind) as caught:
        run_job(SegmentJob(**values))
    assert sentence in str(caught.value)
    assert sorted(p.name for p in tmp_path.iterdir()) == before


def test_the_command_line_fails_in_one_line_with_a_code(tmp_path: Path) -> None:
    done = rossam_command("segment", tmp_path / "no.tif", tmp_path / "no.gpkg", "-o", "x.gpkg")
    assert done.returncode == 1
    assert done.stderr.startswith("Error: The raster") and done.stderr.count("\n") == 1
    wrong = rossam_command("segment", "a.tif", "b.gpkg", "-o", "x.gpkg", "--bands", "a,b")
    assert wrong.returncode == 2 and "'a,b' is no list of band numbers" in wrong.stderr


def test_help_speaks_of_every_option() -> None:
    text = " ".join(rossam_command("segment", "--help").stdout.split())
    for option in SegmentOptions().to_dict():
        assert f"--{option.replace('_', '-')}" in text


def test_a_job_is_json(roofs: tuple[Path, Path, Path]) -> None:
    job = SegmentJob(str(roofs[0]), str(roofs[1]), "out.gpkg")
    assert SegmentJob.from_dict(json.loads(json.dumps(job.to_dict()))) == job
