"""What `rossam:buildmasks` says about itself."""

from __future__ import annotations

from .texts import tr

# Plain text: tooltips and `qgis_process help` both show it.
HELP = {
    "IMAGES": tr("Images or rasters; subfolders are searched as well."),
    "BOXES": tr(
        "One file per image, with the image's name: text of DOTA or YOLO, JSON of SODA-A or COCO, "
        "or a vector file. It may be the folder of images itself."
    ),
    "BOXES_FILE": tr("In place of the folder: one COCO JSON that names the images."),
    "BOXES_LAYER": tr(
        "In place of the folder: polygons, upright or rotated, in any CRS. Each is asked on every "
        "raster on which its middle lies."
    ),
    "CATEGORY_FIELD": tr("A field of the layer whose values become the classes."),
    "IMAGE_FIELD": tr(
        "A field of the layer that names the image of each box; needed for images without "
        "georeference."
    ),
    "FORMAT": tr("auto looks into the files."),
    "MODEL": tr("Which model to use; public models appear once they are downloaded."),
    "CHECKPOINT": tr(
        "A file of weights, or a folder with a model card, in place of the model's own."
    ),
    "BANDS": tr("Three band numbers, or one; empty takes the images' own colours."),
    "OUTPUT": tr(
        "A new or empty folder. An interrupted run in it goes on when it is started again with the "
        "same settings."
    ),
}

# QGIS shows a line break as a paragraph's end.
SHORT_HELP = tr(
    """
<p>Makes <b>instance masks</b> of oriented or upright boxes, for instance to turn a data set for
detection into one for segmentation.</p>
<p>The folder gets</p>
<ul>
<li><b>polygons.json</b>, <b>rle.json</b>: COCO JSON with polygons and with run lengths</li>
<li><b>masks.gpkg</b>: every box once, with its mask, score and status</li>
<li><b>review.csv</b>, <b>review.gpkg</b>: what a person should look at, the worst first, and
why</li>
<li><b>sheets</b>: pictures of objects with box and mask</li>
<li><b>problems.csv</b>: images and files that could not be used, if there are any</li>
</ul>
<p>An object may reach as far as its box enlarged by 1.15; what lies beyond is cut off and
reported.</p>
"""
).replace("\n", " ")
