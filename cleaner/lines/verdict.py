"""Which lines go, from the scores of the line model: two ways to decide, and what either takes goes.

A page is made of parts, and leftovers stand together: the first way parts the text as a whole into stretches that stay
and stretches that go. The second takes single short lines and runs of them out of what stays, where they are surer.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from cleaner.lines.runs import spans

# Scores are hundredths of log-odds. A stretch goes where the scores of its lines, each less one of the first two (a
# probability of .69, for running text .88), add up to more than 0; no line counts for more than MOST_SAID. Each change
# from lines that stay to lines that go, or back, costs SWITCH. Running text below .77 stays wherever it stands.
STRETCH, STRETCH_OF_TEXT = 80, 200
MOST_SAID = 400
SWITCH = 100
SURE_OF_TEXT_IN_STRETCH = 120
# Scores from which a line goes by itself: probabilities of .65, .83 and .96. Running text has to be surer, and text
# that follows what stays has to be surest: before a part of the page that is not the article stands, nearly
# always, a short line that belongs to neither.
SURE = 60
SURE_OF_TEXT = 160
SURE_OF_ATTACHED = 320
# A run of lines in the midst of what stays goes only when they are so much surer, together, than each must be, and one
# of them is this sure (.87): lines that the article goes on after are its own more often than not. On unseen sites
# that keeps four in ten of the pages of which more than .04 of the words would be lost, for .0035 of words F1.
SURER_TOGETHER = 150
SURE_IN_THE_MIDST = 195


def leftover(scores: Sequence[int], text: Sequence[int], may_go: Callable[[int], bool]) -> list[bool]:
    """Which lines go. `text` is above 0 for running text, and `may_go` says whether a line may be dropped at all.

    On unseen sites, before whole pages had trees of their own, words F1 of all text nodes of a page was
    .921 by both, with .972 of its required snippets and .090 of the forbidden ones; single lines and runs alone have
    .918, .973 and .092. To ask more of running text costs .004 of F1 for each .003 of snippets. Heuristic: lines that
    belong to neither side go with their neighbours.
    """
    ways = zip(_alone(scores, text), _parted(scores, text), strict=True)
    return [(alone or parted) and may_go(at) for at, (alone, parted) in enumerate(ways)]


def _alone(scores: Sequence[int], text: Sequence[int]) -> list[bool]:
    """Which lines are surely leftovers: each by itself, and together with those beside it."""
    out: list[bool] = []
    surer: list[int] = []
    for score, is_text in zip(scores, text, strict=True):
        attached = bool(out) and not out[-1]
        surer.append(score - (SURE if not is_text else SURE_OF_ATTACHED if attached else SURE_OF_TEXT))
        out.append(surer[-1] >= 0)
    for start, stop in spans(out):
        weak = sum(surer[start:stop]) < SURER_TOGETHER or max(scores[start:stop]) < SURE_IN_THE_MIDST
        if weak and start > 0 and stop < len(out):
            out[start:stop] = [False] * (stop - start)
    return out


def _parted(scores: Sequence[int], text: Sequence[int]) -> list[bool]:
    """The likeliest way to part the lines into stretches that stay and that go (the algorithm is Viterbi's)."""
    stays = goes = 0  # what the best way to this line is worth, if this line stays or goes
    from_gone: list[bool] = []
    went_on: list[bool] = []
    for score, is_text in zip(scores, text, strict=True):
        said = max(-MOST_SAID, min(MOST_SAID, score - (STRETCH_OF_TEXT if is_text else STRETCH)))
        from_gone.append(goes - SWITCH > stays)
        went_on.append(goes >= stays - SWITCH)
        stays, goes = max(stays, goes - SWITCH), max(goes, stays - SWITCH) + said
    out = [False] * len(scores)
    is_gone = goes > stays
    for at in range(len(scores) - 1, -1, -1):
        out[at] = is_gone
        is_gone = went_on[at] if is_gone else from_gone[at]
    return [
        gone and (not is_text or score >= SURE_OF_TEXT_IN_STRETCH)
        for gone, score, is_text in zip(out, scores, text, strict=True)
    ]
