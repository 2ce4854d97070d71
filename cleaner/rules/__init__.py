"""Every boilerplate rule, in the order in which they are asked: the first that matches names the loss.

The order goes from the plainest claims to those that lean on place: a line that is both a share button and
a comment button is called a share button. To add a rule, append one literal to the file of its theme.
"""

from __future__ import annotations

from cleaner.rule import Rule
from cleaner.rules import (
    abroad,
    abroad_pages,
    account,
    advertising,
    appeals,
    blogs,
    boxes,
    bylines,
    comments,
    east,
    furniture,
    legal,
    media,
    navigation,
    newsletter,
    notices,
    outlet,
    related,
    share,
    shopping,
    widgets,
)

RULES: tuple[Rule, ...] = (
    *share.RULES,
    *newsletter.RULES,
    *appeals.RULES,
    *account.RULES,
    *legal.RULES,
    *navigation.RULES,
    *related.RULES,
    *advertising.RULES,
    *shopping.RULES,
    *media.RULES,
    *bylines.RULES,
    *outlet.RULES,
    *comments.RULES,
    *blogs.RULES,
    *furniture.RULES,
    *widgets.RULES,
    *boxes.RULES,
    *notices.RULES,
    *abroad.RULES,
    *east.RULES,
    *abroad_pages.RULES,
)
