"""What was chosen: on the command line, else in the environment, else in `[tool.cleaner]`, else by us."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping

from cleaner.command import values
from cleaner.command.messages import NORMAL, QUIET, Messages, near, printable
from cleaner.errors import UsageError
from cleaner.lazy import lazy
from cleaner.options import ON_FAILURE, ORIGINS, Options
from cleaner.record import dataclass
from cleaner.rule import Rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

COLORS = ("auto", "always", "never")
_TABLE = "[tool.cleaner]"
# Every way to begin that table in TOML, and a little more: parsing TOML costs what a small file does.
_MENTION = lazy(rb"""tool["']?\s*(?:\.\s*["']?cleaner|\]|=)""")


@dataclass(frozen=True, slots=True)
class Settings:
    """All that can be set once for many runs; `verbosity` is one of `messages`' levels."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    jobs: int = 0
    origin: str = "auto"
    front_matter: bool = True
    color: str = "auto"
    verbosity: int = NORMAL
    rules: tuple[Rule, ...] = ()
    exempt: tuple[str, ...] = ()
    on_failure: str = "reject"
    timeout: float = 0.0

    def options(self) -> Options:
        """The part that decides what comes out of a document."""
        return Options(
            origin=self.origin,
            front_matter=self.front_matter,
            select=self.select,
            ignore=self.ignore,
            rules=self.rules,
            exempt=self.exempt,
            on_failure=self.on_failure,
        )


def settings(flags: Mapping[str, object], config: str | None = None) -> Settings:
    """Merge the options of the command line (by long name; None is unsaid) with what stands elsewhere.

    `config` names the file to read in place of the nearest pyproject.toml. Raises `UsageError`, which
    says where the wrong value stands.
    """
    chosen: dict[str, Any] = {}
    for where, key, value in (*_configured(config), *_environment(), *_said(flags)):
        field, convert = _SETTINGS[key]
        try:
            chosen[field] = convert(value)
        except UsageError as error:
            raise UsageError(f"{where}: {error}") from None
    return Settings(**chosen)


def heeded(messages: Messages, flags: Mapping[str, object], config: str | None = None) -> Settings:
    """What `settings` gives, with the messages set to it, and the rules that it names known to be rules.

    Raises `UsageError` where one is none.
    """
    chosen = settings(flags, config)
    messages.verbosity, messages.color = chosen.verbosity, chosen.color
    if chosen.select or chosen.ignore or chosen.rules:
        from cleaner.command.explain import check_rules

        check_rules(chosen.options())
    return chosen


Layer = Iterator[tuple[str, str, object]]


def _said(flags: Mapping[str, object]) -> Layer:
    for key in _SETTINGS:
        if flags.get(key) is not None:
            yield f"--{key}", key, flags[key]


def _environment() -> Layer:
    if jobs := os.environ.get("CLEANER_JOBS"):
        yield "CLEANER_JOBS", "jobs", jobs


def _configured(config: str | None) -> Layer:
    if config == "":
        raise UsageError("--config is empty; name a file")
    path, table = (config, _table(config)) if config is not None else _nearest()
    if config is not None and table is None:
        raise UsageError(f"{printable(config)}: has no table {_TABLE}")
    for key, value in (table or {}).items():
        where = f"{printable(path)}: {_TABLE}"
        if key not in _SETTINGS:
            raise UsageError(f"{where}: unknown key {key!r}{near(key, _SETTINGS)}")
        yield f"{where}: {key}", key, value


def _nearest() -> tuple[str, dict[str, Any] | None]:
    """The nearest pyproject.toml, from the working folder upwards, that has our table."""
    try:
        folder, above = "", os.path.abspath("")
    except OSError:  # the working folder is gone; nothing is near
        return "", None
    while True:
        path = os.path.join(folder, "pyproject.toml")
        if os.path.isfile(path) and (table := _table(path)) is not None:
            return path, table
        if above == os.path.dirname(above):
            return "", None
        folder = above = os.path.dirname(above)


def _table(path: str) -> dict[str, Any] | None:
    try:
        with open(path, "rb") as stream:
            data = stream.read()
    except OSError as error:
        raise UsageError(f"{printable(path)}: {(error.strerror or str(error)).lower()}") from None
    if not _MENTION.search(data):
        return None
    import tomllib

    try:
        tool = tomllib.loads(data.decode("utf-8-sig")).get("tool", {})
    except (ValueError, RecursionError) as error:
        raise UsageError(f"{printable(path)}: is no TOML file: {error}") from None
    table = tool.get("cleaner") if isinstance(tool, dict) else tool
    if table is not None and not isinstance(table, dict):
        raise UsageError(f"{printable(path)}: {_TABLE} must be a table")
    return table


# Each key of [tool.cleaner], which is the long option without its dashes: the field it sets, and how.
_SETTINGS: dict[str, tuple[str, Callable[[object], object]]] = {
    "select": ("select", values.names),
    "ignore": ("ignore", values.names),
    "include": ("include", values.texts),
    "exclude": ("exclude", values.texts),
    "jobs": ("jobs", values.count),
    "from": ("origin", values.one_of(ORIGINS)),
    "no-front-matter": ("front_matter", lambda value: not values.yes(value)),
    "color": ("color", values.one_of(COLORS)),
    "quiet": ("verbosity", lambda value: QUIET if values.yes(value) else NORMAL),
    "verbose": ("verbosity", values.level),
    "rules": ("rules", values.rules),
    "exempt": ("exempt", values.patterns),
    "on-failure": ("on_failure", values.one_of(ON_FAILURE)),
    "timeout": ("timeout", values.seconds),
}
