"""What `rossam:setup` says about itself."""

from __future__ import annotations

from .texts import tr

# Plain text: tooltips and `qgis_process help` both show it.
HELP = {
    "ACTION": tr(
        "install: sets up the engine, goes on where it was interrupted, or does nothing where all "
        "is done. repair: makes it anew. remove: removes it; models stay."
    ),
    "BUILD": tr(
        "Which PyTorch. auto: for the graphics card where an NVIDIA driver is there, else for the "
        "processor. cpu: for the processor; where PyTorch's own site cannot be reached, the larger "
        "usual build, which works on the processor as well, and a warning tells its size."
    ),
    "WHEELS": tr("A folder of wheels to install from, without a network."),
    "BASE_PYTHON": tr(
        "The Python (3.10 or newer) to make the environment with. Without it one is found."
    ),
    "USE_PYTHON": tr(
        "An interpreter that has PyTorch, rasterio and the other libraries already, for instance "
        "of conda. It is checked and used from now on; nothing is installed."
    ),
}

# QGIS shows a line break as a paragraph's end.
SHORT_HELP = tr(
    "<p>Sets up the <b>engine</b>: a Python environment of its own with PyTorch and all that "
    "ROS-SAM needs. It lies outside of the plugin, so that updates keep it, and changes nothing in "
    "QGIS's own Python.</p>"
    "<p>Every library is installed in one tested version and compared with its checksum. At the "
    "end a small picture is segmented to prove that it works. Run again, it goes on where it was "
    "interrupted.</p>"
    "<p>The variable <b>ROSSAM_HOME</b> names another place; <b>ROSSAM_PYTHON</b> another "
    "interpreter, before all settings.</p>"
)
