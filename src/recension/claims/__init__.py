"""What counts: claims with their origins and voices, conflicts, undertakings and where they stand."""

from recension.claims.gathered import Gathered
from recension.claims.timeline import timeline_of
from recension.claims.weighing import Weighed, claims_of, undertakings_of, weigh

__all__ = ["Gathered", "Weighed", "claims_of", "timeline_of", "undertakings_of", "weigh"]
