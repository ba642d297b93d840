"""Measurements with answers that are known."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import cv2
import numpy as np
import pandas
import pytest
import shapely
from ellipses import EllipseModel, ellipse_card
from numpy.typing import NDArray
from rossam.rossam_core.errors import OptionError
from rossam.rossam_core.options import SegmentOptions
from rossam.rossam_core.predictor import Predictor
from rossam.training.measure import Data, average, measure
from rossam.training.pictures import ArrayPicture, FilePicture, Picture
from rossam.training.scenes import Dataset, Scene, TrainingObject
from rossam.training.systems import BoxItself, Found, OrientedModel, PromptedModel, drawn


def _scene(name: str, *shapes: shapely.Polygon, block: tuple[int, int, int, int] | None = None):
    picture = ArrayPicture(np.zeros((100, 120, 3), dtype=np.uint8))
    items = tuple(
        TrainingObject("made", str(n), f"{name}#{n}", picture, shape)
        for n, shape in enumerate(shapes)
    )
    return Scene(name, name, picture, items, block)


@pytest.fixture
def data() -> Data:
    triangle = shapely.Polygon([(40, 40), (60, 40), (40, 60)])
    return Data(
        "made/val",
        Dataset(
            (
                _scene("a", shapely.box(10, 10, 20, 30), triangle),
                _scene("b", shapely.box(0, 0, 40, 40)),
                _scene("c", shapely.box(70, 50, 110, 90)),
            )
        ),
    )


@dataclass
class _Narrower:
    """Boxes without their right half; counts how often it is asked."""

    name: str = "half"
    identity: str = "half a box"
    asked: int = 0

    def segment(self, pixels: NDArray[np.uint8], boxes: NDArray[np.float64]) -> Sequence[Found]:
        self.asked += 1
        halves = boxes.copy()
        halves[:, 2] = (boxes[:, 0] + boxes[:, 2]) / 2
        found = [drawn(shapely.box(*half), pixels.shape[:2]) for half in halves]
        return [Found(f.col, f.row, f.mask, score=0.5) for f in found]


def test_numbers_by_object_and_by_image(data: Data) -> None:
    measured = measure(BoxItself(), data)
    objects, images = measured.objects, measured.images
    assert objects["class"].tolist() == ["0", "1", "0", "0"]
    assert objects["size_bin"].tolist() == ["16-32", "16-32", "32-96", "32-96"]
    # Pixel centres in a right triangle of 20 × 20: those below the diagonal, whose own lie on it.
    truth = drawn(data.dataset.scenes[0].objects[1].shape, (100, 120)).mask.sum()
    assert 190 <= truth <= 210
    assert objects["iou"].tolist() == pytest.approx([1, truth / 400, 1, 1])
    assert images["iou"].tolist() == pytest.approx([(200 + truth) / 600, 1, 1])
    # 2 % of the diagonal of 156 px: a band of 3 px.
    assert images["biou"].tolist()[1:] == [1, 1]
    assert images["biou"][0] < images["iou"][0]
    assert images["objects"].tolist() == [2, 1, 1]
    estimate = measured.by_image("iou")
    assert estimate.low <= estimate.value <= estimate.high == 1
    assert objects["score"].isna().all()


def test_half_the_objects_are_half_as_good(data: Data) -> None:
    measured = measure(_Narrower(), data)
    assert measured.objects["iou"].tolist()[2:] == [0.5, 0.5]
    # Of a 40 × 40 px square, the band of 1 px has 156 pixels, that of its half 116; they share the
    # left column and 19 more of either long row.
    assert measured.objects["biou_1px"][2] == pytest.approx(78 / (156 + 116 - 78))
    assert measured.objects["score"].tolist() == [0.5] * 4
    gain = measured.gain(measure(BoxItself(), data), "iou")
    assert gain.value == pytest.approx(
        measured.images["iou"].mean() - measure(BoxItself(), data).images["iou"].mean()
    )
    assert gain.low <= gain.value <= gain.high < 0


def test_an_empty_answer_counts_as_missed(data: Data) -> None:
    class Silent:
        name, identity = "silent", "silent"

        def segment(self, pixels, boxes):
            return [Found(0, 0, np.zeros((0, 0), dtype=bool))] * len(boxes)

    measured = measure(Silent(), data)
    assert measured.objects["iou"].tolist() == [0] * 4
    assert measured.images["iou"].tolist() == [0] * 3


def test_a_block_is_asked_in_its_own_pixels() -> None:
    inner = _scene("block", shapely.box(70, 50, 110, 90), block=(60, 40, 60, 60))
    measured = measure(BoxItself(), Data("made/val", Dataset((inner,))))
    assert measured.objects["iou"].tolist() == [1]
    assert measured.images["iou"].tolist() == [1]
    assert measured.objects[["x0", "y1"]].to_numpy().tolist() == [[70, 90]]


def test_what_was_measured_is_not_measured_again(data: Data, tmp_path: Path) -> None:
    system = _Narrower()
    first = measure(system, data, folder=tmp_path / "kept")
    assert system.asked == 3
    again = measure(system, data, folder=tmp_path / "kept")
    assert system.asked == 3
    assert again.objects["iou"].tolist() == pytest.approx(first.objects["iou"].tolist(), abs=1e-6)
    assert again.objects["scale"].isna().all()
    assert again.objects["class"].tolist() == first.objects["class"].tolist()
    gain = again.gain(first, "iou")
    assert abs(gain.value) < 1e-6
    assert again.by_image("biou").high == pytest.approx(first.by_image("biou").high, abs=1e-6)
    measure(_Narrower(identity="other weights"), data, folder=tmp_path / "kept")
    # The kept one is now that of other weights, so this system is asked again.
    measure(system, data, folder=tmp_path / "kept")
    assert system.asked == 6
    measure(system, data.part(2), folder=tmp_path / "kept")
    assert system.asked == 8
    (tmp_path / "kept" / "measurement.json").write_text('{"rules"')
    measure(system, data.part(2), folder=tmp_path / "kept")
    assert system.asked == 10


def test_kept_rows_and_fresh_ones_give_the_same_numbers(tmp_path: Path) -> None:
    third = _scene("a", shapely.box(100 / 3, 10, 50, 20), shapely.box(10, 10 / 7, 20, 30))
    data = Data("made/val", Dataset((third, _scene("NA", shapely.box(0.1, 0.2, 70 / 3, 40)))))
    for system in (_Narrower(), BoxItself()):
        fresh = measure(system, data, folder=tmp_path / system.name)
        kept = measure(system, data, folder=tmp_path / system.name)
        pandas.testing.assert_frame_equal(kept.objects, fresh.objects, check_exact=True)
        pandas.testing.assert_frame_equal(kept.images, fresh.images, check_exact=True)
        half = measure(_Narrower(), data)
        assert kept.gain_by_object(half, "iou") == fresh.gain_by_object(half, "iou")
        assert kept.gain(half, "iou") == fresh.gain(half, "iou")


def _with_object(data: Data, **changes: object) -> Data:
    """The same data with another first object."""
    first, *others = data.dataset.scenes
    item, *rest = first.objects
    scene = replace(first, objects=(replace(item, **changes), *rest))
    return replace(data, dataset=Dataset((scene, *others)))


def _with_picture(data: Data, picture: Picture) -> Data:
    first, *others = data.dataset.scenes
    objects = tuple(replace(item, picture=picture) for item in first.objects)
    scene = replace(first, picture=picture, objects=objects)
    return replace(data, dataset=Dataset((scene, *others)))


def test_what_changed_since_is_measured_again(data: Data, tmp_path: Path) -> None:
    """Labels drawn anew within the same extents, another class, other pixels."""
    system = _Narrower()
    measure(system, data, folder=tmp_path / "kept")
    x0, y0, x1, y1 = data.dataset.objects[0].extent
    x, y = (x0 + x1) / 2, (y0 + y1) / 2
    diamond = shapely.Polygon([(x, y0), (x1, y), (x, y1), (x0, y)])
    changed = _with_object(data, shape=diamond)
    found = measure(system, changed, folder=tmp_path / "kept")
    assert system.asked == 6
    fresh = measure(_Narrower(), changed)
    assert found.objects["iou"].tolist() == pytest.approx(fresh.objects["iou"].tolist())
    for other in (
        _with_object(data, category="another"),
        _with_picture(data, ArrayPicture(np.ones((100, 120, 3), dtype=np.uint8))),
    ):
        before = system.asked
        measure(system, other, folder=tmp_path / "kept")
        assert system.asked == before + 3


def test_the_same_outline_drawn_otherwise_is_the_same(data: Data, tmp_path: Path) -> None:
    shape = data.dataset.objects[0].shape
    ring = np.roll(shapely.get_coordinates(shape)[:-1], 1, axis=0)[::-1] + 1e-9
    assert _with_object(data, shape=shapely.Polygon(ring)).identity == data.identity


def test_an_image_file_that_changed_is_another_one(data: Data, tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    cv2.imwrite(str(path), np.zeros((100, 120, 3), np.uint8))
    os.utime(path, ns=(10**18, 10**18))
    first = _with_picture(data, FilePicture.open(str(path))).identity
    assert _with_picture(data, FilePicture.open(str(path))).identity == first
    os.utime(path, ns=(10**18, 10**18 + 10**9))
    assert _with_picture(data, FilePicture.open(str(path))).identity != first


@pytest.mark.parametrize("oriented", [False, True])
def test_a_model_is_shown_its_own_padding_where_there_are_no_data(oriented: bool) -> None:
    seen = []

    class Looking(PromptedModel):
        def ask(self, pixels, prompts):
            seen.append(pixels)
            return super().ask(pixels, prompts)

    pixels = np.full((100, 120, 3), 77, dtype=np.uint8)
    valid = np.ones((100, 120), dtype=bool)
    valid[:, 60:] = False
    picture = ArrayPicture(pixels, valid)
    item = TrainingObject("made", "", "a#0", picture, shapely.box(10, 10, 40, 30))
    data = Data("made/val", Dataset((Scene("a", "a", picture, (item,)),)))
    card = ellipse_card(padding=(124.0, 116.0, 104.0))
    model = Looking(Predictor(EllipseModel(card), device="cpu"), SegmentOptions(), "ellipses")
    measure(OrientedModel(model) if oriented else model, data)
    assert (seen[0][:, :60] == 77).all()
    assert (seen[0][:, 60:] == (124, 116, 104)).all()


def test_a_part_is_spread_over_all(data: Data) -> None:
    part = data.part(2)
    assert [scene.name for scene in part.dataset.scenes] == ["a", "c"]
    assert str(part) == "made/val (of 3 images): 2 images, 3 objects"
    assert str(data.part(0)) == "made/val: 3 images, 4 objects"
    with pytest.raises(OptionError, match=r"made/val has no labelled objects"):
        Data("made/val", Dataset(())).part(0)


def test_runs_are_averaged_number_by_number(data: Data) -> None:
    both = average([measure(BoxItself(), data), measure(_Narrower(), data)])
    assert both.objects["iou"].tolist()[2:] == [0.75, 0.75]
    assert both.objects["class"].tolist() == ["0", "1", "0", "0"]
    assert both.images["objects"].tolist() == [2, 1, 1]
    assert both.identity == "the box itself; half a box"


def test_objects_are_shown_smaller(data: Data) -> None:
    small = Data(data.title, data.dataset, shrink=4)
    seen = []

    class Looking(_Narrower):
        def segment(self, pixels, boxes):
            seen.append((pixels.shape, boxes.tolist()))
            return super().segment(pixels, boxes)

    measured = measure(Looking(), small)
    assert seen[2] == ((25, 30, 3), [[17.5, 12.5, 27.5, 22.5]])
    assert measured.objects["size_bin"].tolist() == ["<16"] * 4
    assert measured.objects["iou"][2] == pytest.approx(0.5)
    assert str(small) == "made/val at 1/4 of its size: 3 images, 4 objects"
