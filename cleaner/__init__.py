"""`cleaner` gives back the article from its scraped wreck: clean Markdown, metadata, a ledger of every change.

>>> from cleaner import clean
>>> print(clean("Share prices fell on Friday, and few knew why.\\nShare.").ledger[0].before)
Share.
"""

from __future__ import annotations

__version__ = "0.1.0"
__all__ = [
    "CleanerError",
    "Entry",
    "InternalError",
    "Options",
    "OutputError",
    "Result",
    "Rule",
    "UnreadableError",
    "UsageError",
    "__version__",
    "clean",
]

TYPE_CHECKING = False  # importing it from `typing` would cost half a bare interpreter
if TYPE_CHECKING:
    from cleaner.edits import Entry
    from cleaner.errors import CleanerError, InternalError, OutputError, UnreadableError, UsageError
    from cleaner.options import Options
    from cleaner.pipeline import clean
    from cleaner.result import Result
    from cleaner.rule import Rule

_HOMES = {
    "clean": "pipeline",
    "Entry": "edits",
    "Options": "options",
    "Result": "result",
    "Rule": "rule",
    **dict.fromkeys(("CleanerError", "InternalError", "OutputError", "UnreadableError", "UsageError"), "errors"),
}


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


def __getattr__(name: str) -> object:
    """Import a public name when it is asked for: `clean --version` needs none of them."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
