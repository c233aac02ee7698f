"""Open data as JSON."""

import json


def write(value: object) -> bytes:
    """JSON as it is published: UTF-8, readable, in the order given, with a last line end."""
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
