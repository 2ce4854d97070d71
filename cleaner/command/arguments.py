"""The words of the command: its options, its help, and what it says to a word that it does not know."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from cleaner.command.messages import near, printable
from cleaner.errors import UsageError
from cleaner.flags import Flags

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn

USAGE = """\
clean [OPTIONS] SOURCE... OUT  each document to OUT, mirroring folders
       clean [OPTIONS] -o OUT SOURCE...
       clean [OPTIONS] FILE           one document to the standard output
       clean [OPTIONS] -              the same from the standard input
       clean --explain FILE | --explain RULE | --list-rules | --version"""

EXAMPLES = """\
examples:
  clean seeds/ out/                    seeds/sub/x.txt becomes out/sub/x.md
  clean a.txt page.html out/           two files, one folder
  clean page.html | less               read the result first
  clean --diff seeds/ out/             what would change in out/
  clean --check seeds/ out/            is out/ complete and up to date?
  clean --explain page.html            what was changed, where and why
  clean --ledger ledger.jsonl seeds/ out/
  find . -name '*.html' -print0 | xargs -0 clean -o out/

Of a folder, *.txt *.md *.html *.htm *.xhtml are taken; a file that is named is
always taken. Folders that are links, and what begins with a dot, are left out.
Settings may stand in [tool.cleaner] of the nearest pyproject.toml, under the
names of the long options, with rules and exemptions of your own.

exit codes: 0 done, 1 differences (--check, --diff), 2 wrong usage or
configuration, 3 done but some documents rejected, 4 internal error"""


class Parser(argparse.ArgumentParser):
    """argparse, but what is wrong is raised as `UsageError`, and options may stand between the paths.

    Plain argparse refuses `clean seeds/ --check out/`.
    """

    def error(self, message: str) -> NoReturn:
        raise UsageError(printable(message))

    def read(self, argv: Sequence[str], into: argparse.Namespace) -> Sequence[str]:
        """Set what `argv` says on `into`; gives back what follows `--`, which is paths whatever it looks like."""
        cut = argv.index("--") if "--" in argv else len(argv)
        _, unknown = self.parse_known_intermixed_args(argv[:cut], into)
        if unknown:
            word = unknown[0].partition("=")[0]
            raise UsageError(f"unknown option {word!r}{near(word, self._option_string_actions)}")
        return argv[cut + 1 :]


def _formatter(prog: str) -> argparse.HelpFormatter:
    """Of a fixed width, since asking the terminal for its own imports a module at every start."""
    return argparse.RawDescriptionHelpFormatter(prog, width=79)


def parser() -> Parser:
    """The parser; its options default to None, so that what was not said is told from what was."""
    new = Parser(
        prog="clean",
        usage=USAGE,
        description="Gives back the article: clean Markdown, metadata, a ledger of every change.",
        epilog=EXAMPLES,
        formatter_class=_formatter,
        allow_abbrev=False,
        add_help=False,
    )
    new.add_argument("paths", nargs="*", help=argparse.SUPPRESS)
    _add_modes(new.add_argument_group("what to do"))
    _add_choices(new.add_argument_group("which files, which rules"))
    _add_messages(new.add_argument_group("messages"))
    return new


def _add_modes(group: argparse._ArgumentGroup) -> None:
    add = group.add_argument
    add("-o", "--output", metavar="OUT", help="the folder to write to; every path is then a SOURCE")
    add("--check", action="store_true", help="write nothing; list outputs missing, stale or orphaned")
    add("--diff", action="store_true", help="write nothing; show what would change")
    add("--corpus", action="store_true", help="read all files first; drop lines that many of a folder share")
    add("--force", action="store_true", help="clean and write again what is up to date")
    add("--prune", action="store_true", help="delete outputs in OUT whose source is gone")
    add("--ledger", metavar="FILE", help="write every change as a line of JSON; - is the standard output")
    add("--explain", metavar="RULE|FILE", help="why a rule exists, or what was changed in a file")
    add("--list-rules", action="store_true", help="every rule with its reason")
    add("-h", "--help", action="store_true", help="this text")
    add("-V", "--version", action="store_true", help="the versions that a bug report needs")


def _add_choices(group: argparse._ArgumentGroup) -> None:
    add = group.add_argument
    add("--select", action="append", metavar="RULES", help="only these rules: ids or prefixes, by commas")
    add("--ignore", action="append", metavar="RULES", help="not these rules")
    add("--include", action="append", metavar="GLOB", help="take these files of a folder instead")
    add("--exclude", action="append", metavar="GLOB", help="leave out these files and folders")
    add("--from", metavar="FORM", help="auto (by name and content), text, markdown or html")
    add("--stdin-filename", metavar="NAME", help="what - counts as; its suffix tells the form")
    add("--no-front-matter", action="store_const", const=True, help="no metadata; the title as # heading")
    add("--on-failure", metavar="WHAT", help="of a document that meets a bug: reject it, or write it plain")
    add("--timeout", metavar="SECONDS", help="for one document; by its size, from 60, unless said")
    add("-j", "--jobs", metavar="N", help="processes; all CPUs unless said here or in CLEANER_JOBS")
    add("--config", metavar="FILE", help="a TOML file with [tool.cleaner] in place of pyproject.toml")


def _add_messages(group: argparse._ArgumentGroup) -> None:
    either = group.add_mutually_exclusive_group()
    either.add_argument("-q", "--quiet", action="store_const", const=True, help="only errors")
    either.add_argument("-v", "--verbose", action="count", help="every file; -vv every change")
    group.add_argument("--color", metavar="WHEN", help="auto, always or never")


def parse(argv: Sequence[str]) -> Flags:
    """The options and the positional arguments; `UsageError` if any is wrong."""
    said, flags = argparse.Namespace(), Flags()
    paths = parser().read(argv, said)
    vars(flags).update(vars(said))
    flags.paths += paths
    return flags
