"""Rules about things that are said twice."""
