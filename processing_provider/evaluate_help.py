"""What `rossam:evaluate` says about itself."""

from __future__ import annotations

from .texts import tr

# Plain text: tooltips and `qgis_process help` both show it.
HELP = {
    "INPUT": tr(
        "Polygons to judge, for instance the outlines of “Segment objects by prompts”. Any "
        "CRS; features without geometry count as nothing found."
    ),
    "REFERENCE": tr("The true polygons, for instance drawn by hand."),
    "ID_FIELD": tr(
        "A field that both layers have: features with the same value make a pair. Without "
        "it, pairs are made by overlap, the best first, one to one."
    ),
    "CLASS_FIELD": tr("Results are also given for each value of this field."),
    "GROUP_FIELD": tr(
        "Says which image or scene an object belongs to. Intervals and the union IoU "
        "are then by image, as in papers; where the predictions have the field too, only features "
        "of one image make a pair."
    ),
    "RASTER": tr(
        "In the pixels of this raster sizes and boundary bands are measured. Without it and "
        "without a pixel size there are none."
    ),
    "PIXEL_SIZE": tr("Side of a pixel on the ground in metres, in place of a raster."),
    "HTML": tr(
        "Report with all numbers, charts and the objects that were found worst; one file "
        "without links."
    ),
}

# QGIS shows a line break as a paragraph's end.
SHORT_HELP = tr(
    """
<p>Says <b>how well outlines fit</b> the true ones: IoU and boundary IoU of every object, by class
and by size, precision and recall.</p>
<p>Every object of the reference is paired with one outline at most. A missed object counts as
IoU 0. The layer of objects has every feature of the reference, with all its attributes and</p>
<ul>
<li><b>result</b>: <i>matched</i>, <i>missed</i>, or <i>no outline</i> (the reference itself has
none)</li>
<li><b>iou</b>: shared area by covered area, 0 to 1</li>
<li><b>biou_1px</b>, <b>biou_2px</b>: the same within 1 and 2 pixels along the edge</li>
<li><b>size_px</b>, <b>size_bin</b>: longest side</li>
<li><b>prediction_fid</b>: feature id of the outline</li>
</ul>
<p>The numbers are outputs too: mean and median IoU, mean boundary IoU (2 pixels), union IoU,
precision and recall at IoU 0.5, how many were matched, missed and unmatched.</p>
"""
).replace("\n", " ")
