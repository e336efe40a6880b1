"""Rules about numbers that arithmetic binds together."""
