"""What is alike for everybody is compressed once a worker; what a page says is never kept."""

import pytest
from flask import Flask
from werkzeug.test import Client

from jobunivers.pages.assets import Compressed

ZSTD = {"Accept-Encoding": "zstd"}


def test_a_style_sheet_is_compressed_once_and_no_page_is_kept(
    app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Compressed] = []
    found = Compressed.get
    monkeypatch.setattr(Compressed, "get", lambda here, key: (asked.append(here), found(here, key))[1])
    files = app.extensions["jobunivers.assets"]
    browser = Client(app)
    first, again = (browser.get(files.address("css/app.css"), headers=ZSTD) for _time in range(2))
    assert first.headers["Content-Encoding"] == again.headers["Content-Encoding"] == "zstd"
    assert first.data == again.data != files.read("css/app.css")
    assert browser.get("/log-ind", headers=ZSTD).headers["Content-Encoding"] == "zstd"
    kept = asked[-1]._kept
    assert kept["zstd;css/app.css"] == first.data
    assert [key for key in kept if files.read(key.partition(";")[2]) is None] == []
