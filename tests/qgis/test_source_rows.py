"""A source's rows as results keep them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from qgis.core import NULL, QgsGeometry, QgsProcessingFeatureSource, QgsProcessingFeedback
from rossam.processing_provider.source_rows import SourceRows

VALUES = [("a", 2**40, 0.5), (NULL, NULL, NULL), ("ä 船", -3, 1e300)]


@pytest.fixture
def kept(
    context: Any, make_layer: Callable[..., Any], tmp_path: Path
) -> Iterator[Callable[..., SourceRows]]:
    shape = QgsGeometry.fromWkt("MultiPolygonZ(((0 0 1, 1 0 2, 1 1 3, 0 0 1)))")
    rows = [(shape, *VALUES[0]), (None, *VALUES[1]), (shape, *VALUES[2])]
    definition = "MultiPolygonZ?crs=EPSG:32632&field=t:string&field=n:int8&field=x:double"
    layer = make_layer(definition, *rows)
    source = QgsProcessingFeatureSource(layer, context)

    def keep(**options: Any) -> SourceRows:
        feedback = QgsProcessingFeedback(False)
        return SourceRows(source, tmp_path / "rows", feedback, **options)

    # The source does not own the layer, which must be there as long as it is.
    yield keep


def test_rows_come_back_as_they_were(kept: Callable[..., SourceRows]) -> None:
    rows = list(kept(with_geometry=True))
    assert [row.attributes for row in rows] == [list(values) for values in VALUES]
    assert [row.number for row in rows] == [1, 2, 3]
    assert [row.geometry.isNull() for row in rows] == [False, True, False]
    assert rows[0].geometry.asWkt() == "MultiPolygonZ (((0 0 1, 1 0 2, 1 1 3, 0 0 1)))"


@pytest.mark.parametrize("order", [(1, 2, 3), (1, 3), (3, 1, 2, 3), (2, 9, 1)])
def test_rows_are_found_in_any_order(
    kept: Callable[..., SourceRows], order: tuple[int, ...]
) -> None:
    rows = kept(with_geometry=False)
    known = {n: list(values) for n, values in enumerate(VALUES, 1)}
    assert [rows.attributes_of(n) for n in order] == [known.get(n, [NULL] * 3) for n in order]
