"""What one sees on the map while segmenting: prompts, the shape being drawn, the outline."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsGeometry, QgsPointXY, QgsRectangle, QgsWkbTypes
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from .prompt_history import Prompts

# Readable on any picture: each colour has a halo, and the two kinds of points differ in form.
_HALO = QColor(20, 20, 20, 200)
_LIGHT_HALO = QColor(255, 255, 255, 230)
_POSITIVE = QColor("#2fbf4a")
_NEGATIVE = QColor("#ff3b5c")
_BOX = QColor("#ffd166")
_DRAFT = QColor("#ffffff")
_FILL_OPACITY = 45


class PromptCanvas:
    """The rubber bands of one object on a map canvas."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        self._canvas = canvas
        polygon, point = QgsWkbTypes.PolygonGeometry, QgsWkbTypes.PointGeometry
        self._outline = self._band(polygon, _DRAFT, _HALO, 2)
        self._box = self._band(polygon, _BOX, _HALO, 1)
        self._draft = self._band(QgsWkbTypes.LineGeometry, _DRAFT, _HALO, 1)
        self._positive = self._band(point, _POSITIVE, _LIGHT_HALO, 3)
        self._positive.setIcon(QgsRubberBand.ICON_CIRCLE)
        self._negative = self._band(point, _NEGATIVE, _LIGHT_HALO, 3)
        self._negative.setIcon(QgsRubberBand.ICON_X)
        for band in (self._positive, self._negative):
            band.setIconSize(11)
        for band in (self._box, self._draft):
            band.setLineStyle(Qt.PenStyle.DashLine)
        self._bands = [self._outline, self._box, self._draft, self._positive, self._negative]

    def set_colour(self, colour: QColor) -> None:
        """Of the outline."""
        self._outline.setStrokeColor(colour)
        fill = QColor(colour)
        fill.setAlpha(_FILL_OPACITY)
        self._outline.setFillColor(fill)

    def show_prompts(self, prompts: Prompts) -> None:
        for band, label in ((self._positive, 1), (self._negative, 0)):
            band.reset(QgsWkbTypes.PointGeometry)
            for (x, y), own in zip(prompts.points, prompts.labels):
                if own == label:
                    band.addPoint(QgsPointXY(x, y))
        corners = prompts.oriented
        if prompts.box is not None:
            self._box.setToGeometry(QgsGeometry.fromRect(QgsRectangle(*prompts.box)), None)
        elif corners is not None:
            ring = [QgsPointXY(x, y) for x, y in corners]
            self._box.setToGeometry(QgsGeometry.fromPolygonXY([[*ring, ring[0]]]), None)
        else:
            self._box.reset(QgsWkbTypes.PolygonGeometry)

    def show_draft(self, corners: Iterable[QgsPointXY]) -> None:
        """The line through what is being drawn."""
        self._draft.reset(QgsWkbTypes.LineGeometry)
        for corner in corners:
            self._draft.addPoint(corner)

    def show_outline(self, outline: QgsGeometry) -> None:
        """In the map's CRS; a null geometry shows nothing."""
        if outline.isNull():
            self._outline.reset(QgsWkbTypes.PolygonGeometry)
        else:
            self._outline.setToGeometry(outline, None)
        self.set_stale(False)

    def set_stale(self, stale: bool) -> None:
        """Whether the outline is still that of the prompts before."""
        style = Qt.PenStyle.DotLine if stale else Qt.PenStyle.SolidLine
        self._outline.setLineStyle(style)
        self._outline.update()

    def outline(self) -> QgsGeometry:
        """What is shown as the object's outline."""
        return self._outline.asGeometry()

    def remove(self) -> None:
        """Takes everything off the map, for good."""
        for band in self._bands:
            self._canvas.scene().removeItem(band)
        self._bands = []

    def _band(
        self, kind: QgsWkbTypes.GeometryType, colour: QColor, halo: QColor, width: int
    ) -> QgsRubberBand:
        band = QgsRubberBand(self._canvas, kind)
        band.setStrokeColor(colour)
        band.setSecondaryStrokeColor(halo)
        band.setFillColor(QColor(0, 0, 0, 0))
        band.setWidth(width)
        return band
