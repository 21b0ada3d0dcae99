"""The stemma: which document is the parent of which, and which is the root."""
