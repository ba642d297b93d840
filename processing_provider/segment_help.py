"""What `rossam:segment` says about itself."""

from __future__ import annotations

from ..rossam_core.catalogue import CATALOGUE
from .segment_angles import angle_help
from .texts import tr

# Plain text: tooltips and `qgis_process help` both show it.
_MODELS = "; ".join(f"{entry.name}: {entry.title}" for entry in CATALOGUE)

HELP = {
    **angle_help(),
    "INPUT": tr(
        "Satellite, aerial or drone image: any raster that QGIS shows, 8 or more bits, local "
        "or from a server."
    ),
    "BANDS": tr(
        "Three bands in the order red, green, blue, or a single one. When none is chosen, the "
        "raster's own colours are used, or its first three bands."
    ),
    "PROMPTS": tr(
        "Every feature asks for one object: a box, any other polygon (its bounding box "
        "counts) or a point on the object. Any CRS. Boxes give the best outlines."
    ),
    "GROUP_FIELD": tr(
        "Features with the same value ask for one object together, for instance several "
        "points on one roof. The result carries the attributes of the first of them."
    ),
    "LABEL_FIELD": tr(
        "For points: 1 lies on the object, 0 on the background beside it. Only useful "
        "with a group field."
    ),
    "MODEL": tr(
        "{models}. The bundled model works at once; the others must be downloaded first: in "
        "“Models…” of the ROS-SAM menu, with rossam:download, or with `rossam models download "
        "NAME`."
    ).format(models=_MODELS),
    "CHECKPOINT": tr(
        "A weights file (SAM, HQ-SAM, MobileSAM, ROS-SAM, or one trained with this "
        "plugin) to use instead of the model chosen above."
    ),
    "MASK": tr(
        "Optional raster on the grid of the input: 0 where there is nothing, else the "
        "prompt_id of the object."
    ),
}

# QGIS shows a line break as a paragraph's end.
SHORT_HELP = tr(
    """
<p>Outlines the object of <b>every box or point</b> of a layer on a raster: planes, ships,
vehicles, tanks, pools, roofs and other things with a clear edge.</p>
<p>The result has <b>one feature per prompt</b>, in the raster's CRS and in the order of the
prompts, with all their attributes and</p>
<ul>
<li><b>prompt_id</b>: the prompt's number, from 1</li>
<li><b>score</b>: how well the model rates its own outline, 0 to 1</li>
<li><b>stability</b>: how little the outline depends on the threshold, 0 to 1</li>
<li><b>area_m2</b>: area on the ellipsoid</li>
<li><b>status</b>: <i>ok</i>; <i>border</i> (the prompt reaches beyond the raster); or why there
is no outline: <i>empty</i> (nothing found), <i>outside</i>, <i>nodata</i>, <i>null</i>,
<i>invalid</i>, <i>zero_size</i></li>
<li><b>model</b>: what was used</li>
</ul>
<p>No prompt is dropped: without an outline the geometry is NULL.</p>
<p>The model runs in a process of its own, outside QGIS; if it is not set up yet, this dialog says
what to do. Everything works offline.</p>
"""
).replace("\n", " ")
