"""The look of a disclosure site: page frame (overrides), page bodies (pages), printed papers (report)."""
