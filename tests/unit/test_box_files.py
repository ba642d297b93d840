"""Files of boxes of detection data sets, and what is wrong with them."""

from __future__ import annotations

import json

import numpy as np
import pytest
import shapely
from rossam.rossam_core.box_files import holds_oriented_boxes, is_box_file, read_boxes
from rossam.rossam_core.errors import OptionError, PromptError

SIZE = (200, 100)
QUAD = [(10, 20), (30, 10), (35, 20), (15, 30)]
DOTA = "imagesource:GoogleEarth\ngsd:0.2\n10 20 30 10 35 20 15 30 small-vehicle 1\n"
SODA = {
    "images": {"file_name": "a.jpg", "width": 200, "height": 100, "id": 1},
    "categories": [{"id": 0, "name": "airplane"}, {"id": 3, "name": "ship"}],
    "annotations": [{"poly": [10, 20, 30, 10, 35, 20, 15, 30], "category_id": 3, "image_id": 1}],
}
COCO = {
    "images": [
        {"id": 5, "file_name": "tiles/a.png", "width": 200, "height": 100},
        {"id": 6, "file_name": "b.png", "width": 200, "height": 100},
    ],
    "categories": [{"id": 1, "name": "plane"}],
    "annotations": [
        {"image_id": 6, "bbox": [1, 2, 3, 4], "category_id": 1},
        {"image_id": 5, "bbox": [10, 20, 30, 40], "category_id": 1},
        {"image_id": 6, "bbox": [5, 6, 7, 8], "category_id": 9},
    ],
}


@pytest.fixture
def file(tmp_path):
    def write(content, name=""):
        text = content if isinstance(content, str) else json.dumps(content)
        path = tmp_path / (name or ("boxes.txt" if isinstance(content, str) else "boxes.json"))
        path.write_text(text, encoding="utf-8")
        return path

    return write


def corners(frame, row=0):
    return [tuple(xy) for xy in np.round(frame.geometry.iloc[row].exterior.coords[:4], 6)]


def test_dota_text(file):
    frame = read_boxes(file(DOTA + "1 1 2 1 2 2 1 2 ship\n\n"), image_size=SIZE)
    assert list(frame["label"]) == ["small-vehicle", "ship"]
    assert frame["difficult"].tolist()[0] == 1 and frame["difficult"].isna().tolist()[1]
    assert corners(frame) == QUAD
    assert frame.crs is None and holds_oriented_boxes(str(file(DOTA)))


def test_yolo_text_oriented_and_upright(file):
    shares = [value / side for xy in QUAD for value, side in zip(xy, SIZE, strict=True)]
    lines = (
        f"4 {' '.join(map(str, shares))}\n2 0.5 0.5 0.1 0.2\n4 {' '.join(map(str, shares))} 0.9\n"
    )
    frame = read_boxes(file(lines), image_size=SIZE)
    assert frame["label"].tolist() == ["4", "2", "4"]
    assert frame["category_id"].tolist() == [4, 2, 4]
    assert corners(frame) == corners(frame, 2) == QUAD
    assert frame.geometry.iloc[1].bounds == pytest.approx((90, 40, 110, 60))
    assert holds_oriented_boxes(str(file(lines)))
    assert not holds_oriented_boxes(str(file("2 0.5 0.5 0.1 0.2\n")))


def test_soda_json(file):
    path = file(SODA)
    frame = read_boxes(path, image_size=SIZE)
    assert frame["label"].tolist() == ["ship"] and frame["category_id"].tolist() == [3]
    assert corners(frame) == QUAD
    assert holds_oriented_boxes(str(path))
    assert corners(read_boxes(path, image_size=SIZE, fmt="soda")) == QUAD


def test_coco_json_of_many_images(file):
    path = file(COCO)
    first = read_boxes(path, image_size=SIZE, image="/elsewhere/a.png")
    assert first.geometry.iloc[0].bounds == (10, 20, 40, 60)
    second = read_boxes(path, image_size=SIZE, image="b.jpg")  # another ending, the same name
    assert second["label"].tolist() == ["plane", "9"]
    assert second.geometry.iloc[1].bounds == (5, 6, 12, 14)
    assert not holds_oriented_boxes(str(path))
    with pytest.raises(PromptError, match=r"boxes of 2 images, of which 0 are called 'c.png'"):
        read_boxes(path, image_size=SIZE, image="c.png")


def test_soda_json_of_many_images(file):
    """As files of one image each are merged: COCO's lists, oriented boxes."""
    merged = SODA | {
        "images": [{"file_name": f"{name}.jpg", "id": n} for n, name in enumerate("abc")],
    }
    path = file(merged)
    assert corners(read_boxes(path, image_size=SIZE, image="b.jpg")) == QUAD
    assert len(read_boxes(path, image_size=SIZE, image="c.jpg")) == 0
    assert holds_oriented_boxes(str(path)) and is_box_file(str(path))


@pytest.mark.parametrize(("listed", "used"), [("6", 6), (6, "6"), (6, 6.0)])
def test_boxes_find_their_image_whether_its_id_is_a_number_or_text(file, listed, used):
    images = [COCO["images"][0], COCO["images"][1] | {"id": listed}]
    boxes = [COCO["annotations"][0] | {"image_id": used}]
    path = file(COCO | {"images": images, "annotations": boxes})
    frame = read_boxes(path, image_size=SIZE, image="b.png")
    assert [shape.bounds for shape in frame.geometry] == [(1, 2, 4, 6)]
    assert len(read_boxes(path, image_size=SIZE, image="a.png")) == 0
    twice = file(COCO | {"images": [*images, images[0] | {"id": str(listed)}]}, "twice.json")
    with pytest.raises(PromptError, match="has 2 images with the id 6, so nobody knows"):
        read_boxes(twice, image_size=SIZE, image="b.png")


@pytest.mark.parametrize(("listed", "used"), [("7", "7"), ("7", 7), (7, "7"), (7, 7.0)])
def test_classes_have_their_names_whether_their_ids_are_numbers_or_text(file, listed, used):
    content = {
        "annotations": [{"bbox": [1, 2, 3, 4], "category_id": used}],
        "categories": [{"id": listed, "name": "ship"}],
    }
    frame = read_boxes(file(content), image_size=SIZE)
    assert frame["label"].tolist() == ["ship"] and frame["category_id"].tolist() == [7]


def test_yolo_classes_have_their_names_where_a_file_says_them(file, tmp_path):
    line = "1 0.5 0.5 0.1 0.2\n7 0.5 0.5 0.1 0.2\n"
    (tmp_path / "labels").mkdir()
    for place in (tmp_path / "classes.txt", tmp_path / "labels" / "classes.txt"):
        place.write_text("plane\nship\n\n", encoding="utf-8")
        path = file(line, "labels/a.txt")
        frame = read_boxes(path, image_size=SIZE)
        assert frame["label"].tolist() == ["ship", "7"]
        assert frame["category_id"].tolist() == [1, 7]
        place.unlink()
    assert read_boxes(path, image_size=SIZE)["label"].tolist() == ["1", "7"]


def test_dota_classes_have_their_numbers_where_a_file_says_them(file, tmp_path):
    (tmp_path / "classes.txt").write_text("ship\nsmall-vehicle\n", encoding="utf-8")
    frame = read_boxes(file(DOTA + "1 1 2 1 2 2 1 2 plane\n"), image_size=SIZE)
    assert frame["label"].tolist() == ["small-vehicle", "plane"]
    assert frame["category_id"].fillna(-1).tolist() == [1, -1]


def with_rings(*rings):
    """COCO as converters from DOTA write it: the corners as outlines, the box around them."""
    shapes = [np.reshape(ring, (-1, 2)) for ring in rings]
    return {
        "annotations": [
            {
                "id": 70 + n,
                "bbox": [*shape.min(axis=0).tolist(), *np.ptp(shape, axis=0).tolist()],
                "segmentation": [[float(value) for value in np.ravel(shape)]],
            }
            for n, shape in enumerate(shapes)
        ]
    }


@pytest.mark.parametrize("fmt", ["auto", "coco"])
def test_four_corners_in_coco_are_an_oriented_box(file, fmt):
    upright = [50, 20, 80, 20, 80, 30, 50, 30]
    path = file(with_rings(np.ravel(QUAD), upright))
    frame = read_boxes(path, image_size=SIZE, fmt=fmt)
    assert corners(frame) == QUAD
    assert frame.geometry.iloc[1].bounds == (50, 20, 80, 30)
    assert frame["annotation_id"].tolist() == [70, 71]
    assert holds_oriented_boxes(str(path))


def test_outlines_and_upright_corners_in_coco_leave_the_box(file):
    hexagon = [20, 10, 25, 15, 30, 20, 20, 30, 15, 25, 10, 20]
    upright = [50, 20, 80, 20, 80, 30, 50, 30]
    for rings in ((np.ravel(QUAD), hexagon), (upright, upright)):
        path = file(with_rings(*rings))
        assert read_boxes(path, image_size=SIZE).geometry.iloc[0].bounds in (
            (10, 10, 35, 30),
            (50, 20, 80, 30),
        )
        assert not holds_oriented_boxes(str(path))
    damaged = with_rings(np.ravel(QUAD))
    damaged["annotations"][0]["segmentation"][0][3] = None
    with pytest.raises(PromptError, match=r"Annotation 70 of .* '10.0 20.0 30.0 None .* numbers"):
        read_boxes(file(damaged), image_size=SIZE)


def test_sizes_as_text_and_no_categories_are_taken(file):
    image = {"file_name": "a.png", "id": 1, "width": "200", "height": 100.0}
    content = {"images": [image], "annotations": [{"bbox": [1, 2, 3, 4]}], "categories": None}
    assert len(read_boxes(file(content), image_size=SIZE)) == 1


def test_a_changed_file_is_read_again(file):
    assert len(read_boxes(file(SODA), image_size=SIZE)) == 1
    more = SODA | {"annotations": SODA["annotations"] * 3}
    assert len(read_boxes(file(more), image_size=SIZE)) == 3


def test_no_boxes_are_no_error(file):
    for content in ("", "imagesource:x\ngsd:1\n", SODA | {"annotations": []}):
        frame = read_boxes(file(content), image_size=SIZE)
        assert len(frame) == 0 and list(frame.columns) == ["label", "geometry"]
        assert not holds_oriented_boxes(str(file(content)))


@pytest.mark.parametrize(
    ("lines", "fmt", "words"),
    [
        (DOTA + "1 2 3 ship 0\n", "auto", r"Line 4 of boxes.txt has 5 words; DOTA's have eight"),
        (DOTA + "1 1 2 x 2 2 1 2 ship 0\n", "auto", r"Line 4 of boxes.txt has '1 1 2 x 2 2 1 2'"),
        (DOTA + "1 1 2 nan 2 2 1 2 ship 0\n", "auto", "Line 4 .* where numbers belong"),
        ("1 1 2 1 2 2 1 2 ship high\n", "dota", "Line 1 .* has 'high' for the difficulty"),
        ("1 0.5 0.5 0.1 0.1\n1 0.5 0.5\n", "auto", "Line 2 of boxes.txt has 3 words; YOLO's have"),
        ("1 50 50 10 10\n", "yolo", "Line 1 .* has the number 50; YOLO's are shares"),
        ("a 0.5 0.5 0.1 0.1\n", "yolo", "Line 1 .* has 'a' for the class"),
        ("1 0.5 0.5 0.1 0.1\n1 0.5 nan 0.1 0.1\n", "auto", "Line 2 .* '0.5 nan 0.1 0.1' where"),
        ("0 60 50 100 50 100 80 60 80\n", "auto", "Line 1 .* is a rectangle only if its first num"),
        ("0 60 50 100 50 100 80 60 80 0.9\n", "auto", "Line 1 .* only if its first number is the"),
        ("1 1 2 1 2 2 1 2 ship 1e30\n", "dota", "Line 1 .* has '1e30' for the difficulty; it must"),
        ("1 0.5 0.5 0.1 -0.1\n", "auto", "Line 1 of boxes.txt has a box of 0.1 x -0.1; width and"),
    ],
)
def test_wrong_lines_are_named(file, lines, fmt, words):
    with pytest.raises(PromptError, match=words):
        read_boxes(file(lines), image_size=SIZE, fmt=fmt)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ('{"annotations": [\n1,\n,]}', "Line 3 of boxes.json is no JSON"),
        ({"images": []}, "has no list 'annotations'"),
        ({"annotations": [], "images": 3}, "has no list 'images'"),
        (SODA | {"annotations": [{"poly": []}]}, "Annotation 1 .* has no 'poly' of 8 numbers"),
        (
            SODA | {"annotations": [{"poly": [1, 2, 3, 4, 5, 6, 7]}]},
            "Annotation 1 .* has no 'poly' of 8 numbers",
        ),
        (SODA | {"annotations": [{}]}, "Annotation 1 .* has no 'bbox' of 4 numbers"),
        (SODA | {"annotations": [{"bbox": [1, 2, None, 4]}]}, "Annotation 1 .* numbers belong"),
        (SODA | {"annotations": [{"bbox": [1, 2, 10**400, 4]}]}, "Annotation 1 .* numbers belong"),
        (
            SODA | {"annotations": [{"id": 81, "bbox": [1, 2, float("nan"), 4]}]},
            "Annotation 81 of boxes.json has '1 2 nan 4' where numbers belong",
        ),
        (
            SODA | {"annotations": [{"id": 81, "bbox": [1, 2, 3, -4]}]},
            "Annotation 81 of boxes.json has a box of 3 x -4; width and height cannot be below 0",
        ),
        (
            SODA | {"annotations": [{"image_id": []}]},
            r"has \[\] for the 'image_id' of one of",
        ),
        (COCO | {"images": COCO["images"][:1] * 2}, "has 2 images with the id 5, so nobody knows"),
        ([SODA, SODA], "boxes.json holds a list; wanted is one object with 'images'"),
        ({"a.jpg": SODA}, "boxes.json holds an object per image; wanted is one with"),
        (
            SODA | {"annotations": [{"bbox": [1, 2, 3, 4], "category_id": "x"}]},
            "Annotation 1 .* 'x' for the category_id",
        ),
        (
            SODA | {"annotations": [{"bbox": [1, 2, 3, 4], "category_id": 10**30}]},
            "Annotation 1 .* '10{30}' for the category_id; it must be a whole number",
        ),
    ],
)
def test_wrong_json_is_named(file, content, words):
    with pytest.raises(PromptError, match=words):
        read_boxes(file(content, "boxes.json"), image_size=SIZE)


def soda(*polys):
    return SODA | {"annotations": [{"poly": list(poly), "category_id": 3} for poly in polys]}


def test_polygons_of_other_than_four_corners_are_the_smallest_rectangle_around_them(file):
    square = [20, 10, 30, 20, 20, 30, 10, 20]
    hexagon = [20, 10, 25, 15, 30, 20, 20, 30, 15, 25, 10, 20]
    triangle = [10, 10, 40, 10, 10, 20]
    frame = read_boxes(file(soda(square, hexagon, triangle)), image_size=SIZE)
    assert frame["label"].tolist() == ["ship"] * 3
    assert set(corners(frame, 1)) == set(corners(frame)) == {(20, 10), (30, 20), (20, 30), (10, 20)}
    assert frame.geometry[2].area == pytest.approx(300)
    assert frame.geometry[2].buffer(1e-6).covers(shapely.Polygon(np.reshape(triangle, (3, 2))))


@pytest.mark.parametrize(
    "content",
    [
        "1 0.5 0.5 0 0.1\n2 0.5 0.5 0.1 0.1\n",
        "1 0.5 0.5 0.1 0\n2 0.5 0.5 0.1 0.1\n",
        SODA | {"annotations": [{"bbox": [1, 2, 0, 4]}, {"bbox": [1, 2, 3, 4]}]},
        SODA | {"annotations": [{"bbox": [1, 2, 0, 0]}, {"bbox": [1, 2, 3, 4]}]},
        soda([5, 6], [10, 20, 30, 10, 35, 20, 15, 30]),
        soda([5, 6, 9, 6], [10, 20, 30, 10, 35, 20, 15, 30]),
        soda([5, 6, 9, 6, 7, 6, 8, 6, 6, 6], [10, 20, 30, 10, 35, 20, 15, 30]),
    ],
)
def test_a_box_without_area_is_a_box_beside_the_others(file, content):
    frame = read_boxes(file(content), image_size=SIZE)
    assert (frame.geometry.area > 0).tolist() == [False, True]
    assert set(frame.geom_type) == {"Polygon"}


def test_boxes_of_another_image_are_refused(file):
    with pytest.raises(PromptError, match="of 200 x 100 px, but the image has 100 x 200 px"):
        read_boxes(file(SODA), image_size=(100, 200))


def test_what_cannot_be_read_is_refused(file, tmp_path):
    with pytest.raises(PromptError, match="does not exist"):
        read_boxes(tmp_path / "none.txt", image_size=SIZE)
    with pytest.raises(PromptError, match="does not exist"):
        read_boxes(tmp_path / "none.json", image_size=SIZE)
    (tmp_path / "binary.txt").write_bytes(b"\xff\xfe\x00\x9c")
    with pytest.raises(PromptError, match="cannot be read"):
        read_boxes(tmp_path / "binary.txt", image_size=SIZE)
    with pytest.raises(OptionError, match="'voc'; choose one of auto, dota, soda, yolo, coco"):
        read_boxes(file(DOTA), image_size=SIZE, fmt="voc")


def test_vector_layers_are_no_box_files(file, tmp_path):
    geojson = {"type": "FeatureCollection", "features": [], "images": []}
    assert not is_box_file(str(file(geojson, "layer.json")))
    assert not is_box_file(str(tmp_path / "layer.gpkg"))
    assert not is_box_file(str(tmp_path / "missing.json"))
    assert is_box_file(str(file(SODA))) and is_box_file("anything.txt")


def test_the_real_dota_files(real_data):
    frames = [
        read_boxes(path, image_size=(4000, 4000))
        for path in sorted((real_data / "dota_obb").glob("*.txt"))
    ]
    assert sum(map(len, frames)) == 600
    assert set(frames[0]["label"]) >= {"ship"}
