"""What a browser is called among people: *Chrome, Android* instead of the line it introduces itself with."""

# In this order: most browsers say that they are Chrome or Safari too, and a phone that it is a Linux or a Mac.
_BROWSERS = (
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser", "Samsung Internet"),
    ("Firefox", "Firefox"),
    ("FxiOS", "Firefox"),
    ("Chrome", "Chrome"),
    ("CriOS", "Chrome"),
    ("Safari", "Safari"),
)
_DEVICES = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("CrOS", "Chromebook"),
    ("Windows", "Windows"),
    ("Macintosh", "Mac"),
    ("Linux", "Linux"),
)


def known_as(introduced: str) -> str:
    """The browser and the kind of device as their owner knows them, from a ``User-Agent`` line; "" for others."""
    found = [_first(_BROWSERS, introduced), _first(_DEVICES, introduced)]
    return ", ".join(one for one in found if one)


def _first(known: tuple[tuple[str, str], ...], introduced: str) -> str:
    return next((name for sign, name in known if sign in introduced), "")
