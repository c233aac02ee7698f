"""A preview that follows the records while staff edit; a mistake is told, and the last good pages stay."""

import signal
import tempfile
from collections.abc import Callable
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit

from markupsafe import Markup
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.livereload import LiveReloadServer

from prongsai.publishing.build import plugin_of

Tell = Callable[[str], None]

_WAITING = Markup(
    '<!doctype html>\n<html lang="th"><meta charset="utf-8"><title>ยังแสดงเว็บไซต์ไม่ได้</title>\n'
    "<body><h1>ยังแสดงเว็บไซต์ไม่ได้</h1>\n<p>แก้ไฟล์ตามข้อความนี้แล้วบันทึก หน้านี้จะเปลี่ยนเอง</p>\n"
    "<pre>{}</pre></body></html>\n"
)
"""Shown while there has been no site yet; MkDocs' server adds what makes it reload."""


def preview(config_file: str, dev_addr: str | None, open_in_browser: bool, tell: Tell) -> None:
    """Serve the site until interrupted, and build it again whenever a file is saved.

    Raises mkdocs.exceptions.MkDocsException for settings that cannot be used from the start, OSError for an
    address that cannot be served.
    """
    with tempfile.TemporaryDirectory(prefix="prongsai-") as folder:
        options = {"site_dir": folder} | ({"dev_addr": dev_addr} if dev_addr else {})
        first = load_config(config_file, **options)
        plugin_of(first, config_file)
        first.plugins.on_startup(command="serve", dirty=False)
        host, port = first.dev_addr
        path = urlsplit(first.site_url or "/").path
        rebuild = _Rebuilding(config_file, options, f"http://{host}:{port}{path}", tell)
        server = LiveReloadServer(builder=rebuild, host=host, port=port, root=folder, mount_path=path)
        rebuild(first)
        for watched in (first.docs_dir, config_file, *first.watch):
            server.watch(str(watched))
        _end_on_interrupt(server)
        try:
            tell(f"เปิดดูที่ {server.url} (หยุดด้วย Ctrl+C)")
            server.serve(open_in_browser=open_in_browser)  # type: ignore[no-untyped-call]
        finally:
            server.shutdown()
            first.plugins.on_shutdown()


def _end_on_interrupt(server: LiveReloadServer) -> None:
    """Ctrl-C ends the server when the build of the moment is done; a second one ends everything at once."""

    def end(*_: object) -> None:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        Thread(target=server.shutdown).start()

    # An exception in the midst of the server's locks may leave one held, and then nothing ends.
    signal.signal(signal.SIGINT, end)


class _Rebuilding:
    """Builds the site as the files are now; the server calls it after each change."""

    def __init__(self, config_file: str, options: dict[str, str], url: str, tell: Tell) -> None:
        self.config_file, self.options, self.url, self.tell = config_file, options, url, tell
        self.shown = False

    def __call__(self, config: MkDocsConfig | None = None) -> None:
        self.tell("กำลังสร้างหน้าเว็บ…")
        try:
            config = config or load_config(self.config_file, **self.options)
            config.site_url = self.url
            # Before MkDocs, which would only log what is wrong with the content, and clean the folder.
            plugin_of(config, self.config_file).prepare(config)
            mkdocs_build(config, serve_url=self.url)
        except MkDocsException as error:
            self._keep(str(error))
        else:
            self.shown = True
            self.tell("หน้าเว็บตรงกับไฟล์แล้ว")

    def _keep(self, fault: str) -> None:
        state = "หน้าเว็บยังเป็นข้อมูลก่อนแก้" if self.shown else "ยังแสดงเว็บไซต์ไม่ได้"
        if not self.shown:
            (Path(self.options["site_dir"]) / "index.html").write_text(_WAITING.format(fault), "utf-8")
        self.tell(f"{fault}\n\n{state} แก้ไฟล์แล้วบันทึก ระบบจะสร้างใหม่เอง")
