"""How the bundled model is trained; nothing here is needed to use it."""
