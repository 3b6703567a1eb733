"""What is alike for everybody is compressed once a worker; what a page says is never kept."""

import pytest
from flask import Flask
from werkzeug.test import Client

from jobunivers.pages.assets import Compressed

ZSTD = {"Accept-Encoding": "zstd"}


def test_a_style_sheet_is_compressed_once_and_no_page_is_kept(
    app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept: dict[str, bytes] = {}
    compressed = Compressed.set

    def watched(here: Compressed, key: str, data: bytes) -> None:
        compressed(here, key, data)
        kept.update(here._kept)

    monkeypatch.setattr(Compressed, "set", watched)
    sheet = app.extensions["jobunivers.assets"].address("css/app.css")
    browser = Client(app)
    first, again = (browser.get(sheet, headers=ZSTD) for _time in range(2))
    assert first.headers["Content-Encoding"] == again.headers["Content-Encoding"] == "zstd"
    assert first.data == again.data != app.extensions["jobunivers.assets"].read("css/app.css")
    assert browser.get("/log-ind", headers=ZSTD).headers["Content-Encoding"] == "zstd"
    assert kept == {"zstd;css/app.css": first.data}
