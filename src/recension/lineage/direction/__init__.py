"""Direction: which of two documents is the copy, and why."""
