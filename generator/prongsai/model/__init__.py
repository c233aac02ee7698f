"""The records that staff write, as frozen types; each field has one Thai label (its `title`)."""
