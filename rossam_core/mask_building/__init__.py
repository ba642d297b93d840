"""Data sets of masks from images with boxes."""
