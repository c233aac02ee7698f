"""Site: all that a renderer may know. Records are joined, addressed and sorted here, once."""
