"""What `rossam:finetune` says about itself."""

from __future__ import annotations

from .texts import tr


def parameter_help() -> dict[str, str]:
    """Sentences by parameter; plain text, since tooltips and `qgis_process help` both show it."""
    return {
        "RASTER": tr(
            "The image on which the labels were drawn: any raster that QGIS shows, local or from a "
            "server."
        ),
        "BANDS": tr(
            "Three bands in the order red, green, blue, or a single one. When none is chosen, the "
            "raster's own colours are used, or its first three bands."
        ),
        "LABELS": tr(
            "The true outlines, one polygon for each object, in any CRS. Some dozens are enough to "
            "begin with; draw them exactly and vary the places."
        ),
        "CLASS_FIELD": tr(
            "What kind of object a label is. Labels without a class make one of their own."
        ),
        "ID_FIELD": tr("Messages name labels by this field; without it by their feature id."),
        "BASE": tr(
            "The model to start from. The bundled model learns within minutes on a processor; the "
            "large ones need a graphics card and must be downloaded first."
        ),
        "CHECKPOINT": tr(
            "A weights file or model folder to start from instead of the model chosen above."
        ),
        "NAME": tr(
            "What the new model is called: letters, digits, '-', '_', '+' and '.'. Every algorithm "
            "then offers it by this name."
        ),
        "PROBLEMS": tr(
            "The labels that cannot be used as they are, with all their attributes, what is wrong "
            "with them and what was done about it."
        ),
    }


def short_help() -> str:
    """The text beside the form."""
    # QGIS shows a line break as a paragraph's end.
    return tr(
        "<p>Teaches a model <b>your own objects</b>: a raster and polygons in, a model out that "
        "outlines such objects better. Everything stays on this computer.</p>"
        "<p>Whole blocks of the raster are held out. How well the model outlines the objects "
        "there is measured before, now and then, and at the end; the best state is kept. While it "
        "learns, the log shows the loss (less is better) and the mean IoU.</p>"
        "<p><b>Cancel stops early and keeps the best model so far.</b> If nothing better than the "
        "base model was learned, none is made.</p>"
        "<p>The model appears by its name in “Segment objects by prompts”, in the list of models, "
        "on the command line and in Python. IOU_BEFORE and IOU_AFTER are the mean IoU of the "
        "held-out labels with the base model and with the new one.</p>"
    )
