"""Images with boxes into masks, around a model whose answers are known exactly."""

from __future__ import annotations

import json
import math
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import cv2
import geopandas
import numpy as np
import pandas as pd
import pyogrio
import pytest
import rasterio
import shapely
from affine import Affine
from ellipses import EllipseModel, ellipse_card
from pyproj import CRS
from rossam.rossam_core.errors import (
    Cancelled,
    LayerError,
    OptionError,
    OutputError,
    PromptError,
    RasterError,
    RossamError,
)
from rossam.rossam_core.mask_building.build import build_with
from rossam.rossam_core.mask_building.job import (
    MaskBuildingJob,
    MaskBuildingOptions,
    MaskBuildingResult,
)
from rossam.rossam_core.options import SegmentOptions
from rossam.rossam_core.predictor import Predictor
from rossam.rossam_core.prompts import PixelPrompt
from rossam.training.sources.outlines import decoded, from_rings

WIDTH, HEIGHT = 300, 240
ALL = ["masks.gpkg", "polygons.json", "review.csv", "review.gpkg", "rle.json", "sheets"]

BY_NAME = (
    "The classes are numbered by their names (1 plane, 2 ship); boxes with other classes get other "
    "numbers, so compare data sets by the names."
)

# Corners of boxes in pixels: upright, turned, near the left edge.
UPRIGHT = (100, 60, 140, 60, 140, 80, 100, 80)
TURNED = (200, 100, 228, 128, 214, 142, 186, 114)
AT_EDGE = (0, 150, 20, 150, 20, 170, 0, 170)


def dota(boxes: Sequence[tuple[float, ...]], names: Sequence[str] = ()) -> str:
    names = names or ["ship"] * len(boxes)
    rows = [f"{' '.join(map(str, b))} {name} 0" for b, name in zip(boxes, names, strict=True)]
    return "\n".join(["imagesource:drawn", "gsd:0.5", *rows, ""])


@pytest.fixture
def predictor() -> Predictor:
    return Predictor(EllipseModel(ellipse_card()), device="cpu", mask_token="sam")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two pictures in `data` with DOTA's text beside them."""
    data = tmp_path / "data"
    data.mkdir()
    write_picture(data / "a.png")
    write_picture(data / "b.png")
    (data / "a.txt").write_text(dota([UPRIGHT, TURNED], ["ship", "plane"]))
    (data / "b.txt").write_text(dota([AT_EDGE]))
    return data


def write_picture(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    random = np.random.default_rng(1)
    assert cv2.imwrite(str(path), random.integers(0, 255, (HEIGHT, WIDTH, 3), dtype=np.uint8))


def build(predictor: Predictor, data: Path, boxes: Path | None = None, **changes: Any) -> Any:
    hooks = {k: changes.pop(k) for k in ("progress", "cancelled", "notice") if k in changes}
    names = {f for f in MaskBuildingOptions.__dataclass_fields__ if f in changes}
    options = MaskBuildingOptions(**{name: changes.pop(name) for name in names})
    output = changes.pop("output", data.parent / "masks")
    job = MaskBuildingJob(str(data), str(boxes or data), str(output), options=options, **changes)
    return build_with(predictor, job, **hooks)


def read(folder: Path, name: str = "polygons.json") -> dict[str, Any]:
    content: dict[str, Any] = json.loads((folder / name).read_text(encoding="utf-8"))
    return content


def box_of(annotation: dict[str, Any]) -> list[float]:
    x, y, width, height = annotation["bbox"]
    return [x, y, x + width, y + height]


def test_masks_come_as_polygons_run_lengths_and_layers(folder: Path, predictor: Predictor) -> None:
    result: MaskBuildingResult = build(predictor, folder)
    out = folder.parent / "masks"
    assert sorted(path.name for path in out.iterdir()) == ALL
    assert (result.images, result.count, result.masks, result.problems) == (2, 3, 3, 0)
    assert result.statuses == {"ok": 3}
    content, runs = read(out), read(out, "rle.json")
    assert [image["file_name"] for image in content["images"]] == ["a.png", "b.png"]
    assert content["categories"] == [
        {"id": 1, "name": "plane", "supercategory": ""},
        {"id": 2, "name": "ship", "supercategory": ""},
    ]
    assert [(a["id"], a["image_id"], a["category_id"]) for a in content["annotations"]] == [
        *((1, 1, 2), (2, 1, 1), (3, 2, 2)),
    ]
    # The model answers with the ellipse in the upright box around the prompt.
    first = content["annotations"][0]
    assert box_of(first) == pytest.approx([100, 60, 140, 80], abs=0.6)
    assert first["area"] == pytest.approx(math.pi * 20 * 10, rel=0.03)
    assert (first["score"], first["iscrowd"], first["difficult"]) == (0.9, 0, 0)
    for annotation, same in zip(content["annotations"], runs["annotations"], strict=True):
        shape = from_rings(annotation["segmentation"])
        assert shape.area == pytest.approx(annotation["area"], rel=0.01)
        mask = decoded(same["segmentation"])
        assert mask.shape == (HEIGHT, WIDTH)
        assert mask.sum() == pytest.approx(annotation["area"], rel=0.03)
        rows, columns = np.nonzero(mask)
        inside = shapely.contains_xy(shape.buffer(0.1), columns + 0.5, rows + 0.5)
        assert inside.all()
    layer = geopandas.read_file(out / "masks.gpkg")
    assert list(layer["image"]) == ["a.png", "a.png", "b.png"]
    assert list(layer["category"]) == ["ship", "plane", "ship"]
    # As QGIS shows pictures without georeference.
    assert list(layer.bounds.loc[0]) == pytest.approx([100, -80, 140, -60], abs=0.6)
    assert list(layer["prompt_id"]) == [1, 2, 3]


def test_masks_are_cut_at_their_enlarged_box_unless_told_otherwise(
    folder: Path, predictor: Predictor
) -> None:
    # The ellipse in the upright box around a turned box of 2:1 reaches far beyond it.
    upright = SegmentOptions(turn_windows=False)
    result = build(predictor, folder, segment=upright)
    assert result.within == 2
    allowed = shapely.affinity.scale(shapely.Polygon(np.reshape(TURNED, (4, 2))), 1.15, 1.15)
    cut = from_rings(read(folder.parent / "masks")["annotations"][1]["segmentation"])
    assert cut.difference(allowed.buffer(0.02)).area == 0
    build(
        predictor,
        folder,
        segment=SegmentOptions(turn_windows=False),
        clip=False,
        output=folder.parent / "whole",
    )
    whole = from_rings(read(folder.parent / "whole")["annotations"][1]["segmentation"])
    outside = 1 - whole.intersection(allowed).area / whole.area
    assert outside > 0.2
    for out in ("masks", "whole"):
        review = pd.read_csv(folder.parent / out / "review.csv")
        row = review[review["id"] == 2].iloc[0]
        assert row["outside"] == pytest.approx(outside, abs=0.01)
        assert "outside the box" in row["reasons"]


def test_windows_turn_with_slanting_boxes(folder: Path, predictor: Predictor) -> None:
    result = build(predictor, folder, clip=False)
    assert result.within == 3
    found = from_rings(read(folder.parent / "masks")["annotations"][1]["segmentation"])
    corners = np.reshape(TURNED, (4, 2))
    long, short = math.hypot(28, 28), math.hypot(14, 14)
    level = shapely.affinity.scale(shapely.Point(0, 0).buffer(1, 64), long / 2, short / 2)
    true = shapely.affinity.translate(shapely.affinity.rotate(level, 45), *corners.mean(axis=0))
    # Half a pixel of shift, or a quarter of a turn, would cost far more.
    assert true.intersection(found).area / true.union(found).area > 0.97


@pytest.mark.parametrize("told", [True, False])
def test_only_models_for_oriented_boxes_are_told_how_upright_ones_lie(
    told: bool, folder: Path
) -> None:
    """And only slanting boxes are worth a turned window."""
    heard: list[PixelPrompt] = []

    class Listening(Predictor):
        def decode(self, *arguments: Any, **options: Any) -> Any:
            heard.extend(arguments[2])
            return super().decode(*arguments, **options)

    kinds = ("box", "oriented") if told else ("box",)
    card = replace(ellipse_card(), prompt_kinds=kinds)
    build(Listening(EllipseModel(card), device="cpu", mask_token="sam"), folder)
    assert [len(prompt.points) for prompt in heard] == [3 * told] * len(heard)
    assert sum(prompt.oriented is None for prompt in heard) == (0 if told else 1)


def test_the_review_list_says_what_is_doubtful_worst_first(
    folder: Path, predictor: Predictor
) -> None:
    twice = (101, 61, 141, 61, 141, 81, 101, 81)
    (folder / "a.txt").write_text(dota([UPRIGHT, twice, (900, 60, 940, 60, 940, 80, 900, 80)]))
    result = build(predictor, folder)
    assert result.statuses == {"ok": 3, "outside": 1}
    assert (result.masks, result.doubtful) == (3, 4)
    review = pd.read_csv(folder.parent / "masks" / "review.csv")
    assert list(review["id"]) == [3, 1, 2, 4]
    assert list(review["reasons"]) == [
        "no mask",
        *["overlaps a neighbour"] * 2,
        "image border",
    ]
    assert list(review["status"]) == ["outside", "ok", "ok", "ok"]
    assert list(review["doubt"]) == sorted(review["doubt"], reverse=True)
    layer = geopandas.read_file(folder.parent / "masks" / "review.gpkg")
    # Boxes, so that what has no mask can be looked at as well.
    assert layer.geometry.notna().all()
    assert list(layer["reasons"]) == [review.set_index("id")["reasons"][n] for n in (1, 2, 3, 4)]
    strict = build(predictor, folder, min_score=0.95, output=folder.parent / "strict")
    assert strict.doubtful == 4
    review = pd.read_csv(folder.parent / "strict" / "review.csv")
    assert review["reasons"].str.contains("low score").sum() == 3


def test_the_review_is_the_same_however_many_boxes_are_worked_on_together(
    folder: Path, predictor: Predictor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Doubles that lie far apart in the file are found too, and told in the same words."""
    (folder / "a.txt").write_text(
        dota([UPRIGHT, AT_EDGE, TURNED, (900, 60, 940, 60, 940, 80, 900, 80), UPRIGHT, AT_EDGE])
    )
    (folder / "b.txt").write_text(dota([UPRIGHT, TURNED]))
    build(predictor, folder)
    monkeypatch.setattr("rossam.rossam_core.mask_building.part._LEAST_BATCH", 2)
    assert build(predictor, folder, output=folder.parent / "by two").doubtful == 5
    for name in ("review.csv", "polygons.json", "rle.json"):
        found = (folder.parent / "by two" / name).read_text()
        assert found == (folder.parent / "masks" / name).read_text()
    review = pd.read_csv(folder.parent / "by two" / "review.csv").set_index("id")
    assert review["reasons"].to_dict() == {
        1: "overlaps a neighbour",
        2: "overlaps a neighbour; image border",
        4: "no mask",
        5: "overlaps a neighbour",
        6: "overlaps a neighbour; image border",
    }
    assert review.loc[1, "doubt"] == 1
    built = build(predictor, folder, max_overlap=1.0, output=folder.parent / "lenient")
    assert built.doubtful == 3


def test_contact_sheets_show_the_worst_first_and_keep_to_their_limit(
    folder: Path, predictor: Predictor
) -> None:
    boxes = [
        (x, y, x + 12, y, x + 12, y + 12, x, y + 12)
        for y in range(20, 200, 20)
        for x in range(20, 260, 20)
    ]
    (folder / "a.txt").write_text(dota(boxes))
    (folder / "b.txt").write_text(dota([AT_EDGE, UPRIGHT]))
    assert len(boxes) == 108
    result = build(predictor, folder, sheet_limit=2)
    sheets = sorted((folder.parent / "masks" / "sheets").iterdir())
    assert [sheet.name for sheet in sheets] == ["doubtful_0001.jpg", "doubtful_0002.jpg"]
    assert result.sheets == 2
    page = cv2.imread(str(sheets[0]))
    assert page.shape[0] > 1000
    assert page.shape[1] > 1000
    # Cyan masks and yellow boxes are on it.
    blue, green, red = (page[..., n].astype(int) for n in range(3))
    assert ((blue > 180) & (green > 180) & (red < 90)).sum() > 1000
    assert ((red > 200) & (green > 160) & (blue < 90)).sum() > 1000
    every = build(predictor, folder, sheets="all", sheet_limit=0, output=folder.parent / "all")
    assert every.sheets == math.ceil(110 / 30)
    none = build(predictor, folder, sheets="none", output=folder.parent / "none")
    assert none.sheets == 0
    assert not (folder.parent / "none" / "sheets").exists()


def test_a_run_goes_on_where_it_was_interrupted(folder: Path, predictor: Predictor) -> None:
    out = folder.parent / "masks"
    seen: list[int] = []

    def stop_after_the_first(stage: str, done: int, _total: int) -> None:
        if stage == "masks" and done:
            seen.append(done)

    with pytest.raises(Cancelled, match="goes on from there"):
        build(predictor, folder, progress=stop_after_the_first, cancelled=lambda: bool(seen))
    assert [path.name for path in out.iterdir()] == [".rossam-masks"]
    told: list[str] = []
    result = build(predictor, folder, notice=told.append)
    assert result.resumed == 1
    assert told == ["1 of 2 images were finished before and are kept.", BY_NAME]
    assert sorted(path.name for path in out.iterdir()) == ALL
    whole = folder.parent / "at once"
    build(predictor, folder, output=whole)
    assert read(out)["annotations"] == read(whole)["annotations"]
    with pytest.raises(OutputError, match="holds finished masks already"):
        build(predictor, folder)


def test_a_run_on_a_single_image_goes_on_where_it_was_interrupted(
    folder: Path, predictor: Predictor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("rossam.rossam_core.mask_building.part._LEAST_BATCH", 2)
    places = [(20 * n, 60, 20 * n + 12, 60, 20 * n + 12, 70, 20 * n, 70) for n in range(7)]
    (folder / "a.txt").write_text(dota(places))
    image, out = folder / "a.png", folder.parent / "masks"
    asked: list[int] = []
    stop_at = 0

    class Counting(Predictor):
        def decode(self, *arguments: Any, **options: Any) -> Any:
            asked.append(len(arguments[2]))
            return super().decode(*arguments, **options)

    counting = Counting(EllipseModel(ellipse_card()), device="cpu", mask_token="sam")
    done = 0

    def on_progress(stage: str, boxes: int, _total: int) -> None:
        nonlocal done
        done = boxes if stage == "masks" else done

    def is_cancelled() -> bool:
        return done >= stop_at

    again = {"boxes": folder / "a.txt", "progress": on_progress, "cancelled": is_cancelled}
    with pytest.raises(Cancelled, match="before anything was finished; nothing was written"):
        build(counting, image, output=out, **again)
    assert not out.exists()
    stop_at, done = 3, 0
    with pytest.raises(Cancelled, match=r"what is finished of .* is kept"):
        build(counting, image, output=out, **again)
    stop_at, done = 99, 0
    asked.clear()
    assert build(counting, image, output=out, **again).masks == 7
    assert done == 7
    assert sum(asked) == 3  # four boxes were there already
    build(predictor, image, folder / "a.txt", output=folder.parent / "at once")
    for name in ("polygons.json", "rle.json", "review.csv"):
        assert (out / name).read_text() == (folder.parent / "at once" / name).read_text()
    assert sorted(path.name for path in out.iterdir()) == ALL


def test_two_runs_do_not_work_in_one_folder(folder: Path, predictor: Predictor) -> None:
    out = folder.parent / "masks"
    seen: list[list[Path]] = []

    def begin_another(stage: str, done: int, _total: int) -> None:
        # Before the first image, between the two, and while the files are written.
        if done < 2:
            before = sorted(out.rglob("*"))
            for changes in ({}, {"box_scale": 2.0}):
                with pytest.raises(OutputError) as caught:
                    build(predictor, folder, **changes)
                assert str(caught.value) == (
                    f"Another run is at work in the output folder {out}. Wait until it has "
                    "finished, or give another folder."
                )
            assert sorted(out.rglob("*")) == before
            seen.append(before)

    assert build(predictor, folder, progress=begin_another).count == 3
    assert len(seen) >= 2
    assert sorted(path.name for path in out.iterdir()) == ALL


def test_a_folder_that_a_killed_run_has_just_made_is_taken_over(
    folder: Path, predictor: Predictor
) -> None:
    out = folder.parent / "masks"
    (out / ".rossam-masks").mkdir(parents=True)
    (out / ".rossam-masks" / "lock").touch()
    assert build(predictor, folder).count == 3
    assert sorted(path.name for path in out.iterdir()) == ALL


def test_what_changed_since_is_done_again_and_other_settings_are_refused(
    folder: Path, predictor: Predictor
) -> None:
    done: list[int] = []
    stop: dict[str, Any] = {
        "progress": lambda stage, n, total: done.append(n) if n else None,
        "cancelled": lambda: bool(done),
    }
    with pytest.raises(Cancelled):
        build(predictor, folder, **stop)
    with pytest.raises(OutputError, match=r"were begun with box_scale = 1\.15, not 1\.3"):
        build(predictor, folder, box_scale=1.3)
    other = Predictor(EllipseModel(replace(ellipse_card(), max_fill=0.6)), device="cpu")
    with pytest.raises(OutputError, match=r"begun with the model's max_fill = 0\.5, not 0\.6"):
        build(other, folder)
    (folder / "a.txt").write_text(dota([UPRIGHT]))
    result = build(predictor, folder, sheets="none")
    assert (result.resumed, result.count) == (0, 2)


def test_other_images_go_on_where_one_cannot_be_used(folder: Path, predictor: Predictor) -> None:
    (folder / "b.txt").write_text("1 2 3 ship 0\n")
    (folder / "c.png").write_bytes(b"no picture")
    (folder / "c.txt").write_text(dota([UPRIGHT]))
    write_picture(folder / "lonely.png")
    (folder / "orphan.txt").write_text(dota([UPRIGHT]))
    (folder / "classes.txt").write_text("ship\nplane\n")
    told: list[str] = []
    result = build(predictor, folder, notice=told.append)
    assert (result.images, result.count, result.problems) == (1, 2, 4)
    problems = pd.read_csv(folder.parent / "masks" / "problems.csv").set_index("file")["reason"]
    assert sorted(problems.index) == ["b.png", "c.png", "lonely.png", "orphan.txt"]
    assert problems["b.png"].startswith("Line 1 of b.txt has 5 words")
    assert "cannot be opened as a raster" in problems["c.png"]
    assert problems["lonely.png"] == "There is no file of boxes with this image's name."
    assert problems["orphan.txt"] == "There is no image with the name of this file of boxes."
    assert len(told) == 4
    (folder / "a.txt").write_text("damaged")
    with pytest.raises(RasterError, match=r"None of 3 images could be used; Line 1 of a\.txt"):
        build(predictor, folder, output=folder.parent / "nothing")
    assert not (folder.parent / "nothing").exists()


def test_an_image_whose_pixels_end_early_costs_itself_alone(
    folder: Path, predictor: Predictor
) -> None:
    whole = (folder / "a.png").read_bytes()
    (folder / "a.png").write_bytes(whole[: len(whole) // 3])
    (folder / "a.txt").write_text(dota([(100, 200, 140, 200, 140, 220, 100, 220)]))
    result = build(predictor, folder)
    assert (result.images, result.count, result.problems) == (1, 1, 1)
    problems = pd.read_csv(folder.parent / "masks" / "problems.csv").set_index("file")["reason"]
    assert "pixels of a.png cannot be read" in problems["a.png"]
    assert "free space" not in problems["a.png"]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_a_name_that_is_no_utf8_costs_its_image_alone(folder: Path, predictor: Predictor) -> None:
    strange = os.fsdecode(b"b\xff")
    (folder / "b.png").rename(folder / f"{strange}.png")
    (folder / "b.txt").rename(folder / f"{strange}.txt")
    write_picture(folder / "lonely.png")
    (folder / "lonely.png").rename(folder / f"lonely {strange}.png")
    boxes = folder.parent / strange
    boxes.mkdir()
    for path in folder.glob("*.txt"):
        path.rename(boxes / path.name)
    told: list[str] = []
    result = build(predictor, folder, boxes, notice=told.append)
    assert (result.images, result.count, result.problems) == (1, 2, 2)
    problems = pd.read_csv(folder.parent / "masks" / "problems.csv").set_index("file")["reason"]
    assert sorted(problems.index) == [r"b\udcff.png", r"lonely b\udcff.png"]
    assert "is no valid UTF-8" in problems[r"b\udcff.png"]
    assert [text.encode().decode().split(":")[0] for text in told] == [
        r"lonely b\udcff.png",
        r"b\udcff.png",
        BY_NAME,
    ]
    assert read(folder.parent / "masks")["info"]["boxes"] == r"b\udcff"


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_layers_and_outputs_whose_names_are_no_utf8_are_refused(
    folder: Path, predictor: Predictor
) -> None:
    strange = folder.parent / os.fsdecode(b"\xff")
    with pytest.raises(OutputError, match=r"udcff is no valid UTF-8"):
        build(predictor, folder, output=strange)
    layer = geopandas.GeoDataFrame({"n": [1]}, geometry=[shapely.box(50, 60, 70, 80)])
    layer.to_file(folder.parent / "boxes.gpkg")
    (folder.parent / "boxes.gpkg").rename(strange.with_suffix(".gpkg"))
    with pytest.raises(LayerError, match=r"udcff\.gpkg cannot be read"):
        build(predictor, folder, strange.with_suffix(".gpkg"))
    strange.mkdir()
    strange.with_suffix(".gpkg").rename(strange / "b.gpkg")
    (folder / "a.txt").rename(strange / "a.txt")
    assert build(predictor, folder, strange).problems == 1
    problems = pd.read_csv(folder.parent / "masks" / "problems.csv").set_index("file")["reason"]
    assert r"udcff/b.gpkg cannot be read" in problems["b.png"]


def test_an_image_without_boxes_is_an_image_of_the_data_set(
    folder: Path, predictor: Predictor
) -> None:
    (folder / "b.txt").write_text("")
    result = build(predictor, folder)
    assert (result.images, result.count) == (2, 2)
    content = read(folder.parent / "masks")
    assert [image["file_name"] for image in content["images"]] == ["a.png", "b.png"]
    (folder / "a.txt").write_text("")
    empty = build(predictor, folder, output=folder.parent / "empty")
    assert (empty.count, empty.masks, empty.sheets) == (0, 0, 0)
    assert read(folder.parent / "empty")["annotations"] == []
    assert pd.read_csv(folder.parent / "empty" / "review.csv").empty


def test_without_any_box_the_layers_have_their_columns_and_crs(
    tmp_path: Path, predictor: Predictor, make_raster: Callable[..., str], ramp: np.ndarray
) -> None:
    full, empty = tmp_path / "full", tmp_path / "empty"
    for images, text in ((full, dota([(20, 10, 40, 10, 40, 22, 20, 22)])), (empty, "")):
        images.mkdir()
        for name, crs in (("a.tif", 32632), ("b.tif", 32633)):
            Path(make_raster(ramp, name, crs=f"EPSG:{crs}")).rename(images / name)
            (images / name).with_suffix(".txt").write_text(text)
        build(predictor, images, output=tmp_path / f"{images.name} masks")
    for name in ("masks.gpkg", "review.gpkg"):
        like = geopandas.read_file(tmp_path / "full masks" / name)
        layer = geopandas.read_file(tmp_path / "empty masks" / name)
        assert (len(layer), list(layer.columns)) == (0, list(like.columns))
        assert layer.crs.to_epsg() == 32632
        info = pyogrio.read_info(tmp_path / "empty masks" / name)
        assert info["geometry_type"] == "MultiPolygon"
    assert not list((tmp_path / "empty masks").glob("*_EPSG_*"))


def as_yolo(corners: Sequence[float]) -> str:
    shares = [v / (WIDTH, HEIGHT)[n % 2] for n, v in enumerate(corners)]
    return f"3 {' '.join(f'{share:.8f}' for share in shares)}\n"


def as_soda(corners: Sequence[float]) -> str:
    return json.dumps(
        {
            "images": {"file_name": "a.png", "width": WIDTH, "height": HEIGHT},
            "annotations": [{"poly": list(corners), "category_id": 5, "image_id": 0}],
            "categories": [{"id": 5, "name": "großes Schiff 船"}],
        }
    )


def as_layer(corners: Sequence[float]) -> str:
    shape = shapely.Polygon(np.reshape(corners, (4, 2)))
    text: str = geopandas.GeoDataFrame({"kind": [7]}, geometry=[shape]).to_json()
    return text


@pytest.mark.parametrize(
    ("name", "write", "changes", "category"),
    [
        ("a.txt", as_yolo, {}, {"id": 3, "name": "3", "supercategory": ""}),
        ("a.json", as_soda, {}, {"id": 5, "name": "großes Schiff 船", "supercategory": ""}),
        (
            "a.geojson",
            as_layer,
            {"category_field": "kind"},
            {"id": 7, "name": "7", "supercategory": ""},
        ),
    ],
)
def test_boxes_of_other_formats_make_the_same_masks(
    folder: Path,
    predictor: Predictor,
    tmp_path: Path,
    name: str,
    write: Callable[[Sequence[float]], str],
    changes: dict[str, Any],
    category: dict[str, Any],
) -> None:
    (folder / "b.png").unlink()
    (folder / "b.txt").unlink()
    build(predictor, folder)
    wanted = read(folder.parent / "masks")["annotations"][1]
    other = tmp_path / "other"
    write_picture(other / "a.png")
    (other / name).write_text(write(TURNED), encoding="utf-8")
    build(predictor, other, output=tmp_path / "out", **changes)
    content = read(tmp_path / "out")
    (found,) = content["annotations"]
    assert content["categories"] == [category]
    assert found["bbox"] == pytest.approx(wanted["bbox"], abs=0.02)
    assert found["area"] == pytest.approx(wanted["area"], rel=1e-3)


def test_one_coco_file_has_the_boxes_of_all_images(folder: Path, predictor: Predictor) -> None:
    write_picture(folder / "more" / "c.png")
    names = ["b.png", "more/c.png", "gone.png"]
    boxes = folder.parent / "boxes.json"
    table = {
        "images": [{"id": n + 10, "file_name": name} for n, name in enumerate(names)],
        "annotations": [
            {"image_id": 11, "category_id": 0, "bbox": [100, 60, 40, 20]},
            {"image_id": 10, "category_id": 4, "bbox": [50, 60, 40, 20]},
            {"image_id": 12, "category_id": 4, "bbox": [50, 60, 40, 20]},
        ],
        "categories": [{"id": 0, "name": "pool"}, {"id": 4, "name": "ship"}],
    }
    boxes.write_text(json.dumps(table))
    result = build(predictor, folder, boxes)
    assert (result.images, result.count, result.problems) == (2, 2, 2)
    content = read(folder.parent / "masks")
    assert {image["file_name"]: image["id"] for image in content["images"]} == {
        "b.png": 2,
        "more/c.png": 3,
    }
    assert [(c["id"], c["name"]) for c in content["categories"]] == [(0, "pool"), (4, "ship")]
    assert [a["category_id"] for a in content["annotations"]] == [4, 0]
    assert box_of(content["annotations"][1]) == pytest.approx([100, 60, 140, 80], abs=0.6)
    problems = pd.read_csv(folder.parent / "masks" / "problems.csv")
    assert sorted(problems["file"]) == ["a.png", "gone.png"]
    write_picture(folder / "other" / "c.png")
    table["images"] = [{"id": 11, "file_name": "c.png"}]
    boxes.write_text(json.dumps(table))
    with pytest.raises(PromptError, match=r"which may be more/c\.png or other/c\.png"):
        build(predictor, folder, boxes, output=folder.parent / "twice")


def merged_soda(*boxes: tuple[int, Sequence[float]]) -> dict[str, Any]:
    """SODA-A's files of a.png (id 7) and b.png (id 8) as one; each box with its image's id."""
    return {
        "images": [{"id": 7, "file_name": "a.png"}, {"id": 8, "file_name": "b.png"}],
        "annotations": [
            {"image_id": image, "category_id": 5, "poly": list(poly)} for image, poly in boxes
        ],
        "categories": [{"id": 5, "name": "ship"}],
    }


@pytest.mark.parametrize("box_format", ["auto", "soda"])
def test_one_soda_file_has_the_oriented_boxes_of_all_images(
    folder: Path, predictor: Predictor, box_format: str
) -> None:
    build(predictor, folder)
    wanted = read(folder.parent / "masks")["annotations"]
    boxes = folder.parent / "merged.json"
    boxes.write_text(json.dumps(merged_soda((8, AT_EDGE), (7, UPRIGHT), (7, TURNED), (9, TURNED))))
    told: list[str] = []
    out = folder.parent / box_format
    result = build(predictor, folder, boxes, box_format=box_format, output=out, notice=told.append)
    assert (result.images, result.count, result.problems) == (2, 3, 1)
    assert told == ["merged.json: 1 of its annotations are of images that it does not list."]
    found = read(out)["annotations"]
    assert [each["bbox"] for each in found] == [each["bbox"] for each in wanted]
    assert [each["image_id"] for each in found] == [1, 1, 2]


def test_a_wrong_box_in_a_file_for_all_images_is_found_in_that_file(
    folder: Path, predictor: Predictor
) -> None:
    boxes = folder.parent / "merged.json"
    boxes.write_text(json.dumps(merged_soda((8, AT_EDGE), (7, UPRIGHT), (7, UPRIGHT[:7]))))
    told: list[str] = []
    assert build(predictor, folder, boxes, notice=told.append).count == 1
    assert told == ["a.png: Annotation 3 of merged.json has no 'poly' of 8 numbers."]
    table = merged_soda((7, UPRIGHT))
    table["images"][1]["id"] = 7
    boxes.write_text(json.dumps(table))
    with pytest.raises(PromptError, match="has 2 images with the id 7, so nobody knows whose"):
        build(predictor, folder, boxes, output=folder.parent / "twice")
    # The last is what detectors write.
    for rows in ([merged_soda()], [{"image_id": 7, "category_id": 1, "bbox": [1, 2, 3, 4]}]):
        boxes.write_text(json.dumps(rows))
        with pytest.raises(PromptError, match=r"merged\.json holds a list; wanted is one object"):
            build(predictor, folder, boxes, output=folder.parent / "twice")
    assert not (folder.parent / "twice").exists()


def test_boxes_of_images_that_are_not_there_land_on_no_other(
    folder: Path, predictor: Predictor
) -> None:
    """A file of a whole data set, of which one part is here."""
    for name in ("1.png", "2.png"):
        write_picture(folder / "train" / name)
    boxes = folder.parent / "boxes.json"
    names = ["train/1.png", "val/1.png", "train/2.png"]
    table = {
        "images": [{"id": n, "file_name": name} for n, name in enumerate(names)],
        "annotations": [
            {"image_id": n, "category_id": 0, "bbox": [40 + 60 * n, 60, 40, 20]} for n in range(3)
        ],
        "categories": [{"id": 0, "name": "ship"}],
    }
    boxes.write_text(json.dumps(table))
    assert build(predictor, folder, boxes).count == 2
    found = read(folder.parent / "masks")["annotations"]
    assert [round(box_of(each)[0]) for each in found] == [40, 160]
    problems = pd.read_csv(folder.parent / "masks" / "problems.csv")
    assert "val/1.png" in list(problems["file"])
    table["images"][1]["file_name"] = "train/1.png"
    boxes.write_text(json.dumps(table))
    with pytest.raises(PromptError, match=r"has the image train/1\.png twice"):
        build(predictor, folder, boxes, output=folder.parent / "twice")


def coco_of(*boxes: Sequence[float]) -> str:
    return json.dumps({"annotations": [{"category_id": 1, "bbox": box} for box in boxes]})


def soda_of(*boxes: Sequence[float]) -> str:
    return json.dumps({"annotations": [{"category_id": 1, "poly": box} for box in boxes]})


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.txt", dota([UPRIGHT, (50, 60, 70, 60, 70, 60, 50, 60)])),
        ("a.txt", "1 0.4 0.3 0.1 0.1\n1 0.5 0.5 0 0.1\n"),
        ("a.json", coco_of([100, 60, 40, 20], [50, 60, 20, 0])),
        ("a.json", soda_of(UPRIGHT, (50, 60, 70, 60))),
    ],
    ids=["dota", "yolo", "coco", "soda"],
)
def test_a_box_without_area_leaves_the_others_of_its_image(
    folder: Path, predictor: Predictor, name: str, text: str
) -> None:
    (folder / "a.txt").unlink()
    (folder / name).write_text(text)
    result = build(predictor, folder / "a.png", folder / name, output=folder.parent / "masks")
    assert (result.statuses, result.problems) == ({"ok": 1, "zero_size": 1}, 0)
    review = pd.read_csv(folder.parent / "masks" / "review.csv")
    assert list(review["id"]) == [2]
    assert list(review["status"]) == ["zero_size"]


def test_a_box_that_crosses_itself_is_a_box(folder: Path, predictor: Predictor) -> None:
    bow_tie = (10, 10, 50, 50, 50, 10, 10, 50)
    (folder / "a.txt").write_text(dota([bow_tie, UPRIGHT]))
    assert build(predictor, folder).count == 3


ENDLESS, NOT_A_NUMBER = float("inf"), float("nan")


@pytest.mark.parametrize(
    ("corners", "status"),
    [
        ([(0, 0), (ENDLESS, 0), (50, 50)], "invalid"),
        ([(0, 0), (NOT_A_NUMBER, 0), (50, 50)], "invalid"),
        ([(ENDLESS, ENDLESS)] * 4, "invalid"),
        ([(50, 60), (70, 60), (60, 60), (50, 60)], "zero_size"),
        # The model can be asked these, but GEOS gives up on them, or does not, as it happens.
        ([(-1e200, -1e200), (1e200, -1e200), (1e200, 1e200), (-1e200, 1e200)], "invalid"),
        ([(3.9e20, -6.2e19), (-1.9e19, 6.7e19), (-2.7e20, 9.1e19)], "invalid"),
        ([(2e-67, -2.6e305), (3e296, -4.3e116), (1.1e95, 3.4e118)], "invalid"),
    ],
)
def test_a_box_that_nothing_can_be_computed_with_is_one_to_review(
    folder: Path, predictor: Predictor, corners: list[tuple[float, float]], status: str
) -> None:
    fine = [shapely.box(100, 60, 140, 80), shapely.box(20, 150, 40, 170)]
    shapes = [fine[0], shapely.Polygon(corners), fine[1]]
    boxes = folder.parent / "boxes.gpkg"
    geopandas.GeoDataFrame({"scene": ["a"] * 3}, geometry=shapes).to_file(boxes)
    result = build(predictor, folder, boxes, image_field="scene")
    assert (result.count, result.masks, result.doubtful) == (3, 2, 1)
    assert result.statuses == {"ok": 2, status: 1}
    review = pd.read_csv(folder.parent / "masks" / "review.csv")
    assert list(review["id"]) == [2]
    assert list(review["reasons"]) == ["no mask"]
    for name in ("masks.gpkg", "review.gpkg"):
        bounds = geopandas.read_file(folder.parent / "masks" / name).total_bounds
        assert np.isnan(bounds).all() or np.isfinite(bounds).all()


@pytest.mark.parametrize("turn", [True, False])
def test_an_outline_that_nothing_can_be_computed_with_is_one_to_review(
    folder: Path, turn: bool
) -> None:
    """Of a model whose answer is no number."""

    class Failing(Predictor):
        def decode(self, *arguments: Any, **options: Any) -> Any:
            return [
                replace(found, x0_px=ENDLESS) if found.prompt.prompt_id == 2 else found
                for found in super().decode(*arguments, **options)
            ]

    (folder / "a.txt").write_text(dota([UPRIGHT, TURNED, AT_EDGE, TURNED]))
    model = EllipseModel(ellipse_card())
    seen: list[tuple[int, int]] = []
    result = build(
        Failing(model, device="cpu", mask_token="sam"),
        folder / "a.png",
        folder / "a.txt",
        output=folder.parent / "masks",
        segment=SegmentOptions(turn_windows=turn),
        progress=lambda stage, done, total: seen.append((done, total)) if done else None,
    )
    assert result.statuses == {"ok": 3, "invalid": 1}
    assert max(done for done, _ in seen) == 4
    review = pd.read_csv(folder.parent / "masks" / "review.csv").set_index("id")
    assert (review.loc[2, "status"], review.loc[2, "reasons"]) == ("invalid", "no mask")
    assert [a["id"] for a in read(folder.parent / "masks")["annotations"]] == [1, 3, 4]


@pytest.fixture
def side_by_side(tmp_path: Path, make_raster: Callable[..., str], ramp: np.ndarray) -> Path:
    """Two rasters in `images`, side by side, 30 m each."""
    images = tmp_path / "images"
    images.mkdir()
    for n, name in enumerate(("west.tif", "east.tif")):
        place = Affine(0.5, 0, 500_000 + 30 * n, 0, -0.5, 5_000_000)
        Path(make_raster(ramp, name, transform=place)).rename(images / name)
    return images


def test_a_layer_lies_on_several_rasters_by_place(
    tmp_path: Path, side_by_side: Path, predictor: Predictor
) -> None:
    # In degrees; two boxes in the west, one in the east, one nowhere.
    shapes = [shapely.box(500_000 + x, 4_999_985, 500_005 + x, 4_999_990) for x in (5, 15, 40, 99)]
    layer = geopandas.GeoDataFrame({"kind": ["a", "b", "a", "b"]}, geometry=shapes, crs=32632)
    boxes = tmp_path / "boxes.gpkg"
    layer.to_crs(4326).to_file(boxes)
    result = build(predictor, side_by_side, boxes, category_field="kind", clip=False)
    assert (result.images, result.count) == (2, 3)
    found = geopandas.read_file(tmp_path / "masks" / "masks.gpkg")
    assert found.crs.to_epsg() == 32632
    by_row = found.sort_values("row")
    assert list(by_row["image"]) == ["west.tif", "west.tif", "east.tif"]
    assert list(by_row["category"]) == ["a", "b", "a"]
    for shape, wanted in zip(by_row.geometry, shapes, strict=False):
        ellipse = wanted.area * math.pi / 4
        assert shape.intersection(wanted).area == pytest.approx(ellipse, rel=0.05)
    with pytest.raises(LayerError, match=r"boxes\.gpkg has no field 'type'; it has: kind"):
        build(
            predictor,
            side_by_side / "west.tif",
            boxes,
            category_field="type",
            output=tmp_path / "wrong",
        )


def test_boxes_of_a_layer_that_lie_on_no_image_are_told(
    tmp_path: Path, side_by_side: Path, predictor: Predictor
) -> None:
    on = shapely.box(500_005, 4_999_985, 500_010, 4_999_990)
    far = shapely.box(600_000, 4_999_985, 600_005, 4_999_990)
    boxes = tmp_path / "boxes.gpkg"
    geopandas.GeoDataFrame(geometry=[on, far, None, far], crs=32632).to_file(boxes)
    told: list[str] = []
    result = build(predictor, side_by_side, boxes, notice=told.append)
    assert (result.count, result.problems) == (1, 1)
    reason = "3 of 4 boxes are left out: their middle lies on no image that could be used, or they "
    assert told == [f"boxes.gpkg: {reason}have no geometry."]
    listed = pd.read_csv(tmp_path / "masks" / "problems.csv")
    assert f"{listed['file'][0]}: {listed['reason'][0]}" == told[0]
    geopandas.GeoDataFrame(geometry=[far, far], crs=32632).to_file(boxes)
    with pytest.raises(
        PromptError, match=r"None of the 2 boxes in boxes\.gpkg has .* Check the CRS"
    ):
        build(predictor, side_by_side, boxes, output=tmp_path / "none")
    assert not (tmp_path / "none").exists()


def test_of_several_layers_the_first_is_taken_and_told(
    tmp_path: Path, side_by_side: Path, predictor: Predictor
) -> None:
    boxes = tmp_path / "boxes.gpkg"
    for name, east in (("first", 500_005), ("second", 500_040)):
        shape = shapely.box(east, 4_999_985, east + 5, 4_999_990)
        geopandas.GeoDataFrame(geometry=[shape], crs=32632).to_file(boxes, layer=name)
    told: list[str] = []
    build(predictor, side_by_side, boxes, notice=told.append)
    assert told == ["boxes.gpkg has 2 layers (first, second); first is used."]
    assert [image["file_name"] for image in images_with_masks(tmp_path / "masks")] == ["west.tif"]
    build(predictor, side_by_side, boxes, boxes_layer="second", output=tmp_path / "other")
    assert [image["file_name"] for image in images_with_masks(tmp_path / "other")] == ["east.tif"]


def images_with_masks(folder: Path) -> list[dict[str, Any]]:
    content = read(folder)
    wanted = {annotation["image_id"] for annotation in content["annotations"]}
    return [image for image in content["images"] if image["id"] in wanted]


def test_images_are_known_by_paths_of_another_computer_and_through_links(
    folder: Path, predictor: Predictor
) -> None:
    linked = folder.parent / "linked"
    linked.mkdir()
    (linked / "tiles").symlink_to(folder, target_is_directory=True)
    (folder / "around").symlink_to(linked, target_is_directory=True)
    shapes = [shapely.box(50 + 20 * n, 60, 65 + 20 * n, 70) for n in range(3)]
    names = [r"D:\\data\\a.png", "/mnt/other/b.png", None]
    boxes = folder.parent / "boxes.gpkg"
    geopandas.GeoDataFrame({"location": names}, geometry=shapes).to_file(boxes)
    told: list[str] = []
    result = build(predictor, linked, boxes, image_field="location", notice=told.append)
    assert (result.images, result.count, result.problems) == (2, 2, 1)
    assert told == ["boxes.gpkg: 1 boxes are left out: their image field is empty."]


def test_an_image_that_a_link_leads_to_as_well_counts_once(
    folder: Path, predictor: Predictor
) -> None:
    root = folder.parent / "root"
    root.mkdir()
    folder.rename(root / "middle")
    for name in ("first", "last"):
        (root / name).symlink_to(root / "middle", target_is_directory=True)
    result = build(predictor, root, output=folder.parent / "masks")
    assert (result.images, result.count) == (2, 3)
    names = [image["file_name"] for image in read(folder.parent / "masks")["images"]]
    assert names == ["middle/a.png", "middle/b.png"]


def test_a_layer_names_the_image_of_each_box(folder: Path, predictor: Predictor) -> None:
    shapes = [shapely.box(50 + 20 * n, 60, 65 + 20 * n, 70) for n in range(4)]
    names = ["a", "b.png", "a", "c'est"]
    layer = geopandas.GeoDataFrame({"scene": names}, geometry=shapes)
    boxes = folder.parent / "boxes.gpkg"
    layer.to_file(boxes)
    with pytest.raises(PromptError, match="has no CRS, so nobody knows on which of 2 images"):
        build(predictor, folder, boxes)
    result = build(predictor, folder, boxes, image_field="scene")
    assert (result.images, result.count, result.problems) == (2, 3, 1)
    content = read(folder.parent / "masks")
    assert [a["image_id"] for a in content["annotations"]] == [1, 1, 2]
    layer.assign(scene=["a", "b.png", "a.png", "b.png"]).to_file(boxes)
    with pytest.raises(PromptError, match=r"says 'a' and 'a\.png', which are both a\.png"):
        build(predictor, folder, boxes, image_field="scene", output=folder.parent / "twice")
    assert box_of(content["annotations"][2]) == pytest.approx([70, 60, 85, 70], abs=0.6)


@pytest.mark.parametrize("extension", ["gpkg", "geojson", "shp", "fgb"])
def test_names_of_images_that_differ_in_case_alone_are_two(
    folder: Path, predictor: Predictor, extension: str
) -> None:
    for name, known in (("a", "one/scene_a"), ("b", "two/SCENE_A")):
        (folder / known).parent.mkdir()
        (folder / f"{name}.png").rename(folder / f"{known}.png")
    shapes = [shapely.box(50 + 20 * n, 60, 65 + 20 * n, 70) for n in range(3)]
    names = ["scene_a.png", "SCENE_A.png", None]
    boxes = folder.parent / f"boxes.{extension}"
    geopandas.GeoDataFrame({"img": names}, geometry=shapes, crs=4326).to_file(boxes)
    assert build(predictor, folder, boxes, image_field="img").count == 2
    content = read(folder.parent / "masks")
    image_of = {image["id"]: image["file_name"] for image in content["images"]}
    found = {image_of[a["image_id"]]: box_of(a)[0] for a in content["annotations"]}
    assert found == pytest.approx({"one/scene_a.png": 50, "two/SCENE_A.png": 70}, abs=0.6)


@pytest.mark.parametrize("extension", ["gpkg", "geojson", "shp", "fgb"])
@pytest.mark.parametrize("kind", ["Int32", "float64"])
def test_numbers_name_images_too(
    folder: Path, predictor: Predictor, kind: str, extension: str
) -> None:
    (folder / "a.png").rename(folder / "1.png")
    (folder / "b.png").rename(folder / "12.png")
    shapes = [shapely.box(50 + 20 * n, 60, 65 + 20 * n, 70) for n in range(4)]
    numbers = pd.Series([1, 12, None, 1], dtype=kind)
    boxes = folder.parent / f"boxes.{extension}"
    geopandas.GeoDataFrame({"img": numbers}, geometry=shapes, crs=4326).to_file(boxes)
    assert build(predictor, folder, boxes, image_field="img").count == 3


@pytest.mark.parametrize("extension", ["gpkg", "geojson", "shp"])
def test_a_class_number_is_the_same_on_images_where_some_boxes_have_none(
    folder: Path, predictor: Predictor, extension: str
) -> None:
    shapes = [shapely.box(50 + 20 * n, 60, 65 + 20 * n, 70) for n in range(4)]
    columns = {
        "img": ["a.png", "a.png", "b.png", "b.png"],
        "kind": pd.Series([1, 2, 1, None], dtype="Int64"),
    }
    boxes = folder.parent / f"boxes.{extension}"
    geopandas.GeoDataFrame(columns, geometry=shapes, crs=4326).to_file(boxes)
    build(predictor, folder, boxes, image_field="img", category_field="kind")
    layer = geopandas.read_file(folder.parent / "masks" / "masks.gpkg")
    assert list(layer["category"].fillna("")) == ["1", "2", "1", ""]
    names = [category["name"] for category in read(folder.parent / "masks")["categories"]]
    assert names == ["object", "1", "2"]


@pytest.fixture
def scenes(
    tmp_path: Path, make_raster: Callable[..., str], ramp: np.ndarray
) -> tuple[Path, geopandas.GeoDataFrame]:
    """Four rasters side by side, 30 m each, and a layer with two boxes on each."""
    images = tmp_path / "images"
    images.mkdir()
    for n in range(4):
        place = Affine(0.5, 0, 500_000 + 30 * n, 0, -0.5, 5_000_000)
        Path(make_raster(ramp, f"{n}.tif", transform=place)).rename(images / f"{n}.tif")
    west = np.arange(500_005, 500_120, 15)
    shapes = shapely.box(west, 4_999_985, west + 5, 4_999_990)
    columns = {"kind": [3, None] * 4, "img": [n // 2 for n in range(8)]}
    layer = geopandas.GeoDataFrame(columns, geometry=shapes, crs=32632)
    return images, layer.astype({"kind": "Int64"})


@pytest.mark.parametrize("extension", ["geojson", "shp"])
@pytest.mark.parametrize("field", ["", "img"])
def test_a_layer_without_index_is_parsed_no_more_often_for_more_images(
    scenes: tuple[Path, geopandas.GeoDataFrame],
    predictor: Predictor,
    monkeypatch: pytest.MonkeyPatch,
    extension: str,
    field: str,
) -> None:
    images, layer = scenes
    boxes = images.parent / f"boxes.{extension}"
    layer.to_file(boxes)
    parsed: list[str] = []

    def noting(read: Callable[..., Any]) -> Callable[..., Any]:
        def noted(path: Any, **how: Any) -> Any:
            parsed.append(str(path))
            return read(path, **how)

        return noted

    for name in ("read_info", "read_dataframe", "open_arrow"):
        monkeypatch.setattr(pyogrio, name, noting(getattr(pyogrio, name)))
    how = {"image_field": field, "category_field": "kind", "sheets": "none"}
    build(predictor, images, boxes, **how)
    for_four = parsed.count(str(boxes))
    for name in ("2.tif", "3.tif"):
        (images / name).rename(images.parent / name)
    parsed.clear()
    build(predictor, images, boxes, output=images.parent / "two", **how)
    assert parsed.count(str(boxes)) == for_four
    found = geopandas.read_file(images.parent / "masks" / "masks.gpkg")
    # Feature ids, as of the layer itself.
    assert list(found["row"]) == list(range(8))
    assert list(found["category"].fillna("")) == ["3", ""] * 4
    assert list(found["image"]) == [f"{n // 2}.tif" for n in range(8)]
    assert found.crs.to_epsg() == 32632
    assert not list((images.parent / "masks").glob(".*"))


def test_a_table_without_geometry_is_no_layer_of_boxes(folder: Path, predictor: Predictor) -> None:
    boxes = folder.parent / "boxes.csv"
    boxes.write_text("scene,x\na,1\nb,2\n")
    with pytest.raises(RasterError, match=r"boxes\.csv has no geometry, only a table"):
        build(predictor, folder, boxes, image_field="scene")


def test_a_geometry_that_cannot_be_read_is_one_to_review(
    folder: Path, predictor: Predictor
) -> None:
    whole = [[[50, 60], [70, 60], [70, 80], [50, 60]]]
    features = [
        {
            "type": "Feature",
            "properties": {"scene": scene},
            "geometry": {"type": "Polygon", "coordinates": rings},
        }
        for scene, rings in (("a", whole), ("a", [[[0, 0]]]), ("b", whole))
    ]
    boxes = folder.parent / "boxes.geojson"
    boxes.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    for images, fine in ((folder, 2), (folder / "a.png", 1)):
        out = folder.parent / f"masks of {fine}"
        result = build(predictor, images, boxes, image_field="scene", output=out)
        assert result.statuses == {"ok": fine, "null": 1}
        assert list(pd.read_csv(out / "review.csv")["id"]) == [2]


def test_a_layer_without_index_that_changed_is_read_anew(
    scenes: tuple[Path, geopandas.GeoDataFrame], predictor: Predictor
) -> None:
    images, layer = scenes
    boxes = images.parent / "boxes.geojson"
    layer.to_file(boxes)
    done: list[int] = []

    def stop_after_the_first(stage: str, n: int, _total: int) -> None:
        if stage == "masks" and n:
            done.append(n)

    stop: dict[str, Any] = {"progress": stop_after_the_first, "cancelled": lambda: bool(done)}
    with pytest.raises(Cancelled):
        build(predictor, images, boxes, **stop)
    done.clear()
    with pytest.raises(Cancelled):
        build(predictor, images, boxes, **stop)
    layer.iloc[:7].to_file(boxes)
    result = build(predictor, images, boxes, sheets="none")
    assert (result.resumed, result.count) == (0, 7)
    done.clear()
    with pytest.raises(Cancelled):
        build(predictor, images, boxes, output=images.parent / "again", **stop)
    assert build(predictor, images, boxes, output=images.parent / "again").resumed == 1


def test_a_layer_that_changes_while_its_boxes_are_worked_on_is_read_anew(
    scenes: tuple[Path, geopandas.GeoDataFrame], predictor: Predictor
) -> None:
    images, layer = scenes
    boxes = images.parent / "boxes.geojson"
    layer.to_file(boxes)
    done: list[int] = []

    def change_after_the_first(stage: str, n: int, _total: int) -> None:
        if stage == "masks" and n:
            done.append(n)
            if n == 1:
                layer.iloc[:7].to_file(boxes)

    with pytest.raises(Cancelled):
        build(
            predictor,
            images,
            boxes,
            progress=change_after_the_first,
            cancelled=lambda: len(done) == 2,
        )
    result = build(predictor, images, boxes)
    assert (result.resumed, result.count) == (0, 7)


def test_rasters_of_several_crs_have_a_layer_each(
    tmp_path: Path, predictor: Predictor, make_raster: Callable[..., str], ramp: np.ndarray
) -> None:
    images = tmp_path / "images"
    images.mkdir()
    for name, crs in (("a.tif", 32632), ("b.tif", 32633), ("c.tif", 32632)):
        Path(make_raster(ramp, name, crs=f"EPSG:{crs}")).rename(images / name)
        text = dota([(20, 10, 40, 10, 40, 22, 20, 22)])
        (images / name).with_suffix(".txt").write_text(text)
    # The first one's CRS in other words.
    with rasterio.open(images / "c.tif", "r+") as raster:
        raster.crs = rasterio.crs.CRS.from_wkt(CRS("EPSG:32632").to_wkt("WKT1_ESRI"))
    build(predictor, images)
    out = tmp_path / "masks"
    first = geopandas.read_file(out / "masks.gpkg")
    assert (first.crs.to_epsg(), list(first["image"])) == (32632, ["a.tif", "c.tif"])
    other = geopandas.read_file(out / "masks_EPSG_32633.gpkg")
    assert (other.crs.to_epsg(), list(other["image"])) == (32633, ["b.tif"])
    # Half a metre per pixel, rows down from 5,000,000 m.
    bounds = list(first.bounds.loc[0])
    assert bounds == pytest.approx([500_010, 4_999_989, 500_020, 4_999_995], abs=0.4)


@pytest.mark.parametrize(
    ("spoil", "kind", "said"),
    [
        (lambda d: (d / "a.jpg").write_bytes(b""), PromptError, "a.jpg and a.png have the same"),
        (lambda d: (d / "a.json").write_text("{}"), PromptError, "a.json and a.txt have the same"),
        (lambda d: [p.unlink() for p in d.glob("*.png")], RasterError, "has no images"),
        (lambda d: [p.unlink() for p in d.glob("*.txt")], PromptError, "has no files of boxes"),
        (
            lambda d: [p.rename(p.with_stem(f"x{p.stem}")) for p in d.glob("*.txt")],
            PromptError,
            "The boxes of a.png would be in a.txt, for instance.",
        ),
    ],
)
def test_inputs_that_do_not_fit_are_told_before_any_work(
    folder: Path,
    predictor: Predictor,
    spoil: Callable[[Path], Any],
    kind: type[RossamError],
    said: str,
) -> None:
    spoil(folder)
    with pytest.raises(kind) as caught:
        build(predictor, folder)
    assert said in str(caught.value)
    assert not (folder.parent / "masks").exists()


def test_the_same_name_in_several_folders_needs_the_same_folders(
    tmp_path: Path, predictor: Predictor
) -> None:
    for name in ("train/1.png", "val/1.png"):
        write_picture(tmp_path / "images" / name)
        labels = tmp_path / "labels" / name
        labels.parent.mkdir(parents=True)
        labels.with_suffix(".txt").write_text(dota([UPRIGHT]))
    result = build(predictor, tmp_path / "images", tmp_path / "labels")
    assert (result.images, result.problems) == (2, 0)
    (tmp_path / "labels" / "train").rename(tmp_path / "labels" / "training")
    (tmp_path / "labels" / "val").rename(tmp_path / "labels" / "validation")
    with pytest.raises(PromptError, match="have the same name in different folders"):
        build(predictor, tmp_path / "images", tmp_path / "labels", output=tmp_path / "again")


@pytest.mark.parametrize(
    ("output", "said"),
    [
        ("data/a.png", "is a file; name a folder"),
        ("other", "is not empty and holds no unfinished masks"),
        ("none/masks", "does not exist"),
    ],
)
def test_an_output_that_cannot_be_is_told(
    folder: Path, predictor: Predictor, output: str, said: str
) -> None:
    write_picture(folder.parent / "other" / "somebody's.png")
    with pytest.raises(OutputError) as caught:
        build(predictor, folder, output=folder.parent / output)
    assert said in str(caught.value)


def test_points_are_no_boxes(folder: Path, predictor: Predictor) -> None:
    boxes = folder.parent / "points.gpkg"
    geopandas.GeoDataFrame({"n": [1]}, geometry=[shapely.Point(50, 60)]).to_file(boxes)
    with pytest.raises(RossamError, match="masks are built from boxes"):
        build(predictor, folder / "a.png", boxes)


def test_a_request_is_checked() -> None:
    job = MaskBuildingJob("images", "boxes", "masks")
    assert MaskBuildingJob.from_dict(job.to_dict()) == job
    for values, said in (
        ({}, "needs 'images' as text"),
        ({**job.to_dict(), "size": 1}, "Unknown key 'size'"),
        ({**job.to_dict(), "options": {"clip": 1}}, "it must be true or false"),
        ({**job.to_dict(), "box_format": "voc"}, "choose one of auto, dota"),
    ):
        with pytest.raises(OptionError, match=said):
            MaskBuildingJob.from_dict(values)
    # What only changes time and looks does not hinder a run from going on.
    other = replace(job, options=MaskBuildingOptions(processes=4, sheets="all", sheet_limit=3))
    assert other.settings() == job.settings()
