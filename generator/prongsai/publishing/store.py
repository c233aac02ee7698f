"""How things get onto the disk: whole or not at all. The last good site stays until a new one is complete."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
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


def write_whole(path: Path, content: bytes) -> None:
    """Write a file, and the folders that it needs. Raises OSError; what was there is then as it was."""
    unfinished = path.with_name(f".{path.name}.unfinished")
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        unfinished.write_bytes(content)
        unfinished.replace(path)
    except OSError:
        # On a disk that is no more, or may only be read, nothing was left behind either.
        with suppress(OSError):
            unfinished.unlink()
        raise
