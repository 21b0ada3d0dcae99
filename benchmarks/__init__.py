"""Speed, memory and scale, beside peers in the same run."""
