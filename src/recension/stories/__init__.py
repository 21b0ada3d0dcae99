"""Stories: which documents tell of the same happening, and what they say of each other's dates."""

from recension.stories.grouping import group
from recension.stories.inferred_dates import infer_dates
from recension.stories.telling import retell

__all__ = ["group", "infer_dates", "retell"]
