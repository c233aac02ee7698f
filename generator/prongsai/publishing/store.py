"""Where a built site is kept: the last good one stays whole until a new one is complete."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def staged(site_dir: Path) -> Iterator[Path]:
    """A folder to build in; it takes the site's place when the block ends without an exception.

    Both folders lie beside the site, so taking its place is two renames on one disk. A build that was
    killed between the two is mended by the next one.
    """
    building = site_dir.with_name(f".{site_dir.name}-building")
    previous = site_dir.with_name(f".{site_dir.name}-previous")
    _mend(site_dir, previous)
    # A killed build may have left either behind.
    shutil.rmtree(previous, ignore_errors=True)
    shutil.rmtree(building, ignore_errors=True)
    try:
        yield building
        if site_dir.exists():
            site_dir.rename(previous)
        building.rename(site_dir)
    except BaseException:
        _mend(site_dir, previous)
        raise
    finally:
        shutil.rmtree(building, ignore_errors=True)
    shutil.rmtree(previous, ignore_errors=True)


def _mend(site_dir: Path, previous: Path) -> None:
    if previous.exists() and not site_dir.exists():
        previous.rename(site_dir)
