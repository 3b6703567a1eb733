"""A test client that checks every page it gets: the rules of the house hold in every test, not in one."""

from collections import Counter
from typing import Any

from flask.testing import FlaskClient
from lxml import html

NEVER = ("style", "onclick", "onchange", "oninput", "onload", "onsubmit", "onkeydown")
LABELLED = "input[not(@type='hidden' or @type='submit')] | //select | //textarea"


class PageClient(FlaskClient):
    """Follows the house's rules for each HTML answer; ``page`` is the newest one as a tree."""

    page: Any = None

    def open(self, *args: Any, **options: Any) -> Any:
        response = super().open(*args, **options)
        if response.mimetype == "text/html" and response.data and response.location is None:
            self.page = html.fromstring(response.get_data(as_text=True))
            if response.get_data(as_text=True).lstrip().lower().startswith("<!doctype"):
                check_page(self.page)
                check_headers(response)
        return response

    def send(self, path: str, data: dict[str, Any] | None = None, **options: Any) -> Any:
        """POST a form as a browser does: with the token of the page that was shown last."""
        tokens = self.page.xpath("//input[@name='csrf_token']/@value") if self.page is not None else []
        return self.post(path, data={"csrf_token": tokens[0] if tokens else "", **(data or {})}, **options)

    def texts(self, path: str) -> list[str]:
        """The texts of the elements an XPath finds on the newest page."""
        return [" ".join(found.text_content().split()) for found in self.page.xpath(path)]


def check_page(page: Any) -> None:
    """One h1, unique ids, labels, language and direction, tokens in forms, nothing inline."""
    assert len(page.xpath("//h1")) == 1, "a page has exactly one h1"
    assert page.xpath("string(//title)").strip(), "a page has a title"
    assert page.get("lang")
    assert page.get("dir") in ("ltr", "rtl")
    twice = [found for found, count in Counter(page.xpath("//@id")).items() if count > 1]
    assert not twice, f"ids stand twice: {twice}"
    for attribute in NEVER:
        assert not page.xpath(f"//*[@{attribute}]"), f"{attribute} stands inline"
    assert not page.xpath("//script[not(@src)] | //style"), "a script or style stands inline"
    for form in page.xpath("//form[@method='post']"):
        for name in ("csrf_token", "operation"):
            count = len(form.xpath(f".//input[@type='hidden'][@name='{name}']"))
            assert count == 1, f"{count} × {name} in the form to {form.get('action')}"
    for form in page.xpath("//form[@data-autosave]"):
        check_saves_itself(page, form)
    for field in page.xpath(f"//{LABELLED}"):
        assert is_labelled(page, field), f"no label: {html.tostring(field)[:120]!r}"
    for image in page.xpath("//img"):
        assert image.get("alt") is not None, "an image without alt"
    for link in page.xpath("//a[@href] | //button"):
        assert link.text_content().strip() or link.get("aria-label"), (
            f"no words: {html.tostring(link)[:120]!r}"
        )


def check_saves_itself(page: Any, form: Any) -> None:
    """A form that saves itself says which version and which page it is, and the page says how it goes."""
    for name in ("operation", "base", "form"):
        assert form.xpath(f".//input[@type='hidden'][@name='{name}']"), f"no {name} in {form.get('action')}"
    assert form.get("id") == form.xpath("string(.//input[@name='form']/@value)")
    assert page.xpath("//*[@id='save-state']"), "nothing says how saving goes"
    assert page.xpath("//template[@data-save-words][@data-who!='']"), "no words for how saving goes"


def is_labelled(page: Any, field: Any) -> bool:
    """Whether a field has a label, by id, by nesting or by name."""
    return bool(
        field.get("aria-label")
        or field.get("aria-labelledby")
        or field.xpath("ancestor::label")
        or (field.get("id") and page.xpath(f"//label[@for='{field.get('id')}']"))
    )


def check_headers(response: Any) -> None:
    """The policy is strict and nothing is cached by others."""
    policy = response.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "no-store" in response.headers["Cache-Control"] or "immutable" in response.headers["Cache-Control"]
