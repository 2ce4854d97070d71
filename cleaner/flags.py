"""What was said on the command line; apart from the parser, which the plainest form does without."""

from __future__ import annotations


class Flags:
    """The options; those that `config` merges with other places are reached by `said` alone."""

    def __init__(self, *paths: str) -> None:
        self.paths: list[str] = list(paths)
        self.output: str | None = None
        self.check = False
        self.diff = False
        self.force = False
        self.prune = False
        self.corpus = False
        self.ledger: str | None = None
        self.explain: str | None = None
        self.stdin_filename: str | None = None
        self.list_rules = False
        self.help = False
        self.version = False
        self.config: str | None = None

    def said(self) -> dict[str, object]:
        """Every option by its long name without the dashes."""
        return {name.replace("_", "-"): value for name, value in vars(self).items()}

    def asks_for_a_run(self) -> bool:
        """An option was said that nothing but the cleaning of documents heeds."""
        modes = self.check, self.diff, self.force, self.prune, self.corpus
        return any(modes) or any(name is not None for name in (self.output, self.ledger, self.stdin_filename))


def plain(argv: list[str]) -> Flags | None:
    """The flags of paths alone, which need no parser; importing one costs half a bare interpreter."""
    return Flags(*argv) if argv and all(word[:1] not in ("", "-") for word in argv) else None
