"""Setting up the engine: an environment of its own with pinned libraries."""
