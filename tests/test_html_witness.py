"""markdownify as a witness: what our reader makes of a page shows the words that its Markdown shows.

It is not part of the reader: its escapes are not the form that mdformat keeps, it filters no links, and it
recurses. On small ordinary pages it is an independent opinion.
"""

from __future__ import annotations

import pytest
from markdownify import markdownify

from cleaner import Options, clean
from tests.rendering import by_cmark, words_of

PAGES = (
    "<p>The bridge is <b>closed</b>, says the <a href='/council'>council</a>.</p><p>It opens in <em>May</em>.</p>",
    "<ul><li>steel</li><li>rain<ul><li>in spring</li><li>in autumn</li></ul></li></ul>",
    "<ol><li>first</li><li>second</li><li>third</li></ol><p>And so on, until the money was gone again.</p>",
    "<table><tr><th>Team</th><th>Points</th></tr><tr><td>Rovers</td><td>36</td></tr></table>",
    "<blockquote><p>We will not wait.</p></blockquote><pre>a = b\nc = d</pre><p>Nobody did.</p>",
    "<div>Half a line<br>and the other half</div><p>5 &lt; 7 &amp; 7 &gt; 5, un<b>believ</b>able.</p>",
)


@pytest.mark.parametrize("page", PAGES)
def test_same_words_as_markdownify(page: str) -> None:
    result = clean(page, options=Options(origin="html", front_matter=False))
    assert result.ledger == ()
    theirs = markdownify(page, heading_style="atx", escape_misc=True)
    assert words_of(by_cmark(result.markdown)) == words_of(by_cmark(theirs))
