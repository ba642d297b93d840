"""What `rossam:download` says about itself."""

from __future__ import annotations

from ..rossam_core.catalogue import CATALOGUE
from .texts import tr

_MODELS = "; ".join(
    f"{entry.name}: {entry.title}, {entry.size_bytes / 1e6:,.0f} MB"
    for entry in CATALOGUE
    if not entry.bundled
)

# Plain text: tooltips and `qgis_process help` both show it.
HELP = {
    "MODEL": f"{_MODELS}.",
    "SOURCE": tr(
        "The model's file, where you have brought it by other means. It is compared with what was "
        "published and copied; nothing is downloaded."
    ),
    "MIRROR": tr(
        "Address of a folder that holds the published files under their own names; they are taken "
        "from there."
    ),
}

# QGIS shows a line break as a paragraph's end.
SHORT_HELP = tr(
    "<p>Brings a public model into the models folder. Afterwards every tool takes it by its name, "
    "offline.</p>"
    "<p>The file is compared with the published one, bit by bit. A download that was interrupted "
    "goes on where it stopped. The proxy of QGIS's network settings is used.</p>"
    "<p>The bundled model needs no download.</p>"
)
