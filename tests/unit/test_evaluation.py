"""Comparisons of two layers, by hand-computed numbers and with the layers that users have."""

from __future__ import annotations

import csv
import json
import math
import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import cv2
import geopandas
import numpy as np
import pyogrio
import pytest
import rasterio
import shapely
from rasterio.features import rasterize
from rossam.rossam_core.errors import Cancelled, LayerError, OptionError, OutputError, RossamError
from rossam.rossam_core.evaluation import metrics
from rossam.rossam_core.evaluation.evaluate import Comparison, compare_layers, run_evaluation
from rossam.rossam_core.evaluation.job import OBJECT_COLUMNS, EvaluateJob, EvaluateResult

UTM = "EPSG:32632"
X, Y = 600_000.0, 5_200_000.0


def box(x: float, y: float, width: float = 10.0, height: float = 10.0) -> shapely.Polygon:
    """A rectangle, in metres from a place in EPSG:32632."""
    return shapely.box(X + x, Y + y, X + x + width, Y + y + height)


@pytest.fixture
def layer(tmp_path: Path) -> Callable[..., str]:
    """Writes a layer; `crs` is what it is transformed to."""

    def write(name: str, shapes: list[Any], crs: str | None = UTM, **columns: list[Any]) -> str:
        path = tmp_path / f"{name}.gpkg"
        frame = geopandas.GeoDataFrame(
            columns or {"n": range(len(shapes))}, geometry=shapes, crs=UTM if crs else None
        )
        if crs and crs != UTM:
            # As a program would that keeps straight edges straight: with many vertices.
            frame.geometry = frame.geometry.segmentize(0.5)
            frame = frame.to_crs(crs)
        frame.to_file(path, geometry_type="Unknown" if not shapes else None)
        return str(path)

    return write


def compare(predictions: str, reference: str, **given: Any) -> EvaluateResult:
    return compare_layers(EvaluateJob(predictions, reference, **given)).result()


def test_every_number_by_hand(layer: Callable[..., str]) -> None:
    reference = layer("true", [box(0, 0), box(20, 0), box(40, 0)], kind=["a", "a", "b"])
    # Half beside the first, all of the second, nothing of the third, and one too many.
    predictions = layer("found", [box(5, 0), box(20, 0), box(60, 0)])
    result = compare(predictions, reference, class_field="kind", pixel_size_m=0.5)
    score = result.score
    assert (score.objects, score.matched, score.missed) == (3, 2, 1)
    assert (result.predictions, result.unmatched) == (3, 1)
    assert score.mean_iou == pytest.approx((1 / 3 + 1 + 0) / 3)
    assert score.median_iou == pytest.approx(1 / 3)
    assert score.matched_iou == pytest.approx((1 / 3 + 1) / 2)
    assert (score.recall_50, result.hits[0].recall) == pytest.approx((1 / 3, 1 / 3))
    assert result.hits[0].precision == pytest.approx(1 / 3)
    # Shared 50 + 100; covered 150 + 100 + 100 + 100.
    assert result.union_iou == pytest.approx(150 / 450, rel=1e-3)
    assert result.union_by_group == {"": result.union_iou}
    assert result.by_class["a"].mean_iou == pytest.approx(2 / 3)
    assert (result.by_class["b"].objects, result.by_class["b"].mean_iou) == (1, 0.0)
    # 10 m are 20 pixels, within what the projection stretches.
    assert list(result.by_size) == ["16-32"]
    assert result.paired_by == "overlap, the best first"
    assert result.notices == ()


def test_boundary_iou_by_hand(layer: Callable[..., str]) -> None:
    """A square of 10 pixels moved by one: 18 of 54 in a band of 1, 48 of 80 in one of 2."""
    reference = layer("true", [box(0, 0), box(30, 0, 1.5, 1.5)])
    predictions = layer("found", [box(1, 0), box(30.5, 0, 1.5, 1.5)])
    # A metre of the map is 0.9997 on the ground here.
    comparison = compare_layers(EvaluateJob(predictions, reference, pixel_size_m=1.0))
    assert comparison.bious[0] == pytest.approx((18 / 54, 48 / 80), abs=2e-3)
    # All of an object narrower than two bands is boundary.
    assert comparison.bious[1] == pytest.approx(comparison.ious[1], abs=1e-9)


def test_without_pixels_there_is_no_boundary(layer: Callable[..., str]) -> None:
    reference = layer("true", [box(0, 0)])
    result = compare(layer("found", [box(1, 0)]), reference)
    assert math.isnan(result.score.biou_1px)
    assert result.by_size == {}
    assert result.to_dict()["score"]["biou_1px"] is None
    json.dumps(result.to_dict(), allow_nan=False)


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:3857", "EPSG:25832", "ESRI:54009", "EPSG:2154"])
def test_neither_crs_changes_the_numbers(layer: Callable[..., str], crs: str) -> None:
    shapes = [box(0, 0), box(20, 3, 60, 20)]
    moved = [box(1, 2), box(22, 3, 60, 20)]
    plain = compare_layers(
        EvaluateJob(layer("found", moved), layer("true", shapes), pixel_size_m=0.5)
    )
    for which in ("predictions", "reference", "both"):
        found = layer("found", moved, crs if which != "reference" else UTM)
        true = layer("true", shapes, crs if which != "predictions" else UTM)
        other = compare_layers(EvaluateJob(found, true, pixel_size_m=0.5))
        assert other.ious == pytest.approx(plain.ious, abs=1e-3), which
        assert other.bious == pytest.approx(plain.bious, abs=1e-2), which
        assert other.union_by_group[""] == pytest.approx(plain.union_by_group[""], abs=1e-3)


def test_pixels_of_a_raster(layer: Callable[..., str], tmp_path: Path) -> None:
    """Degrees are no squares: sizes are those of the raster's columns and rows."""
    path = tmp_path / "degrees.tif"
    shape = shapely.box(12.0, 46.0, 12.004, 46.001)
    profile = {"driver": "GTiff", "width": 50, "height": 40, "count": 1, "dtype": "uint8"}
    with rasterio.open(
        path,
        "w",
        crs="EPSG:4326",
        transform=rasterio.Affine(1e-4, 0, 12, 0, -1e-4, 46.002),
        **profile,
    ) as file:
        file.write(np.ones((1, 40, 50), np.uint8))
    frame = geopandas.GeoDataFrame({"n": [1]}, geometry=[shape], crs="EPSG:4326")
    frame.geometry = frame.geometry.segmentize(1e-5)
    reference = tmp_path / "true.gpkg"
    frame.to_crs("EPSG:32633").to_file(reference)
    comparison = compare_layers(EvaluateJob(str(reference), str(reference), raster=str(path)))
    # Turned a little, since north of the map is not north of the raster.
    assert comparison.sizes_px == pytest.approx([40], abs=0.5)
    assert comparison.size_bins == ["32-96"]
    assert comparison.pixel == "those of degrees.tif"


def test_a_raster_and_a_layer_must_be_on_one_earth(
    layer: Callable[..., str], tmp_path: Path
) -> None:
    path = tmp_path / "nowhere.tif"
    with rasterio.open(
        path, "w", driver="GTiff", width=9, height=9, count=1, dtype="uint8"
    ) as file:
        file.write(np.ones((1, 9, 9), np.uint8))
    with pytest.raises(LayerError, match=r"true.gpkg has the CRS .*, but nowhere.tif has none"):
        compare(layer("found", [box(0, 0)]), layer("true", [box(0, 0)]), raster=str(path))


def test_the_best_pairs_come_first_and_nothing_is_taken_twice(layer: Callable[..., str]) -> None:
    reference = layer("true", [box(0, 0), box(6, 0)])
    # The first prediction overlaps both objects, and the second better; the last overlaps none.
    predictions = layer("found", [box(5, 0), box(0, 0, 4, 10), box(0, 30)])
    comparison = compare_layers(EvaluateJob(predictions, reference))
    assert comparison.partner.tolist() == [1, 0]
    assert comparison.ious == pytest.approx([0.4, 90 / 110])
    assert comparison.result().unmatched == 1


def test_neighbours_that_share_a_wall_are_no_pair(layer: Callable[..., str]) -> None:
    result = compare(layer("found", [box(0, 0)]), layer("true", [box(9.95, 0), box(10, 0)]))
    assert (result.score.matched, result.unmatched) == (0, 1)


def test_ids_of_different_types_make_pairs(layer: Callable[..., str]) -> None:
    shapes = [box(0, 0), box(20, 0), box(40, 0)]
    reference = layer("true", shapes, key=[7, 8, 9])
    for keys in (["9", " 7", "8"], [9.0, 7.0, 8.0]):
        predictions = layer("found", [shapes[2], shapes[0], box(25, 0)], key=keys)
        comparison = compare_layers(EvaluateJob(predictions, reference, id_field="key"))
        assert comparison.partner.tolist() == [1, 2, 0]
        assert comparison.ious == pytest.approx([1, 1 / 3, 1])
        assert comparison.paired_by == "equal key"


def test_an_id_pairs_what_does_not_overlap(layer: Callable[..., str]) -> None:
    reference = layer("true", [box(0, 0), box(20, 0)], key=[1, 2])
    result = compare(layer("found", [box(90, 0), None], key=[1, 2]), reference, id_field="key")
    assert (result.score.matched, result.score.missed, result.unmatched) == (1, 1, 0)
    assert result.score.mean_iou == 0
    assert any("No prediction overlaps an object" in text for text in result.notices)


def test_ids_that_are_missing_or_there_twice(layer: Callable[..., str]) -> None:
    reference = layer("true", [box(0, 0), box(20, 0), box(40, 0)], key=["a", "b", None])
    predictions = layer(
        "found", [box(9, 0), box(1, 0), box(20, 0), box(40, 0)], key=["a", "a", "b", None]
    )
    comparison = compare_layers(EvaluateJob(predictions, reference, id_field="key"))
    assert comparison.partner.tolist() == [1, 2, -1]
    assert comparison.notices == (
        "1 features of true.gpkg have no key; they stay unpaired.",
        "1 features of found.gpkg have no key; they stay unpaired.",
        "1 values of key occur more than once in found.gpkg; the best-fitting pairs are taken.",
    )


def test_a_field_that_identifies_nothing_is_refused(layer: Callable[..., str]) -> None:
    shapes = [box(12 * n, 0) for n in range(120)]
    path = layer("true", shapes, kind=["roof"] * 120, key=range(120))
    with pytest.raises(LayerError, match="'kind' has the value 'roof' more than 100 times in both"):
        compare(path, path, id_field="kind")
    other = layer("found", shapes, key=[f"p{n}" for n in range(120)])
    with pytest.raises(LayerError, match=r"No value of 'key' occurs.* has '0', '1', '2', found"):
        compare(other, path, id_field="key")


def test_the_feature_id_is_a_field_too(layer: Callable[..., str]) -> None:
    reference = layer("true", [box(0, 0), box(20, 0)])
    predictions = layer("found", [box(2, 0), box(20, 0)])
    assert compare(predictions, reference, id_field="fid").score.matched == 2


def test_a_shared_key_that_was_not_asked_for_is_mentioned(layer: Callable[..., str]) -> None:
    path = layer("true", [box(0, 0)], object_id=[4])
    assert compare(path, path).notices == (
        "Both layers have the field object_id; pairs are made by overlap, since it was not given "
        "as the id field.",
    )


def test_what_is_wrong_with_single_features(tmp_path: Path, layer: Callable[..., str]) -> None:
    """NULL, empty, crossing itself, a point, NaN, without area: in both layers."""
    bow_tie = shapely.Polygon([(X, Y), (X + 10, Y + 10), (X + 10, Y), (X, Y + 10)])
    holed = shapely.GeometryCollection([box(40, 0), shapely.Point(X, Y)])
    shapes = [
        *(box(20, 0), None, shapely.Polygon(), bow_tie, shapely.Point(X, Y)),
        *(shapely.Polygon([(X, Y), (X, math.nan), (X + 1, Y)]), holed),
        shapely.Polygon([(X, Y), (X + 5, Y), (X + 9, Y)]),
    ]
    path = str(tmp_path / "odd.gpkg")
    frame = geopandas.GeoDataFrame({"n": range(8)}, geometry=shapes, crs=UTM)
    pyogrio.write_dataframe(frame, path, geometry_type="Unknown")
    comparison = compare_layers(EvaluateJob(path, path, id_field="n"))
    result = comparison.result()
    assert comparison.partner.tolist() == [0, -1, -1, 3, -1, -1, 6, -1]
    assert (result.score.objects, result.score.matched, result.unusable_objects) == (3, 3, 5)
    assert result.score.mean_iou == pytest.approx(1.0)
    assert comparison.reference.polygons[3].area == pytest.approx(50)
    assert result.without_polygon == {"no outline": 5}
    said = " ".join(result.notices)
    for words in (
        "1 features of odd.gpkg are damaged",
        "1 features of odd.gpkg are no polygons",
        "1 features of odd.gpkg have no area",
        "1 outlines of odd.gpkg cross themselves and were repaired.",
    ):
        assert said.count(words) == 2, words


def test_predictions_say_why_they_have_no_outline(layer: Callable[..., str]) -> None:
    reference = layer("true", [box(0, 0), box(20, 0), box(40, 0), box(60, 0)])
    predictions = layer(
        "found", [box(0, 0), None, None, None], status=["ok", "empty", "outside", "empty"]
    )
    result = compare(predictions, reference)
    assert result.without_polygon == {"empty": 2, "outside": 1}
    assert (result.predictions, result.score.missed) == (1, 3)
    assert result.hits[0].precision == 1.0


def test_multipolygons_with_holes_are_compared_exactly(layer: Callable[..., str]) -> None:
    ring = box(0, 0).difference(box(2, 2, 6, 6))
    several = shapely.MultiPolygon([ring, box(20, 0)])
    # The hole filled, the second part half as large.
    found = shapely.MultiPolygon([box(0, 0), box(20, 0, 5, 10)])
    comparison = compare_layers(
        EvaluateJob(layer("found", [found]), layer("true", [several]), pixel_size_m=1)
    )
    assert comparison.ious == pytest.approx([(64 + 50) / (100 + 100)])
    assert (comparison.bious > 0).all()


def test_nothing_found_and_nothing_to_find(layer: Callable[..., str]) -> None:
    some, none = layer("some", [box(0, 0), box(20, 0)]), layer("none", [])
    missed = compare(none, some, pixel_size_m=1)
    assert (missed.score.missed, missed.score.mean_iou, missed.union_iou) == (2, 0.0, 0.0)
    assert missed.hits[0].recall == 0.0
    assert math.isnan(missed.hits[0].precision)
    extra = compare(some, none, pixel_size_m=1)
    assert (extra.score.objects, extra.unmatched) == (0, 2)
    assert math.isnan(extra.score.mean_iou)
    assert extra.hits[0].precision == 0.0
    both = compare(none, none, id_field="n")
    assert (both.score.objects, both.predictions) == (0, 0)
    assert both.to_dict()["union_iou"] is None


def test_layers_without_crs_lie_on_each_other_but_not_on_others(
    layer: Callable[..., str],
) -> None:
    plain = layer("plain", [box(0, 0)], crs=None)
    assert compare(plain, plain, pixel_size_m=1).score.mean_iou == 1
    for pair in ((plain, layer("placed", [box(0, 0)])), (layer("placed", [box(0, 0)]), plain)):
        with pytest.raises(LayerError, match=r"placed.gpkg has the CRS WGS 84 / UTM .* plain.gpkg"):
            compare(*pair)


def test_layers_of_different_places_are_said_to_be_so(layer: Callable[..., str]) -> None:
    result = compare(layer("found", [box(5000, 0)]), layer("true", [box(0, 0)]))
    assert result.score.missed == 1
    assert "found.gpkg lies in x 605000 to 605010, y 5200000 to 5200010" in result.notices[0]
    assert "Are both CRSs right?" in result.notices[0]


def test_images_are_compared_one_by_one(layer: Callable[..., str]) -> None:
    """Two images of one place: what was found in one is not what is in the other."""
    reference = layer("true", [box(0, 0), box(0, 0), box(20, 0)], image=["a", "b", "b"])
    found = [box(5, 0), box(0, 0), box(20, 0), box(40, 0)]
    predictions = layer("found", found, image=["a", "b", "b", "a"])
    result = compare(predictions, reference, group_field="image")
    # a: 50 of 150 + 100, b: all.
    assert result.union_by_group == pytest.approx({"a": 50 / 250, "b": 1.0}, rel=1e-3)
    assert result.union_iou == pytest.approx((0.2 + 1) / 2, rel=1e-3)
    assert result.score.mean_iou == pytest.approx((1 / 3 + 1 + 1) / 3)
    assert result.by_group["a"].mean_iou == pytest.approx(1 / 3)
    assert (result.union_iou_low, result.union_iou_high) == pytest.approx((0.2, 1.0), rel=1e-3)
    assert result.paired_by == "overlap, the best first, within one image"
    # Ids that count anew in each image.
    reference = layer("true", [box(0, 0), box(0, 0)], image=["a", "b"], key=[1, 1])
    predictions = layer("found", [box(0, 0), box(5, 0)], image=["b", "a"], key=[1, 1])
    by_key = compare_layers(
        EvaluateJob(predictions, reference, group_field="image", id_field="key")
    )
    assert by_key.partner.tolist() == [1, 0]


def test_predictions_that_know_no_image_belong_to_the_nearest(layer: Callable[..., str]) -> None:
    reference = layer("true", [box(0, 0), box(1000, 0)], image=["west", "east"])
    predictions = layer("found", [box(0, 0), box(1000, 0), box(1020, 0)])
    result = compare(predictions, reference, group_field="image")
    assert result.union_by_group == pytest.approx({"west": 1, "east": 0.5}, rel=1e-3)


def test_outlines_are_compared_as_masks_are(layer: Callable[..., str]) -> None:
    """On a fine grid the masks' metrics come to the same."""
    rng = np.random.default_rng(5)
    angle = np.linspace(0, 2 * np.pi, 40, endpoint=False)

    def blob(wave: float) -> shapely.Polygon:
        radius = 20 + 3 * np.cos(3 * angle + wave) + rng.uniform(-0.3, 0.3, 40)
        return shapely.Polygon(
            np.stack([X + 50 + radius * np.cos(angle), Y + 50 + radius * np.sin(angle)], axis=1)
        )

    true, found = blob(0.0), blob(0.5)
    # In a plane without CRS, so that a pixel is exactly one unit.
    comparison = compare_layers(
        EvaluateJob(
            layer("found", [found], crs=None), layer("true", [true], crs=None), pixel_size_m=1
        )
    )
    fine = 20
    transform = rasterio.Affine(1 / fine, 0, X, 0, -1 / fine, Y + 100)
    masks = [
        rasterize([shape], (100 * fine, 100 * fine), transform=transform).astype(bool)
        for shape in (found, true)
    ]
    assert comparison.ious[0] == pytest.approx(metrics.iou(*masks), abs=1e-3)
    # Within a distance of the edge; the masks' own square reaches further along a diagonal.
    depths = [cv2.distanceTransform(mask.astype(np.uint8), cv2.DIST_L2, 5) for mask in masks]
    for column, width in enumerate((1, 2)):
        bands = [(depth > 0) & (depth <= width * fine) for depth in depths]
        assert comparison.bious[0, column] == pytest.approx(metrics.iou(*bands), abs=0.01)
        assert comparison.bious[0, column] < metrics.boundary_iou(*masks, width_px=width * fine)


def test_many_objects_take_seconds(layer: Callable[..., str]) -> None:
    side = 100
    shapes = [box(12 * (n % side), 12 * (n // side)) for n in range(side * side)]
    moved = [shapely.affinity.translate(shape, 1, 1) for shape in shapes]
    predictions, reference = layer("found", moved), layer("true", shapes)
    started = time.process_time()
    result = compare(predictions, reference, pixel_size_m=0.5)
    assert time.process_time() - started < 30
    assert result.score.matched == len(shapes)
    assert result.score.mean_iou == pytest.approx(81 / 119)


def test_it_can_be_cancelled(layer: Callable[..., str], tmp_path: Path) -> None:
    path = layer("true", [box(0, 0)])
    target = tmp_path / "out.html"
    with pytest.raises(Cancelled):
        run_evaluation(EvaluateJob(path, path, reports=(str(target),)), cancelled=lambda: True)
    assert not target.exists()


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"id_field": "nr"}, r"The id field 'nr' is not in true.gpkg, which has: key, kind\."),
        ({"class_field": "nr"}, "The class field 'nr' is not in true.gpkg"),
        ({"group_field": "nr"}, "The group field 'nr' is not in true.gpkg"),
        ({"reference_layer": "x"}, "true.gpkg has no layer 'x'; it has: true"),
        ({"reference": "nowhere.gpkg"}, r"The layer nowhere.gpkg does not exist\."),
        ({"reference": __file__}, "cannot be read"),
        ({"raster": "nowhere.tif"}, "The raster nowhere.tif does not exist"),
    ],
)
def test_what_is_not_there_is_named(
    layer: Callable[..., str], given: dict[str, str], said: str
) -> None:
    path = layer("true", [box(0, 0)], key=[1], kind=["a"])
    with pytest.raises(RossamError, match=said):
        compare_layers(EvaluateJob(**{"predictions": path, "reference": path, **given}))


def test_lines_and_tables_are_no_outlines(tmp_path: Path) -> None:
    lines = tmp_path / "lines.gpkg"
    shapes = [shapely.LineString([(0, 0), (1, 1)])]
    geopandas.GeoDataFrame({"n": [1]}, geometry=shapes, crs=UTM).to_file(lines)
    with pytest.raises(LayerError, match=r"lines.gpkg has no polygons"):
        compare(str(lines), str(lines))
    table = tmp_path / "table.csv"
    table.write_text("n\n1\n", encoding="utf-8")
    with pytest.raises(LayerError, match=r"table.csv has no geometry, only a table"):
        compare(str(table), str(table))


def test_a_job_is_checked() -> None:
    with pytest.raises(OptionError, match="give one of them"):
        EvaluateJob("a", "b", raster="c.tif", pixel_size_m=0.5)
    with pytest.raises(OptionError, match=r"The pixel size is -1 m"):
        EvaluateJob("a", "b", pixel_size_m=-1)
    with pytest.raises(OptionError, match="Unknown key 'speed'"):
        EvaluateJob.from_dict({"predictions": "a", "reference": "b", "speed": 1})
    with pytest.raises(OptionError, match="needs 'reference' as text"):
        EvaluateJob.from_dict({"predictions": "a"})
    with pytest.raises(OptionError, match="id_field is 3"):
        EvaluateJob.from_dict({"predictions": "a", "reference": "b", "id_field": 3})
    job = EvaluateJob("a", "b", reports=("r.html",), pixel_size_m=0.5)
    assert EvaluateJob.from_dict(json.loads(json.dumps(job.to_dict()))) == job


@pytest.fixture
def written(layer: Callable[..., str], tmp_path: Path) -> tuple[EvaluateResult, Path]:
    """A comparison with everything that can be written, of layers with unkind words in them."""
    reference = layer(
        "true",
        [box(0, 0), box(20, 0), None],
        IoU=[1, 2, 3],
        kind=["<script>alert(1)</script>", "a|b", None],
    )
    predictions = layer("found & 'co'", [box(2, 0), box(70, 0)])
    out = tmp_path / "out"
    out.mkdir()
    names = ("objects.gpkg", "report.html", "report.md", "report.csv")
    objects, *reports = (str(out / name) for name in names)
    job = EvaluateJob(
        predictions,
        reference,
        class_field="kind",
        pixel_size_m=0.5,
        objects=objects,
        reports=tuple(reports),
    )
    result = run_evaluation(job)
    assert sorted(path.name for path in out.iterdir()) == sorted(names)
    return result, out


def test_the_layer_of_objects(written: tuple[EvaluateResult, Path]) -> None:
    _, out = written
    objects = geopandas.read_file(out / "objects.gpkg")
    assert list(objects.columns) == [
        "IoU",
        "kind",
        "result",
        "iou_2",
        *OBJECT_COLUMNS[2:],
        "geometry",
    ]
    assert objects.crs == UTM
    assert objects["IoU"].tolist() == [1, 2, 3]
    assert objects["result"].tolist() == ["matched", "missed", "no outline"]
    assert objects["iou_2"].tolist()[:2] == pytest.approx([80 / 120, 0])
    assert math.isnan(objects["iou_2"][2])
    assert objects["biou_2px"][1] == 0
    assert objects["size_px"].tolist()[:2] == pytest.approx([20, 20], rel=2e-3)
    assert objects["size_bin"].isna().tolist() == [False, False, True]
    assert objects["prediction_fid"][0] == 1
    assert objects["prediction_fid"].isna().tolist() == [False, True, True]
    assert objects.geometry[0].equals(box(0, 0))
    assert objects.geometry[2] is None
    metadata = pyogrio.read_info(out / "objects.gpkg")["layer_metadata"]
    assert "found & 'co'.gpkg" in json.dumps(metadata)


def test_the_page_is_whole_and_harmless(written: tuple[EvaluateResult, Path]) -> None:
    result, out = written
    page = (out / "report.html").read_text(encoding="utf-8")
    assert "<script" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "found &amp; &#x27;co&#x27;.gpkg against true.gpkg" in page
    # Nothing is fetched: the only address is the name of SVG.
    assert set(re.findall(r"https?://[^\"' ]+", page)) == {"http://www.w3.org/2000/svg"}
    assert not re.search(r"\b(src|href)=|@import|url\(", page)
    assert f"<b>{result.score.mean_iou:.3f}</b>" in page
    assert "95 % interval" in page
    assert page.count("<svg") == page.count("</svg>") == 2
    assert page.count("<table") == page.count("</table>") == 4
    assert "nan" not in page.lower()


def test_the_markdown_keeps_its_tables(written: tuple[EvaluateResult, Path]) -> None:
    _, out = written
    lines = (out / "report.md").read_text(encoding="utf-8").splitlines()
    row = next(line for line in lines if "a\\|b" in line)
    assert len(re.findall(r"(?<!\\)\|", row)) == 12
    assert "| mean IoU | 0.333 | 95 %: 0.000 to 0.667 |" in lines
    assert not any("<script" in line.replace("\\<script", "") for line in lines)


def test_the_table_has_a_row_for_every_part(written: tuple[EvaluateResult, Path]) -> None:
    result, out = written
    with (out / "report.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["split"], row["name"]) for row in rows] == [
        ("all", ""),
        ("class", "<script>alert(1)</script>"),
        ("class", "a|b"),
        ("size", "16-32"),
    ]
    assert float(rows[0]["mean_iou"]) == result.score.mean_iou
    assert (rows[0]["unmatched"], rows[1]["unmatched"]) == ("1", "")
    # One object says nothing of the spread.
    assert rows[1]["mean_iou_low"] == ""


@pytest.mark.parametrize("name", ["o.fgb", "o.geojson", "o.shp", "o.parquet", "o.csv"])
def test_objects_in_every_format(layer: Callable[..., str], tmp_path: Path, name: str) -> None:
    path = layer("true", [box(0, 0), None], kind=["a", "b"])
    run_evaluation(EvaluateJob(path, path, objects=str(tmp_path / name)))
    if name == "o.csv":
        text = (tmp_path / name).read_text(encoding="utf-8").splitlines()
        assert text[0] == '"kind","result","iou","biou_1px","biou_2px","size_px","size_bin",' + (
            '"prediction_fid"'
        )
        assert text[2] == '"b","no outline",,,,,,'
        return
    reading = geopandas.read_parquet if name.endswith("parquet") else geopandas.read_file
    objects = reading(tmp_path / name)
    assert objects["result"].tolist() == ["matched", "no outline"]
    assert objects.geometry[0].symmetric_difference(box(0, 0)).area < 1e-3


def test_an_input_is_never_overwritten(layer: Callable[..., str], tmp_path: Path) -> None:
    found, true = layer("found", [box(0, 0)]), layer("true", [box(0, 0)])
    before = Path(true).read_bytes()
    with pytest.raises(OutputError, match="is the same file as the input"):
        run_evaluation(EvaluateJob(found, true, objects=true))
    with pytest.raises(OutputError, match="is the same file"):
        run_evaluation(
            EvaluateJob(found, true, reports=(str(tmp_path / "r.md"), str(tmp_path / "r.md")))
        )
    with pytest.raises(OutputError, match=r"choose one of \.html, \.md, \.csv"):
        run_evaluation(EvaluateJob(found, true, reports=(str(tmp_path / "r.pdf"),)))
    with pytest.raises(OutputError, match="does not exist; create it first"):
        run_evaluation(EvaluateJob(found, true, reports=(str(tmp_path / "no" / "r.md"),)))
    assert Path(true).read_bytes() == before


def test_what_fails_half_way_leaves_nothing(
    layer: Callable[..., str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    path = layer("true", [box(0, 0)])
    out = tmp_path / "out"
    out.mkdir()
    (out / "report.html").write_text("the old one", encoding="utf-8")
    monkeypatch.setattr("rossam.rossam_core.evaluation.files.write_report", full)
    job = EvaluateJob(path, path, objects=str(out / "o.gpkg"), reports=(str(out / "report.html"),))
    with pytest.raises(OutputError, match=r"report.html cannot be written: No space left"):
        run_evaluation(job)
    assert [file.name for file in out.iterdir()] == ["report.html"]
    assert (out / "report.html").read_text(encoding="utf-8") == "the old one"


def test_real_roofs_and_panels(real_data: Path) -> None:
    """A reference compared with itself, and with the boxes around it."""
    folder = real_data / "geo"
    name = "suedtirol_1255775_5854640"
    reference = str(folder / f"{name}_reference.gpkg")
    given = {"id_field": "object_id", "class_field": "class", "raster": str(folder / f"{name}.tif")}
    itself: Comparison = compare_layers(EvaluateJob(reference, reference, **given))
    assert itself.ious == pytest.approx(np.ones(63))
    assert itself.bious == pytest.approx(np.ones((63, 2)), abs=1e-6)
    assert set(itself.result().by_class) == {"roof", "solar_panel"}
    boxes = compare(str(folder / f"{name}_boxes.gpkg"), reference, **given)
    assert boxes.score.matched == 63
    assert 0.5 < boxes.score.mean_iou < 0.85
    assert boxes.score.biou_1px < boxes.score.biou_2px < boxes.score.mean_iou
