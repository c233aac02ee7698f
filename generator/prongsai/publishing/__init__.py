"""Outputs meet the world: the MkDocs plugin, the page frame, the gates, the store."""
