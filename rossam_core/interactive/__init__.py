"""Prompts answered one by one, with everything kept warm in between."""
