"""The tags of a table, which stand among pipes too; in the shape that the debris stage gives them: `<td>`, `</tr>`."""

from __future__ import annotations

import re

from cleaner.lazy import lazy

TAG_NAMES = "table|thead|tbody|tfoot|tr|td|th|caption|colgroup|col"
TAG = lazy(rf"<(/?)({TAG_NAMES})(?:\s[^<>|]{{0,200}})?/?>", re.IGNORECASE)

RESIDUE = "|. \N{HORIZONTAL ELLIPSIS}"
"""What is left beside the tags of a text that was cut: pipes, and dots parted by spaces."""
