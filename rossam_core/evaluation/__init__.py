"""Outlines compared with a reference."""
