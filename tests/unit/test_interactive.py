"""Interactive prompts: answered as a segmentation answers them, and warm in between."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import asdict, replace
from itertools import pairwise
from pathlib import Path

import geopandas
import numpy as np
import pytest
import rossam
import shapely
import shapely.affinity
from affine import Affine
from hypothesis import given, settings
from hypothesis import strategies as st
from rossam.rossam_core.errors import (
    Cancelled,
    ModelError,
    OptionError,
    PromptError,
    RasterError,
)
from rossam.rossam_core.interactive.job import PredictAnswer, PredictJob, WarmJob
from rossam.rossam_core.interactive.kept import Kept
from rossam.rossam_core.interactive.session import InteractiveSession
from rossam.rossam_core.interactive.windows import Ground, base_window, views, window_of
from rossam.rossam_core.models.card import ModelCard
from rossam.rossam_core.models.checkpoints import save_model
from rossam.rossam_core.models.sam import SamModel
from rossam.rossam_core.oriented import OrientedBox
from rossam.rossam_core.prompts import PixelPrompt
from rossam.rossam_core.window import Window
from rossam.rossam_core.windows import WindowPolicy, lies_well_inside, plan
from sam_states import randomise, small_card

CRS = "EPSG:32632"
RADIUS_PX = 14
Disc = tuple[int, int]
CENTRES: tuple[Disc, ...] = ((100, 110), (420, 100), (130, 400), (430, 420))
UTM = Affine(0.5, 0, 600_000, 0, -0.5, 5_200_000)


def picture(centres: tuple[Disc, ...] = CENTRES, side: int = 520) -> np.ndarray:
    """(3, side, side) uint8: bright discs on a soft ground."""
    rows, cols = np.mgrid[:side, :side] + 0.5
    values = 70 + 8 * np.sin(cols / 9) + 8 * np.cos(rows / 7)
    for x, y in centres:
        values[np.hypot(cols - x, rows - y) < RADIUS_PX] = 215
    return np.stack([values] * 3).astype(np.uint8)


def on_map(x: float, y: float) -> tuple[float, float]:
    return 600_000 + x / 2, 5_200_000 - y / 2


def disc(n: int) -> shapely.Polygon:
    return shapely.Point(on_map(*CENTRES[n])).buffer(RADIUS_PX / 2)


def iou(one: shapely.Geometry, other: shapely.Geometry) -> float:
    return one.intersection(other).area / one.union(other).area


def shape(answer: PredictAnswer) -> shapely.Geometry:
    return shapely.from_wkb(answer.outline)


@pytest.fixture
def scene(make_raster: Callable[..., str]) -> str:
    return make_raster(picture(), transform=UTM)


@pytest.fixture(scope="module")
def warm() -> InteractiveSession:
    """A session that tests share: what one leaves warm changes no other's answer."""
    return InteractiveSession()


@pytest.fixture(scope="module")
def roofs(real_data: Path) -> tuple[str, geopandas.GeoDataFrame]:
    stem = real_data / "geo" / "suedtirol_1255775_5854640"
    boxes = geopandas.read_file(stem.with_name(stem.name + "_boxes.gpkg"))
    return str(stem.with_name(stem.name + ".tif")), boxes


@pytest.fixture
def sam(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A model of one's own whose architecture encodes slowly: a small SAM with random weights."""
    monkeypatch.setenv("ROSSAM_HOME", str(tmp_path / "home"))
    folder = tmp_path / "home" / "models" / "small"
    folder.parent.mkdir(parents=True)
    card = small_card(window_px=200, point_window_px=200)
    save_model(randomise(SamModel(card)), folder)
    return "small"


def click(n: int, raster: str, **more: object) -> PredictJob:
    return PredictJob(raster, points=(on_map(*CENTRES[n]),), labels=(1,), **more)


def around(n: int, raster: str, **more: object) -> PredictJob:
    return PredictJob(raster, box=disc(n).bounds, **more)


# The same as a segmentation.


@pytest.mark.parametrize("row", [0, 17])
def test_a_click_and_a_box_give_what_a_segmentation_gives(
    roofs: tuple[str, geopandas.GeoDataFrame], warm: InteractiveSession, row: int
) -> None:
    raster, boxes = roofs
    box = boxes.geometry.iloc[row]
    x, y = box.centroid.x, box.centroid.y
    jobs = [
        PredictJob(raster, box=box.bounds),
        PredictJob(raster, points=((x, y),), labels=(1,), crs=boxes.crs.to_wkt()),
        PredictJob(raster, box=box.bounds, simplify_px=2.0, largest_only=True, fill_holes=True),
    ]
    options = [{}, {}, {"simplify": 2.0, "largest_only": True, "fill_holes": True}]
    shapes = [box, shapely.Point(x, y), box]
    for job, prompt, chosen in zip(jobs, shapes, options, strict=True):
        layer = geopandas.GeoSeries([prompt], crs=boxes.crs)
        row_found = rossam.segment(raster, layer, **chosen).iloc[0]
        answer = warm.predict(job)
        assert answer.outline == shapely.to_wkb(row_found.geometry, hex=True)
        for name in ("score", "stability", "area_m2", "status", "model"):
            assert getattr(answer, name) == row_found[name]


def test_a_box_beside_its_object_is_moved_as_in_a_segmentation(
    roofs: tuple[str, geopandas.GeoDataFrame], warm: InteractiveSession
) -> None:
    raster, boxes = roofs
    moved = 0
    for row in (0, 3, 17):
        box = boxes.geometry.iloc[row]
        x0, y0, x1, y1 = box.bounds
        aside = shapely.affinity.translate(box, 0.1 * (x1 - x0), 0.1 * (y1 - y0))
        layer = geopandas.GeoSeries([aside], crs=boxes.crs)
        found = rossam.segment(raster, layer).geometry.iloc[0]
        answer = warm.predict(PredictJob(raster, box=aside.bounds))
        assert answer.outline == shapely.to_wkb(found, hex=True)
        stays = rossam.segment(raster, layer, exact_boxes=True).geometry.iloc[0]
        moved += not found.equals(stays)
    assert moved >= 2


def test_clicks_on_and_beside_an_object_are_the_group_of_a_segmentation(
    scene: str, warm: InteractiveSession
) -> None:
    x, y = CENTRES[0]
    points = tuple(on_map(*p) for p in ((x, y), (x + 6, y + 3), (x + 40, y)))
    answer = warm.predict(PredictJob(scene, points=points, labels=(1, 1, 0)))
    layer = geopandas.GeoDataFrame(
        {"g": 1, "on": [1, 1, 0]}, geometry=[shapely.Point(p) for p in points], crs=CRS
    )
    found = rossam.segment(scene, layer, group_field="g", label_field="on").iloc[0]
    assert answer.outline == shapely.to_wkb(found.geometry, hex=True)


def test_prompts_in_another_crs_give_the_outline_there(
    scene: str, warm: InteractiveSession
) -> None:
    there = geopandas.GeoSeries([disc(0)], crs=CRS).to_crs("EPSG:4326").iloc[0]
    answer = warm.predict(PredictJob(scene, box=there.bounds, crs="EPSG:4326"))
    plain = warm.predict(around(0, scene))
    assert iou(shape(answer), there) > 0.75
    assert answer.area_m2 == pytest.approx(plain.area_m2, rel=0.05)
    assert all(part.exterior.is_ccw for part in shape(answer).geoms)


def test_corners_of_a_box_may_come_in_any_order(scene: str, warm: InteractiveSession) -> None:
    x0, y0, x1, y1 = disc(0).bounds
    drawn = warm.predict(PredictJob(scene, box=(x1, y0, x0, y1)))
    assert drawn.outline == warm.predict(around(0, scene)).outline


# One window for one object, and no second encoding.


def test_refinements_stay_in_the_window_until_a_prompt_leaves_it(
    scene: str, warm: InteractiveSession
) -> None:
    session = InteractiveSession()
    first = session.predict(click(0, scene))
    assert first.encoded and first.status == "ok"
    x, y = CENTRES[0]
    points = (on_map(x, y), on_map(x + 30, y + 20))
    job = PredictJob(scene, points=points, labels=(1, 0), window=first.window)
    second = session.predict(job)
    assert (second.encoded, second.window) == (False, first.window)
    far = PredictJob(
        scene, points=(*points, on_map(x + 160, y)), labels=(1, 0, 0), window=first.window
    )
    third = session.predict(far)
    assert third.encoded and third.window != first.window
    assert iou(shape(third), disc(0)) > 0.5
    # Undone: the earlier prompts, which need no window as large as the later ones'.
    undone = session.predict(replace(job, window=third.window))
    assert undone.outline == session.predict(replace(job, window=None)).outline
    assert undone.window["side_px"] == first.window["side_px"] < third.window["side_px"]


def test_a_box_added_to_a_click_shows_the_object_larger(
    scene: str, warm: InteractiveSession
) -> None:
    first = warm.predict(click(0, scene))
    both = replace(click(0, scene), box=disc(0).bounds, window=first.window)
    boxed = warm.predict(both)
    assert boxed.window["side_px"] < first.window["side_px"]
    assert boxed.outline == warm.predict(replace(both, window=None)).outline


def test_what_was_seen_is_not_encoded_again_until_it_has_to_go(scene: str) -> None:
    session = InteractiveSession()
    assert [session.predict(click(n, scene)).encoded for n in (0, 1, 2, 0, 1)] == [
        True, True, True, False, False,
    ]  # fmt: skip
    # Room for one embedding and no more.
    tight = InteractiveSession(embeddings_bytes=2_000_000)
    assert [tight.predict(click(n, scene)).encoded for n in (0, 0, 1, 0)] == [
        True, False, True, True,
    ]  # fmt: skip


def test_where_encoding_is_slow_neighbours_share_a_window(scene: str, sam: str) -> None:
    session = InteractiveSession()
    x, y = CENTRES[0]

    def at(dx: float) -> PredictAnswer:
        return session.predict(
            PredictJob(scene, points=(on_map(x + 60 + dx, y),), labels=(1,), model=sam)
        )

    first = at(0)
    near, beyond, back = at(50), at(200), at(-40)
    assert (first.encoded, near.encoded, beyond.encoded, back.encoded) == (True, False, True, False)
    assert near.window == first.window == back.window
    # Alone, the first prompt of a new object has the window of a segmentation.
    layer = geopandas.GeoSeries([shapely.Point(on_map(x + 60, y))], crs=CRS)
    found = rossam.segment(scene, layer, model=sam).iloc[0]
    assert first.outline == shapely.to_wkb(found.geometry, hex=True)


def test_a_replaced_raster_is_seen(make_raster: Callable[..., str], scene: str) -> None:
    session = InteractiveSession()
    before = session.predict(around(0, scene))
    moved = ((CENTRES[0][0] + 5, CENTRES[0][1]), *CENTRES[1:])
    assert make_raster(picture(moved), transform=UTM) == scene
    status = Path(scene).stat()
    os.utime(scene, ns=(status.st_atime_ns, status.st_mtime_ns + 1_000_000))
    after = session.predict(around(0, scene))
    assert after.encoded
    assert shape(after).centroid.x - shape(before).centroid.x > 1
    Path(scene).unlink()
    with pytest.raises(RasterError, match=r"scene\.tif does not exist"):
        session.predict(around(0, scene))


def test_a_replaced_model_is_seen(scene: str, sam: str) -> None:
    session = InteractiveSession()
    before = session.predict(click(0, scene, model=sam))
    folder = Path(os.environ["ROSSAM_HOME"]) / "models" / sam
    card = small_card(window_px=200, point_window_px=200)
    save_model(randomise(SamModel(card), seed=5), folder)
    after = session.predict(click(0, scene, model=sam))
    assert after.encoded and after.score != before.score
    (folder / "model.safetensors").unlink()
    with pytest.raises(ModelError, match="small"):
        session.predict(click(0, scene, model=sam))


def test_warming_changes_no_answer_and_leaves_less_to_do(scene: str) -> None:
    session = InteractiveSession()
    seen: list[str] = []

    def progress(stage: str, done: int, total: int) -> None:
        seen.append(stage)

    loaded = session.warm(WarmJob(scene), progress=progress)
    assert loaded.model == "rossam-tiny" and loaded.seconds > 0
    assert set(seen) == {"model", "raster"}
    seen.clear()
    answer = session.predict(click(0, scene, y_up=True), progress=progress)
    assert set(seen) == {"encode"}
    assert answer.outline == InteractiveSession().predict(click(0, scene)).outline
    assert set(answer.seconds) == {"read", "encode", "decode", "outline"}
    assert all(value > 0 for value in answer.seconds.values())


# Candidates.


def test_a_fast_model_looks_closer_and_from_further_away(
    scene: str, warm: InteractiveSession
) -> None:
    answers = [warm.predict(click(0, scene, candidate=n)) for n in range(4)]
    assert [a.candidates for a in answers] == [3] * 4
    assert [a.candidate for a in answers] == [0, 1, 2, 0]
    assert len({a.outline for a in answers[:3]}) == 3
    assert answers[3].outline == answers[0].outline
    # The window is the object's, whichever candidate is shown.
    assert answers[1].window == answers[0].window
    refined = warm.predict(click(0, scene, candidate=1, window=answers[1].window))
    assert refined.outline == answers[1].outline


def test_sam_has_its_three_masks_by_predicted_iou(scene: str, sam: str) -> None:
    session = InteractiveSession()
    answers = [session.predict(click(0, scene, model=sam, candidate=n)) for n in range(4)]
    assert [a.encoded for a in answers] == [True, False, False, False]
    assert {a.candidates for a in answers} == {4}
    scores = [a.score for a in answers[1:]]
    assert scores == sorted(scores, reverse=True) and len(set(scores)) == 3
    layer = geopandas.GeoSeries([shapely.Point(on_map(*CENTRES[0]))], crs=CRS)
    best = rossam.segment(scene, layer, model=sam, mask_token="best").iloc[0]
    assert answers[1].score == pytest.approx(best["score"])


# What has no outline, and why.


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"points": ((600_000 + 900, 5_200_000),), "labels": (1,)}, "outside"),
        ({"points": (on_map(100, 110),), "labels": (0,)}, "invalid"),
        ({"box": (*on_map(100, 110), *on_map(100, 140))}, "zero_size"),
        ({"points": (on_map(20, 20),), "labels": (1,)}, "nodata"),
        ({"points": (on_map(5, 300), on_map(-900, 300)), "labels": (1, 1)}, "border"),
    ],
)
def test_a_prompt_that_cannot_be_answered_says_why(
    make_raster: Callable[..., str],
    warm: InteractiveSession,
    change: dict[str, object],
    status: str,
) -> None:
    mask = np.full((520, 520), 255, dtype=np.uint8)
    mask[:40, :40] = 0
    raster = make_raster(picture(), transform=UTM, mask=mask)
    answer = warm.predict(PredictJob(raster, **change))
    assert answer.status == status
    assert bool(answer.outline) == (answer.area_m2 is not None) == (status == "border")
    assert answer.model == "rossam-tiny"
    json.dumps(answer.to_dict(), allow_nan=False)


def test_a_picture_without_georeference_may_have_its_y_upwards(
    make_raster: Callable[..., str], warm: InteractiveSession
) -> None:
    raster = make_raster(picture(), crs=None, transform=None)
    x, y = CENTRES[1]
    down = warm.predict(PredictJob(raster, points=((x, y),), labels=(1,)))
    up = warm.predict(PredictJob(raster, points=((x, -y),), labels=(1,)))
    told = warm.predict(PredictJob(raster, points=((x, -y),), labels=(1,), y_up=True))
    assert shape(down).centroid.y > 0 > shape(up).centroid.y
    assert up.area_m2 == pytest.approx(down.area_m2)
    assert told.outline == up.outline and not told.encoded


def test_a_crs_that_does_not_fit_is_explained(
    make_raster: Callable[..., str], scene: str, warm: InteractiveSession
) -> None:
    with pytest.raises(OptionError, match="The CRS 'USER:100000' of the prompts cannot"):
        warm.predict(click(0, scene, crs="USER:100000"))
    bare = make_raster(picture(), "bare.tif", crs=None, transform=UTM)
    with pytest.raises(PromptError, match=r"have the CRS WGS 84.*bare\.tif has none"):
        warm.predict(click(0, bare, crs="EPSG:4326"))
    assert warm.predict(click(0, bare)).status == "ok"


def test_cancelling_leaves_the_session_as_it_was(scene: str) -> None:
    session = InteractiveSession()
    asked: list[int] = []

    def at_the_third() -> bool:
        asked.append(1)
        return len(asked) > 2

    with pytest.raises(Cancelled):
        session.predict(click(0, scene), cancelled=at_the_third)
    with pytest.raises(Cancelled):
        session.warm(WarmJob(scene), cancelled=lambda: True)
    # It was encoded before the cancel was heard, and stays so.
    answer = session.predict(click(0, scene))
    assert answer.status == "ok" and not answer.encoded


# Oriented boxes.


def turned(n: int) -> tuple[tuple[float, float], ...]:
    box = shapely.affinity.rotate(shapely.box(-12, -5, 12, 5), 30)
    x, y = on_map(*CENTRES[n])
    return tuple((x + dx, y + dy) for dx, dy in list(box.exterior.coords)[:4])


def test_an_oriented_box_prompts_as_in_a_segmentation(scene: str, warm: InteractiveSession) -> None:
    answer = warm.predict(PredictJob(scene, oriented=turned(0)))
    layer = geopandas.GeoSeries([shapely.Polygon(turned(0))], crs=CRS)
    found = rossam.segment(scene, layer).iloc[0]
    assert answer.outline == shapely.to_wkb(found.geometry, hex=True)


def test_a_slanting_box_keeps_its_turned_window_while_clicks_are_added(
    scene: str, warm: InteractiveSession
) -> None:
    first = warm.predict(PredictJob(scene, oriented=turned(0)))
    assert first.encoded
    x, y = on_map(*CENTRES[0])
    clicks = {"points": ((x + 1, y + 1), (x + 12, y)), "labels": (1, 0)}
    both = PredictJob(scene, oriented=turned(0), window=first.window, **clicks)
    more = warm.predict(both)
    assert more.window == first.window and not more.encoded
    # It says all by itself: a cold session answers the same.
    assert InteractiveSession().predict(both).outline == more.outline
    # A box that lies otherwise, and no box at all, are seen in windows of their own.
    assert warm.predict(PredictJob(scene, oriented=turned(1), window=more.window)).encoded
    alone = PredictJob(scene, window=more.window, **clicks)
    plain = warm.predict(alone)
    assert plain.encoded and plain.window != more.window
    assert plain.outline == warm.predict(PredictJob(scene, **clicks)).outline


def test_a_model_trained_on_oriented_boxes_gets_the_axis_too(tmp_path: Path, scene: str) -> None:
    plain = small_card(window_px=200, point_window_px=200)
    kinds = {"plain": plain, "oriented": replace(plain, prompt_kinds=("box", "oriented"))}
    answers = {}
    for name, card in kinds.items():
        save_model(randomise(SamModel(card)), tmp_path / name)
        job = PredictJob(scene, oriented=turned(0), checkpoint=str(tmp_path / name))
        answers[name] = InteractiveSession().predict(job)
    assert answers["plain"].score != answers["oriented"].score
    prompt = PixelPrompt(
        1, (0, 0, 20, 12), oriented=OrientedBox(10, 6, 20, 4, np.arctan2(6, 10)), status="ok"
    )
    asked = prompt.with_axis_points
    assert asked.labels == (1, 1, 1)
    assert asked.points[0] == (10, 6)
    assert np.allclose(asked.points[1:], [(1.43, 0.86), (18.57, 11.14)], atol=0.01)
    assert replace(prompt, oriented=None).with_axis_points.points == ()


# Windows.

CARD = ModelCard("m", "", "vit_b", input_size_px=256, window_px=128, point_window_px=200)


def ground(width: int = 1000, height: int = 800, card: ModelCard = CARD) -> Ground:
    policy = WindowPolicy("centred", card.window_px, card.point_window_px, 256, 256, 0.5)
    return Ground(width, height, card, policy)


@settings(deadline=None)
@given(
    st.lists(st.tuples(st.floats(0, 900), st.floats(0, 700)), min_size=1, max_size=12),
    st.floats(1, 60),
)
def test_what_shares_a_window_lies_well_inside_it(
    corners: list[tuple[float, float]], side: float
) -> None:
    prompts = [PixelPrompt(n, (x, y, x + side, y + side)) for n, (x, y) in enumerate(corners)]
    shared = replace(ground().policy, strategy="shared")
    for planned in plan(prompts, 1000, 800, shared):
        for prompt in planned.prompts:
            assert lies_well_inside(planned.window, prompt, 1000, 800)
    window = ground().centred(prompts[0])
    moved = replace(window, col=window.col + 2 * window.side_px)
    assert not lies_well_inside(moved, prompts[0], 3000, 3000)


def test_the_nearest_window_of_the_right_size_serves() -> None:
    prompt = PixelPrompt(1, (480, 390, 520, 410))
    own = ground().centred(prompt)
    nearer, near = replace(own, col=own.col + 3), replace(own, col=own.col - 9)
    coarse, far = replace(own, side_px=200), replace(own, col=own.col + 90)
    assert base_window(prompt, ground(), None, [far, near, nearer, coarse]) == nearer
    assert base_window(prompt, ground(), None, [far, coarse]) == own
    fast = ground(card=replace(CARD, architecture="compact"))
    assert base_window(prompt, fast, None, [near, nearer]) == own
    assert base_window(prompt, fast, near, []) == near
    assert base_window(prompt, fast, coarse, []) == own


def test_candidates_differ_in_size_and_never_cut_the_prompt() -> None:
    fast = ground(card=replace(CARD, architecture="compact"))
    for box in ((500, 400, 520, 420), (100, 100, 400, 300), (0, 0, 1000, 800)):
        prompt = PixelPrompt(1, box)
        base = fast.centred(prompt)
        found = [view.window for view in views(prompt, base, fast)]
        assert found[0] == base
        for window in found:
            assert window.side_px >= min(max(box[2] - box[0], box[3] - box[1]), 1000)
        sizes = sorted(window.side_px for window in found)
        assert all(larger >= 1.25 * smaller for smaller, larger in pairwise(sizes))
    slow = [v.mask_token for v in views(prompt, ground().centred(prompt), ground())]
    assert slow == ["", "best", "second", "third"]
    best = ground(card=replace(CARD, mask_token="best"))
    assert [v.mask_token for v in views(prompt, base, best)] == ["", "second", "third"]
    small = ground(60, 50, fast.card)
    click_there = PixelPrompt(1, None, ((30.0, 25.0),), (1,))
    sides = [v.window.side_px for v in views(click_there, small.centred(click_there), small)]
    assert sides == [200, 100]


def test_a_window_of_another_raster_or_model_is_not_taken() -> None:
    window = Window(10, 20, 128, 256, 256)
    assert window_of(asdict(window), ground()) == window
    assert window_of(None, ground()) is None
    assert window_of({**asdict(window), "col": 5000}, ground()) is None
    assert window_of({**asdict(window), "side_px": 0}, ground()) is None
    assert window_of({**asdict(window), "input_px": 1024, "resized_px": 1024}, ground()) is None


# Values.


def test_the_least_recently_used_goes_first() -> None:
    gone: list[str] = []
    kept: Kept[str, str] = Kept(10, discard=gone.append)
    for name in "abc":
        kept.put(name, name.upper(), 4)
        kept.get("a")
    assert gone == ["B"]
    assert list(kept) == ["a", "c"]
    kept.put("c", "new", 4)
    assert gone == ["B", "C"] and kept.size == 8
    kept.put("huge", "H", 99)
    assert list(kept) == ["huge"] and kept.get("a") is None


def test_jobs_are_json() -> None:
    job = PredictJob(
        "scene.tif",
        (3, 2, 1),
        points=((1.0, 2.0),),
        labels=(0,),
        box=(0.0, 0.0, 4.0, 4.0),
        window={"col": 1, "row": 2, "side_px": 3, "resized_px": 4, "input_px": 5},
        y_up=True,
        simplify_px=1.5,
    )
    assert PredictJob.from_dict(json.loads(json.dumps(job.to_dict()))) == job
    turned_box = PredictJob("a.tif", oriented=((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)))
    assert PredictJob.from_dict(json.loads(json.dumps(turned_box.to_dict()))) == turned_box
    place = WarmJob("a.tif", (1,), device="cpu")
    assert WarmJob.from_dict(json.loads(json.dumps(place.to_dict()))) == place
    answer = PredictAnswer("ok", "00", 0.5, candidates=3, seconds={"read": 0.1})
    assert PredictAnswer.from_dict(json.loads(json.dumps(answer.to_dict()))) == answer


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({}, "A predict request needs 'raster' as text"),
        ({"raster": "a", "speed": 1}, "Unknown key 'speed' in a predict request"),
        ({"raster": "a"}, "has no prompt; give points, a box or both"),
        ({"raster": "a", "points": [[1, 2]]}, "has 1 points, but 0 labels"),
        ({"raster": "a", "points": [[1, 2]], "labels": [2]}, r"labels .* are \[2\]; each must be"),
        ({"raster": "a", "points": [1, 2], "labels": [1, 1]}, "must be a list of pairs x, y"),
        ({"raster": "a", "box": [1, 2, 3]}, r"box is \[1, 2, 3\].* must be x0, y0, x1, y1"),
        ({"raster": "a", "box": [1, 2, 3, 4], "oriented": [[1, 2]] * 4}, "give one of them"),
        ({"raster": "a", "oriented": [[1, 2]] * 3}, "has 3 corners; give 4"),
        ({"raster": "a", "box": [1, 2, 3, 4], "candidate": -1}, "The candidate is -1"),
        ({"raster": "a", "box": [1, 2, 3, 4], "candidate": 1.5}, "must be a whole number"),
        ({"raster": "a", "box": [1, 2, 3, 4], "window": {"col": 1}}, "give back what the last"),
        ({"raster": "a", "box": [1, 2, 3, 4], "bands": "321"}, "must be a list of whole numbers"),
        ({"raster": "a", "box": [1, 2, 3, 4], "y_up": "yes"}, "y_up is 'yes'"),
        ({"raster": "a", "box": [1, 2, 3, 4], "smooth": 1}, "smooth is 1.*true or false"),
    ],
)
def test_a_wrong_request_is_refused_in_one_sentence(values: dict[str, object], said: str) -> None:
    with pytest.raises(OptionError, match=said):
        PredictJob.from_dict(values)


def test_a_wrong_option_is_refused_before_any_work(scene: str) -> None:
    with pytest.raises(OptionError, match="simplify is -1"):
        InteractiveSession().predict(click(0, scene, simplify_px=-1.0))
    with pytest.raises(OptionError, match="device is 'gpu'"):
        InteractiveSession().warm(WarmJob(scene, device="gpu"))
