"""content/ and the catalogue become records; every fault becomes a Problem with its place."""
