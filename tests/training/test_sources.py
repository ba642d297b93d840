"""Sources of labels: what is read from each layout, and what is said of labels that are wrong."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pandas
import pyogrio
import pytest
import shapely
from numpy.typing import NDArray
from rossam.rossam_core.errors import OptionError
from rossam.training.datasets import (
    Dataset,
    DatasetError,
    SourceSpec,
    data_folder,
    load,
    object_weights,
    scene_weights,
)
from rossam.training.sources.outlines import MaskError, decoded, from_mask
from shapely import box

SQUARE = [10, 10, 40, 10, 40, 30, 10, 30]


def write_image(path: Path, columns: int = 100, rows: int = 80, value: int = 90) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    assert cv2.imwrite(str(path), np.full((rows, columns, 3), value, np.uint8))


def write_coco(path: Path, annotations: list[dict[str, Any]], files: list[str], **of_image: Any):
    path.parent.mkdir(parents=True, exist_ok=True)
    images = [
        {"id": n, "file_name": name, "width": 100, "height": 80, **of_image}
        for n, name in enumerate(files)
    ]
    filled = [{"id": 100 + n, "image_id": 0, "category_id": 1, **entry}
              for n, entry in enumerate(annotations)]  # fmt: skip
    table = {
        "images": images, "annotations": filled, "categories": [{"id": 1, "name": "ship"}],
    }  # fmt: skip
    path.write_text(json.dumps(table))


def reasons(dataset: Dataset) -> dict[str, str]:
    """What is said of each label, by the id at the end of its name."""
    return {p.name.split("#")[-1]: f"{p.reason} ({p.detail})" for p in dataset.problems}


# --- COCO -----------------------------------------------------------------------------------------


def test_coco_labels_become_outlines_on_their_pictures(tmp_path: Path) -> None:
    write_image(tmp_path / "images" / "a.png", value=77)
    two = [[10, 10, 30, 10, 30, 30, 10, 30], [50, 50, 60, 50, 60, 70, 50, 70]]
    write_coco(tmp_path / "train.json", [{"segmentation": [SQUARE]}, {"segmentation": two}],
               ["images/a.png"])  # fmt: skip
    write_coco(tmp_path / "val.json", [{"segmentation": [SQUARE]}], ["images/a.png"])
    found = load(SourceSpec("coco", str(tmp_path), name="mine"), "train")
    assert [item.name for item in found.objects] == [
        "mine/images/a.png#100",
        "mine/images/a.png#101",
    ]
    one, both = found.objects
    assert (one.source, one.category) == ("mine", "ship")
    assert one.extent.tolist() == [10, 10, 40, 30]
    assert both.shape.geom_type == "MultiPolygon" and both.shape.area == 400 + 200
    assert one.picture.shape == (80, 100)
    assert (one.picture.read(5, 6, 20, 10).pixels == 77).all()
    assert not found.problems
    assert len(load(SourceSpec("coco", str(tmp_path)), "all").scenes) == 2


def test_a_bad_coco_label_is_reported_with_its_id_and_the_others_are_used(tmp_path: Path) -> None:
    write_image(tmp_path / "a.png")
    labels = [
        {"segmentation": [SQUARE]},
        {"segmentation": []},
        {"segmentation": [[10, 10, 40, 30, 40, 10, 10, 30]]},
        {"segmentation": [[200, 10, 240, 10, 240, 30]]},
        {"segmentation": [[10, 10, 12, 10, 12, 13, 10, 13]]},
        {"segmentation": [SQUARE], "iscrowd": 1},
        {"segmentation": [SQUARE], "category_id": 9},
        {"segmentation": [[10, 10, 20]]},
        {"segmentation": {"size": [80, 100], "counts": [5, 5]}},
        {"segmentation": [SQUARE], "image_id": 5},
        {"segmentation": [[80, 60, 140, 60, 140, 120, 80, 120]]},
        {"segmentation": [[10, 10, 40, 10, 70, 10]]},
    ]
    write_coco(tmp_path / "annotations.json", labels, ["a.png"])
    found = load(SourceSpec("coco", str(tmp_path)), "all")
    assert [item.name.split("#")[1] for item in found.objects] == ["100", "102", "110"]
    said = reasons(found)
    assert said["101"].startswith("has no geometry and is left out")
    assert said["102"].startswith(
        "crosses itself; it was repaired and is used (Self-intersection[25 20"
    )
    assert said["103"].startswith("lies outside the picture and is left out")
    assert said["104"].startswith("is too small") and "2.0 × 3.0 px; sides of 4 px" in said["104"]
    assert said["105"].startswith("is a crowd, not one object")
    assert said["106"] == (
        "has a class that the file does not list and is left out (category_id 9)"
    )
    assert "no list of x, y pairs" in said["107"]
    assert "run lengths of 10 pixels for 80 × 100" in said["108"]
    assert said["109"].startswith("belongs to no image that the file lists")
    assert said["111"].startswith("encloses no area")
    # What reaches beyond the picture is cut there.
    assert found.objects[2].extent.tolist() == [80, 60, 100, 80]
    assert found.objects[1].shape.area == pytest.approx(300)


def test_pictures_that_are_missing_broken_or_of_another_size_are_reported(tmp_path: Path) -> None:
    write_image(tmp_path / "good.png")
    write_image(tmp_path / "large.png", 120, 90)
    (tmp_path / "broken.png").write_bytes(b"no picture")
    labels = [{"segmentation": [SQUARE], "image_id": n} for n in range(4)]
    write_coco(tmp_path / "annotations.json", labels,
               ["good.png", "large.png", "broken.png", "gone.png"])  # fmt: skip
    found = load(SourceSpec("coco", str(tmp_path), name="d"), "all")
    assert len(found.objects) == 1
    said = {p.name: str(p) for p in found.problems}
    assert "120 × 90 px instead of 100 × 80" in said["d/large.png"]
    assert "cannot be read" in said["d/broken.png"]
    assert "is not among the images" in said["d/gone.png"]


def test_isaid_is_read_as_it_is_published(tmp_path: Path) -> None:
    """Sizes missing, classes numbered differently in the two files, patches of one image."""
    for split, number in (("train", 4), ("val", 7)):
        folder = tmp_path / split
        names = ["P0007_0_800_0_800.png", "P0007_600_1400_0_800.png", "P0012.png"]
        for name in names:
            write_image(folder / "images" / name)
        table = {
            "images": [{"id": n, "file_name": name} for n, name in enumerate(names)],
            "annotations": [
                {"id": n, "image_id": n, "category_id": number, "segmentation": [SQUARE]}
                for n in range(3)
            ],
            "categories": [{"id": number, "name": "plane"}],
        }
        (folder / "Annotations").mkdir()
        (folder / "Annotations" / f"iSAID_{split}.json").write_text(json.dumps(table))
    spec = SourceSpec("coco", str(tmp_path))
    for split in ("train", "val"):
        found = load(spec, split)
        assert {item.category for item in found.objects} == {"plane"}
        assert [scene.group for scene in found.scenes] == ["P0007", "P0007", "P0012"]
    (tmp_path / "val" / "Annotations" / "older.json").write_text("{}")
    with pytest.raises(DatasetError, match=r"2 files of labels .* iSAID_val.json, older.json"):
        load(spec, "val")


def test_one_file_is_split_by_group_and_stays_so_in_another_order(tmp_path: Path) -> None:
    names = [f"{n}.png" for n in range(20)]
    for name in names:
        write_image(tmp_path / name)
    labels = [{"segmentation": [SQUARE], "image_id": n} for n in range(20)]
    write_coco(tmp_path / "labels.json", labels, names)
    table = json.loads((tmp_path / "labels.json").read_text())
    for entry in table["images"]:
        entry["group"] = f"flight {entry['id'] // 2}"
    table["images"].reverse()
    (tmp_path / "labels.json").write_text(json.dumps(table))
    spec = SourceSpec("coco", str(tmp_path / "labels.json"), val_share=0.3, split_seed=4)
    train, val = load(spec, "train"), load(spec, "val")
    groups = [{scene.group for scene in part.scenes} for part in (train, val)]
    assert not groups[0] & groups[1]
    assert (len(train.objects), len(val.objects)) == (14, 6)
    table["images"].reverse()
    (tmp_path / "labels.json").write_text(json.dumps(table))
    assert {scene.group for scene in load(spec, "val").scenes} == groups[1]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{", "are no JSON"),
        ('{"images": []}', "lack annotations, categories"),
        ("[]", "lack images"),
        ('{"images": [], "annotations": [], "categories": null}', "categories is no list"),
        ('{"images": {}, "annotations": 3, "categories": []}', "images is no list"),
    ],
)
def test_a_file_that_is_no_coco_is_named(tmp_path: Path, text: str, words: str) -> None:
    (tmp_path / "annotations.json").write_text(text)
    with pytest.raises(DatasetError, match=words):
        load(SourceSpec("coco", str(tmp_path)), "all")


def test_bad_entries_of_a_coco_file_are_reported_and_the_others_are_used(tmp_path: Path) -> None:
    files = ["a.png", "b.png", "c.png", "d.png"]
    for name in files:
        write_image(tmp_path / name)
    good = {"segmentation": [SQUARE]}
    labels = [
        good,
        {"segmentation": 5},
        {"segmentation": True},
        {"segmentation": [[10**400] * 6]},
        {"segmentation": {"size": [-2, -2], "counts": [4]}},
        {"segmentation": {"size": [80, 100], "counts": [float("inf")]}},
        good | {"category_id": [1]},
        good | {"category_id": 2},
        good | {"image_id": {}},
        *(good | {"image_id": n} for n in (1, 2, 3)),
    ]
    path = tmp_path / "annotations.json"
    write_coco(path, labels, files)
    table = json.loads(path.read_text())
    del table["images"][1]["file_name"]
    del table["images"][2]["id"]
    table["images"][3]["width"] = "x"
    table["images"].append(None)
    table["categories"] += [{"id": 2}, 3]
    table["annotations"].append("ship")
    path.write_text(json.dumps(table), encoding="utf-8-sig")
    found = load(SourceSpec("coco", str(tmp_path), name="d"), "all")
    assert [item.name for item in found.objects] == ["d/a.png#100"]
    said = [f"{problem.name} {problem.reason}" for problem in found.problems]
    damaged = "has a damaged outline and is left out"
    unlisted = "has a class that the file does not list and is left out"
    homeless = "belongs to no image that the file lists and is left out"
    assert sorted(said) == sorted(
        [
            "d/annotations.json#images[1] has no id or file_name and is left out",
            "d/annotations.json#images[2] has no id or file_name and is left out",
            "d/annotations.json#images[4] has no id or file_name and is left out",
            "d/annotations.json#categories[1] has no id or name and is left out",
            "d/annotations.json#categories[2] has no id or name and is left out",
            "d/annotations.json#annotations[12] is no label and is left out",
            "d/d.png has a width or height that is no number, so its labels are left out",
            *(f"d/a.png#{n} {damaged}" for n in range(101, 106)),
            *(f"d/a.png#{n} {unlisted}" for n in (106, 107)),
            *(f"d/annotations.json#{n} {homeless}" for n in (108, 109, 110)),
        ]
    )


def test_a_missing_data_set_is_named(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match=r"data set nowhere is not at .*nowhere"):
        load(SourceSpec("coco", str(tmp_path / "nowhere")), "train")
    with pytest.raises(DatasetError, match=r"neither train.json and val.json nor one COCO JSON"):
        load(SourceSpec("coco", str(tmp_path)), "train")


def test_no_usable_label_at_all_is_an_error_that_says_why(tmp_path: Path) -> None:
    write_image(tmp_path / "a.png")
    write_coco(tmp_path / "annotations.json", [{"segmentation": []}] * 5, ["a.png"])
    with pytest.raises(DatasetError, match=r"No label of the source .* 5 labels: each has no geom"):
        load(SourceSpec("coco", str(tmp_path)), "train")


# --- Run lengths and masks ------------------------------------------------------------------------


def test_run_lengths_go_down_the_columns() -> None:
    true = np.array([[0, 1, 1], [0, 1, 0], [0, 1, 0], [1, 1, 0]], dtype=bool)
    assert (decoded({"size": [4, 3], "counts": [3, 6, 3]}) == true).all()


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("363", [3, 6, 3]),
        # 40 is 01000 with more to come, then 00001; the fourth is the difference to the second.
        ("X12n01", [40, 2, 30, 3]),
        ("X1X1X1O", [40, 40, 40, 39]),
        ("0d01", [0, 20, 1]),
    ],
)
def test_run_lengths_as_text(text: str, counts: list[int]) -> None:
    total = sum(counts)
    plain = decoded({"size": [total, 1], "counts": counts})
    assert (decoded({"size": [total, 1], "counts": text}) == plain).all()


def test_damaged_run_lengths_are_refused() -> None:
    for runs in ({"counts": [1]}, {"size": [2, 2], "counts": [9, -5]}, {"size": [2, 2]}):
        with pytest.raises(MaskError):
            decoded(runs)


def test_the_outline_of_a_mask_covers_its_pixels_and_keeps_holes() -> None:
    mask = np.zeros((40, 60), np.uint8)
    cv2.circle(mask, (30, 20), 15, 255, -1)
    cv2.circle(mask, (33, 20), 5, 0, -1)
    mask[2:5, 2:50] = 255
    mask[0:8, 55:60] = 255  # at the edge of the picture
    shape = from_mask(mask)
    assert shape.is_valid
    assert sum(len(part.interiors) for part in shape.geoms) == 1
    assert shape.area == pytest.approx((mask > 0).sum(), rel=0.005)
    assert shape.bounds == (2, 0, 60, 36)
    y, x = np.indices(mask.shape) + 0.5
    shapely.prepare(shape)
    assert (shapely.contains_xy(shape, x, y) == (mask > 0)).all()
    assert shapely.equals_exact(
        from_mask(mask[:, 10:], 10, 0).intersection(box(12, 6, 50, 40)),
        shape.intersection(box(12, 6, 50, 40)), 1e-9, normalize=True,
    )  # fmt: skip
    assert from_mask(np.zeros((5, 5))) is None


# --- ROS-SAM's folders ----------------------------------------------------------------------------


def write_onehot(folder: Path, stem: str, masks: NDArray[np.uint8], boxes: NDArray[Any]) -> None:
    write_image(folder / "img" / f"{stem}.png", masks.shape[2], masks.shape[1])
    for name, values in (("boxes", boxes), ("onehotmask", masks)):
        (folder / name).mkdir(exist_ok=True)
        np.save(folder / name / f"{stem}.npy", values)


def test_onehot_folders_are_read_mask_by_mask(tmp_path: Path) -> None:
    masks = np.zeros((3, 60, 90), np.uint8)
    masks[0, 10:20, 30:50] = 255
    masks[1, 0:25, 60:90] = 255
    masks[2, 40:50, 5:25] = 255
    # The third box is wrong: the mask goes on beyond it.
    boxes = np.array([[30.0, 10.2, 49.7, 20], [60, 0, 90, 25], [5, 40, 12, 50]])
    write_onehot(tmp_path / "train", "airplane235", masks, boxes)
    write_onehot(tmp_path / "val", "ship_2-01", masks[:1], boxes[:1])
    found = load(SourceSpec("onehot", str(tmp_path), name="o"), "train")
    assert [item.extent.tolist() for item in found.objects] == [
        [30, 10, 50, 20], [60, 0, 90, 25], [5, 40, 25, 50],
    ]  # fmt: skip
    assert {item.category for item in found.objects} == {"airplane"}
    assert found.objects[1].name == "o/train/airplane235.png#1"
    assert found.scenes[0].picture.shape == (60, 90)
    assert load(SourceSpec("onehot", str(tmp_path)), "val").objects[0].category == "ship"


def test_bad_onehot_files_are_reported_and_never_unpickled(tmp_path: Path) -> None:
    masks = np.zeros((1, 60, 90), np.uint8)
    masks[0, 10:20, 30:50] = 255
    boxes = np.array([[30, 10, 50, 20.0]])
    folder = tmp_path / "train"
    write_onehot(folder, "a1", masks, boxes)
    write_onehot(folder, "b1", masks, np.tile(boxes, (2, 1)))
    write_onehot(folder, "c1", np.zeros_like(masks), boxes)
    write_onehot(folder, "d1", masks, boxes)
    np.save(folder / "boxes" / "d1.npy", np.array([{"a": 1}], dtype=object), allow_pickle=True)
    write_onehot(folder, "f1", masks, boxes)
    (folder / "onehotmask" / "f1.npy").unlink()
    found = load(SourceSpec("onehot", str(tmp_path), name="o"), "all")
    assert [item.category for item in found.objects] == ["a"]
    said = {p.name: str(p) for p in found.problems}
    assert "boxes (2, 4), masks (1, 60, 90)" in said["o/train/b1.png"]
    assert "has no geometry" in said["o/train/c1.png#0"]
    assert (
        "no readable boxes" in said["o/train/d1.png"] and "no plain numpy" in said["o/train/d1.png"]
    )
    assert "f1.npy: No such file" in said["o/train/f1.png"]
    with pytest.raises(DatasetError, match=r"has no train/img"):
        load(SourceSpec("onehot", str(folder)), "train")


# --- SAT-MTB --------------------------------------------------------------------------------------


@pytest.fixture
def satellite_videos(tmp_path: Path) -> Path:
    root = tmp_path / "SAT-MTB_Dataset"
    for video, frames in (("airplane/01", 9), ("airplane/02", 5), ("ship/07", 4)):
        for n in range(1, frames + 1):
            write_image(root / video / "img" / f"{n:06d}.png")
            table = {
                "images": [{"id": 1, "width": 100, "height": 80, "file_name": f"{n:06d}.png"}],
                "annotations": [
                    {"id": 3, "image_id": 1, "category_id": 2, "segmentation": [SQUARE]}
                ],
                "categories": [{"id": 2, "name": "WA", "supercategory": video.split("/")[0]}],
            }
            (root / video / "seg").mkdir(exist_ok=True)
            (root / video / "seg" / f"{n:06d}.json").write_text(json.dumps(table))
    (root / "car" / "01" / "img").mkdir(parents=True)
    return tmp_path


def test_every_fourth_frame_of_satellite_videos_is_taken(satellite_videos: Path) -> None:
    found = load(SourceSpec("sat-mtb", str(satellite_videos), name="s"), "all")
    assert [scene.name for scene in found.scenes] == [
        "s/airplane/01/000001", "s/airplane/01/000005", "s/airplane/01/000009",
        "s/airplane/02/000001", "s/airplane/02/000005", "s/ship/07/000001",
    ]  # fmt: skip
    assert {item.category for item in found.objects} == {"airplane", "ship"}
    # Without the official split, whole videos are drawn.
    val = load(SourceSpec("sat-mtb", str(satellite_videos)), "val")
    train = load(SourceSpec("sat-mtb", str(satellite_videos)), "train")
    assert not {s.group for s in val.scenes} & {s.group for s in train.scenes}
    assert len(val.scenes) + len(train.scenes) == 6


def test_bad_entries_of_satellite_videos_are_reported(satellite_videos: Path) -> None:
    root = satellite_videos / "SAT-MTB_Dataset"
    for video, key, value in (
        ("airplane/01", "images", [{"width": "x", "height": 80}]),
        ("airplane/02", "categories", [{"name": "WA"}]),
        ("ship/07", "annotations", [None]),
    ):
        file = root / video / "seg" / "000001.json"
        table = json.loads(file.read_text()) | {key: value}
        file.write_text(json.dumps(table))
    found = load(SourceSpec("sat-mtb", str(satellite_videos), name="s"), "all")
    assert [scene.name for scene in found.scenes] == [
        "s/airplane/01/000005", "s/airplane/01/000009", "s/airplane/02/000005",
    ]  # fmt: skip
    assert {f"{problem.name} {problem.reason}" for problem in found.problems} == {
        "s/airplane/01/000001 has a width or height that is no number, so its labels are left out",
        "s/airplane/02/000001#categories[0] has no id and is left out",
        "s/airplane/02/000001#3 has a class that the file does not list and is left out",
        "s/ship/07/000001#annotations[0] is no label and is left out",
    }


def test_the_official_split_of_satellite_videos_is_followed(satellite_videos: Path) -> None:
    table = pandas.DataFrame(
        {" ": ["train", None, "test"], "airplane": [1, None, 2], "ship": [None, 7, None]}
    )
    path = satellite_videos / "SAT-MTB_Dataset" / "data_split.xlsx"
    pyogrio.write_dataframe(table, path, layer="seg", driver="XLSX")
    spec = SourceSpec("sat-mtb", str(satellite_videos))
    assert {s.group for s in load(spec, "train").scenes} == {"airplane/01", "ship/07"}
    assert {s.group for s in load(spec, "val").scenes} == {"airplane/02"}


# --- Pictures, weights, specs ---------------------------------------------------------------------


def test_sources_are_drawn_by_their_shares_and_classes_by_their_weights(tmp_path: Path) -> None:
    write_image(tmp_path / "a" / "a.png")
    write_image(tmp_path / "b" / "b.png")
    write_coco(tmp_path / "a" / "labels.json", [{"segmentation": [SQUARE]}] * 6, ["a.png"])
    write_coco(tmp_path / "b" / "labels.json", [{"segmentation": [SQUARE]}] * 2, ["b.png"])
    table = json.loads((tmp_path / "b" / "labels.json").read_text())
    table["categories"].append({"id": 2, "name": "tank"})
    table["annotations"][0]["category_id"] = 2
    (tmp_path / "b" / "labels.json").write_text(json.dumps(table))
    specs = [
        SourceSpec("coco", str(tmp_path / "a"), share=3),
        SourceSpec("coco", str(tmp_path / "b"), share=1, categories={"tank": 3.0}),
    ]
    parts = [load(spec, "all") for spec in specs]
    objects = [item for part in parts for item in part.objects]
    weights = object_weights(objects, specs)
    assert weights.tolist() == pytest.approx([0.125] * 6 + [0.1875, 0.0625])
    scenes = [scene for part in parts for scene in part.scenes]
    assert scene_weights(scenes, specs).tolist() == pytest.approx([0.75, 0.25])
    wrong = replace(specs[1], categories={"square": 1.0})
    with pytest.raises(DatasetError, match=r"classes without objects: b/square"):
        object_weights(objects, [specs[0], wrong])
    with pytest.raises(DatasetError, match=r"source c has no object to draw"):
        object_weights(objects, [*specs, replace(specs[0], name="c")])
    with pytest.raises(OptionError, match=r"same name"):
        object_weights(objects, [*specs, specs[0]])


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"kind": "voc"}, r"kind 'voc'; known are coco, onehot, sat-mtb, layer"),
        ({"kind": "layer"}, r"a raster without labels"),
        ({"labels": "x.gpkg"}, r"has labels, which only sources of the kind layer have"),
        ({"share": 0.0}, r"share 0.0"),
        ({"val_share": 1.0}, r"val_share 1.0"),
        ({"categories": {"a": -1.0}}, r"less than 0"),
        ({"path": ""}, r"names no path"),
    ],
)
def test_a_source_checks_itself(change: dict[str, Any], words: str) -> None:
    with pytest.raises(OptionError, match=words):
        replace(SourceSpec("coco", "somewhere"), **change)
    with pytest.raises(OptionError, match=r"split 'test' is unknown; choose of train, val, all"):
        load(SourceSpec("coco", "somewhere"), "test")


# --- Real data ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "split", "scenes", "objects"),
    [("suedtirol", "val", 16, 142), ("pools", "train", 88, 271), ("vhr10", "val", 92, 593)],
)
def test_real_data_are_read_with_their_polygons_on_their_images(
    real_data: Path, name: str, split: str, scenes: int, objects: int
) -> None:
    assert data_folder() == real_data
    found = load(SourceSpec("coco", name), split)
    assert (len(found.scenes), len(found.objects)) == (scenes, objects)
    for item in found.objects:
        assert item.shape.is_valid
        x0, y0, x1, y1 = item.extent
        assert x0 >= 0 and y0 >= 0
        assert x1 <= item.picture.shape[1] and y1 <= item.picture.shape[0]
