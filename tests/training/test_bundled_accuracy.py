"""The bundled model on held-out objects, measured through `rossam.segment`."""

from __future__ import annotations

from pathlib import Path

import geopandas
import pytest
import rossam
import shapely
from accuracy import ious, objects
from rossam.rossam_core.predictor import Predictor


@pytest.fixture(scope="module")
def predictor() -> Predictor:
    return rossam.load_model()


@pytest.mark.slow
def test_objects_of_every_class_on_held_out_images(real_data: Path, predictor: Predictor) -> None:
    truth = objects(real_data / "vhr10", "val")
    measured = ious(truth, predictor)
    assert len(measured) == 593
    assert measured.mean() >= 0.87
    assert measured.groupby(truth["class"]).mean().min() >= 0.6


@pytest.mark.parametrize("source", ["vhr10", "pools", "suedtirol", "banepa"])
def test_loose_and_shifted_boxes_cost_little(
    source: str, real_data: Path, predictor: Predictor
) -> None:
    truth = objects(real_data / source, "val")
    # Touching buildings leave so little room that a hundred of them would decide by chance.
    truth = truth if source == "banepa" else truth.iloc[:: max(1, len(truth) // 100)]
    tight = ious(truth, predictor).mean()
    for moved in ({"grow": 0.1}, {"right": 0.1}, {"right": -0.1}, {"down": 0.1}, {"down": -0.1}):
        assert ious(truth, predictor, **moved).mean() > tight - 0.03, moved


def test_roofs_of_a_georeferenced_scene(real_data: Path, predictor: Predictor) -> None:
    stem = str(real_data / "geo" / "suedtirol_1255775_5854640")
    found = rossam.segment(f"{stem}.tif", f"{stem}_boxes.gpkg", model=predictor)
    truth = geopandas.read_file(f"{stem}_reference.gpkg").set_index("object_id").make_valid()
    true, outlines = truth.loc[found["object_id"]].to_numpy(), found.make_valid().to_numpy()
    shared = shapely.area(shapely.intersection(outlines, true))
    assert (shared / shapely.area(shapely.union(outlines, true))).mean() >= 0.70
