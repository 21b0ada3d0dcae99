"""Views: what each part of the report says, as frozen values that templates write out."""
