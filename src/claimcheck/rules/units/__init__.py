"""Rules about values, bounds and units."""
