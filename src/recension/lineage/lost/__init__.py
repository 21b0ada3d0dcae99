"""Lost sources: what documents show must have existed though it was not given."""
