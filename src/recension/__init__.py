"""One record from many accounts of an event."""
