"""Every form that a wrecked table is known in, from the table to its wreck: the inverse of `cleaner.tables`."""

from __future__ import annotations

from tests.wrecks import pipes, prose, spaces, tags
from tests.wrecks.form import DAMAGES, Damage, Row, Rows, Wreck

__all__ = ["DAMAGES", "Damage", "Row", "Rows", "Wreck", "pipes", "prose", "spaces", "tags"]
