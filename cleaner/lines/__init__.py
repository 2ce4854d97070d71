"""What the stages know of lines: what is a title, a byline, a heading, an item, a leftover. Nothing is changed here."""
