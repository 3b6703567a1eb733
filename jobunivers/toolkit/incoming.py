"""What comes in, before anybody reads it: no text of a request holds a NUL, which is no letter and no store takes."""

from flask import Flask, Request
from werkzeug.datastructures import ImmutableMultiDict, MultiDict
from werkzeug.middleware.proxy_fix import ProxyFix
from werkzeug.sansio.http import parse_cookie
from werkzeug.utils import cached_property

NUL = "\x00"


class WithoutNul(Request):
    """A request whose fields and questions are free of NUL; everything else stays as it was sent."""

    @cached_property
    def args(self) -> MultiDict[str, str]:
        """What the address asks."""
        return _without_nul(super().args)

    @cached_property
    def cookies(self) -> ImmutableMultiDict[str, str]:
        """The cookies. They are one header here, which needs no looking through all that a browser sends."""
        sent = self.environ.get("HTTP_COOKIE", "")
        return parse_cookie(sent, cls=self.dict_storage_class)  # type: ignore[return-value]

    def _load_form_data(self) -> None:
        is_new = "form" not in self.__dict__
        super()._load_form_data()
        if is_new:
            self.__dict__["form"] = _without_nul(self.form)


def wire(app: Flask) -> None:
    """Read every request this way, besides what it can already; from behind so many proxies as the operator says."""
    proxies = app.config["SETTINGS"].proxies
    if proxies:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=proxies, x_proto=proxies)  # type: ignore[method-assign]
    app.request_class = type("Incoming", (WithoutNul, app.request_class), {})


def _without_nul(fields: MultiDict[str, str]) -> MultiDict[str, str]:
    pairs = list(fields.items(multi=True))
    if not any(NUL in name or NUL in value for name, value in pairs):
        return fields
    return ImmutableMultiDict([(name.replace(NUL, ""), value.replace(NUL, "")) for name, value in pairs])
