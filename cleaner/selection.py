"""The stages as a caller wants them: own rules, rules switched off, the title in the body."""

from __future__ import annotations

from functools import partial

from cleaner.edits import DROPS, Propose, Stage
from cleaner.options import Options
from cleaner.record import replace
from cleaner.stages import boilerplate, headings, metadata


def chosen(stages: tuple[Stage, ...], options: Options) -> tuple[Stage, ...]:
    """`stages` in their order, each as `options` want it."""
    own: dict[str, Propose] = {}
    if options.rules or options.exempt:
        own["boilerplate"] = boilerplate.stage(options.rules, options.exempt)
    if not options.front_matter:
        own |= {"metadata": metadata.mark, "headings": partial(headings.propose, title_in_body=True)}
    changed = stages
    if own:
        changed = tuple(replace(stage, propose=own.get(stage.name, stage.propose)) for stage in stages)
    if options.repeated:
        from cleaner.stages import corpus

        # Other files have these lines as their readers gave them, so they are asked for before any stage changes them.
        changed = (Stage("corpus", corpus.stage(options.repeated), frozenset({DROPS}), by_lines=True), *changed)
    if options.select or options.ignore:
        return tuple(stage.only(options.wants) for stage in changed)
    return changed
