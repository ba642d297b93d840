"""The product: a raster and prompts in, one georeferenced outline per prompt out.

`errors`, `options`, `protocol`, `engine` and `client` use the standard library alone and run in any
Python from 3.9 on, QGIS's own included. Everything else runs in the engine.
"""
