"""How near a text is to the one that is wanted, by its words."""

from __future__ import annotations

import re
from collections import Counter


def words(text: str) -> list[str]:
    """The words of a text in their order, whatever their case."""
    return re.findall(r"\w+", text.lower())


def f1(precision: float, recall: float) -> float:
    """Their harmonic mean; nought for nought."""
    return 2 * precision * recall / max(precision + recall, 1e-9)


def agreement(found: Counter[str], wanted: Counter[str]) -> tuple[float, float, float]:
    """Precision, recall and F1 of what was found against what was wanted, as multisets."""
    both = (found & wanted).total()
    precision, recall = both / max(found.total(), 1), both / max(wanted.total(), 1)
    return precision, recall, f1(precision, recall)
