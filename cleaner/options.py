"""What a caller may choose; the command, the configuration file and the library share these."""

from __future__ import annotations

from cleaner.errors import UsageError
from cleaner.record import dataclass
from cleaner.rule import Rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cleaner.lines.repeated import Repeated
else:
    Repeated = object  # so that `typing.get_type_hints` knows the name

ORIGINS = ("auto", "text", "markdown", "html")
ON_FAILURE = ("reject", "plain")


@dataclass(frozen=True, slots=True)
class Options:
    """How to clean.

    origin        what the source is: "text", "markdown", "html", or "auto" to tell by its name and content
    front_matter  False writes the body alone, its title as the `#` heading
    select        only these rules, by id (`boilerplate/share-bar`) or prefix (`boilerplate`); empty is all
    ignore        not these rules, by id or prefix
    rules         a user's own boilerplate rules, beside the built-in ones
    on_failure    what becomes of a document that meets a fault of ours: "reject" raises the error, "plain" gives
                  its words in one block of code, flagged `written-plain`
    exempt        google-re2 patterns of whole lines that no boilerplate rule may drop
    repeated      lines that the files of the source's folder share, which `--corpus` finds
    """

    origin: str = "auto"
    front_matter: bool = True
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    rules: tuple[Rule, ...] = ()
    exempt: tuple[str, ...] = ()
    on_failure: str = "reject"
    repeated: Repeated | None = None

    def __post_init__(self) -> None:
        """Raise `UsageError` for a value of another kind, which would be taken for something else or for nothing."""
        for name, known in (("origin", ORIGINS), ("on_failure", ON_FAILURE)):
            if getattr(self, name) not in known:
                raise UsageError(f"{name} must be one of {', '.join(known)}, not {getattr(self, name)!r}")
        for name, kind in (("select", str), ("ignore", str), ("exempt", str), ("rules", Rule)):
            given = getattr(self, name)
            if not isinstance(given, tuple) or not all(isinstance(one, kind) for one in given):
                raise UsageError(f"{name} must be a tuple of {kind.__name__}, not {given!r}")
        if not isinstance(self.front_matter, bool):
            raise UsageError(f"front_matter must be True or False, not {self.front_matter!r}")
        if self.repeated is not None:
            from cleaner.lines.repeated import Repeated

            if not isinstance(self.repeated, Repeated):
                raise UsageError(f"repeated must be Repeated or None, not {self.repeated!r}")

    def wants(self, rule: str) -> bool:
        """Whether a rule is on, by the longest of the ids and prefixes that name it; `ignore` wins a tie."""
        selected = max((len(p) for p in self.select if _names(p, rule)), default=0 if self.select else 1)
        ignored = max((len(p) for p in self.ignore if _names(p, rule)), default=0)
        return selected > ignored


def checked(options: Options) -> Options:
    """`options`; raises `TypeError` for anything else."""
    if not isinstance(options, Options):
        raise TypeError(f"options must be Options, not {type(options).__name__}")
    return options


def _names(prefix: str, rule: str) -> bool:
    return rule == prefix or rule.startswith((prefix.rstrip("/") + "/", prefix + "-"))
