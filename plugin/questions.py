"""What prompts on the map become for the worker: which raster, which model, in which CRS."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
)
from qgis.gui import QgsMapCanvas

from ..processing_provider.settings import DEVICE, SIMPLIFY_PX
from ..processing_provider.texts import tr
from ..rossam_core.errors import PromptError, RasterError
from ..rossam_core.interactive.job import PredictJob, WarmJob
from .prompt_history import Point, Prompts
from .raster_feed import RasterFeed, RasterView, RasterWish, view_of
from .session import Session


@dataclass(frozen=True)
class ModelChoice:
    """A model as a person chose it.

    Attributes:
        name: In the model list.
        checkpoint: Weights file or model folder that takes its place; may be empty.
    """

    name: str
    checkpoint: str = ""


@dataclass(frozen=True)
class Question:
    """What was asked of the worker.

    Attributes:
        number: Of the request.
        prompts: In `crs`.
        crs: Of prompts and answer; invalid for the raster's own.
        target: Id of the layer that the answer goes to; empty for a new one.
    """

    number: int
    prompts: Prompts
    crs: QgsCoordinateReferenceSystem
    target: str


class Questioner:
    """Asks the session about the raster and with the model that were chosen.

    Attributes:
        raster_id: Id of the raster layer; empty for none.
        model: Who answers.
    """

    def __init__(self, canvas: QgsMapCanvas, feed: RasterFeed, session: Session) -> None:
        self._canvas = canvas
        self._feed = feed
        self._session = session
        self._window: Mapping[str, Any] | None = None
        self._window_of: tuple[str, tuple[Point, ...] | None] = "", None
        self.raster_id = ""
        self.model = ModelChoice("")

    def raster(self) -> QgsRasterLayer | None:
        """The layer to segment on; None where it is gone, or none was chosen."""
        layer = QgsProject.instance().mapLayer(self.raster_id)
        return layer if isinstance(layer, QgsRasterLayer) else None

    def keep_window(
        self,
        path: str,
        oriented: tuple[Point, ...] | None,
        window: Mapping[str, Any] | None,
    ) -> None:
        """Further prompts for this object are looked at in the window of the first answer.

        Args:
            path: Of the raster that was asked about.
            oriented: The rotated box that was asked about, with which windows turn.
            window: As the worker said it.
        """
        self._window, self._window_of = window, (path, oriented)

    def forget_window(self) -> None:
        self._window = None

    def warm_up(self) -> None:
        """Has model and raster loaded, so that the first prompt is answered soon.

        Raises:
            RossamError: There is no engine.
        """
        layer = self.raster()
        if layer is None or not layer.isValid() or not self.model.name:
            return
        wish = self._feed.wish(layer, RasterView(QgsRectangle(), 0.0))
        if wish.extent is not None:
            # A layer without a file is not fetched before somebody wants something of it.
            return
        job = WarmJob("", (), self.model.name, self.model.checkpoint, DEVICE.value())
        self._session.submit(wish, job)

    def ask(self, prompts: Prompts, target_id: str) -> Question:
        """Sends the prompts, which name an object.

        Args:
            prompts: In the map's coordinates.
            target_id: Of the layer that the answer goes to; empty for a new one.

        Raises:
            RossamError: There is no raster, it cannot be opened or placed, or there is no engine.
        """
        layer = self.raster()
        if layer is None:
            raise PromptError(tr("Choose a raster layer first."))
        wish = self._wish(layer, prompts.extent)
        crs = self._canvas.mapSettings().destinationCrs()
        if not layer.crs().isValid():
            # QGIS lays it on the map as it is.
            crs = QgsCoordinateReferenceSystem()
        elif not crs.isValid():
            # So does a project without a CRS with every layer.
            crs = layer.crs()
        window = self._window if self._window_of == (wish.path, prompts.oriented) else None
        job = PredictJob(
            raster="",
            model=self.model.name,
            checkpoint=self.model.checkpoint,
            device=DEVICE.value(),
            points=prompts.points,
            labels=prompts.labels,
            box=prompts.box,
            oriented=prompts.oriented,
            crs=crs.toWkt(QgsCoordinateReferenceSystem.WKT2_2018) if crs.isValid() else "",
            y_up=True,
            candidate=prompts.candidate,
            window=window,
            simplify_px=SIMPLIFY_PX.value(),
        )
        return Question(self._session.submit(wish, job), prompts, crs, target_id)

    def _wish(self, layer: QgsRasterLayer, extent: QgsRectangle) -> RasterWish:
        if not layer.isValid():
            raise RasterError(
                tr("The raster {raster} cannot be opened; has its file moved?").format(
                    raster=layer.name()
                )
            )
        settings = self._canvas.mapSettings()
        transform = QgsCoordinateTransform(
            settings.destinationCrs(), layer.crs(), QgsProject.instance()
        )
        try:
            view = view_of(extent, settings.mapUnitsPerPixel(), transform)
        except QgsCsException as error:
            raise PromptError(
                tr("The prompt has no place on {raster}: {error}").format(
                    raster=layer.name(), error=error
                )
            ) from error
        return self._feed.wish(layer, view)
