"""Rules about lengths of time and the order of events."""
