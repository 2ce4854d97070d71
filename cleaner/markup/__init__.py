"""HTML that was left in text: its tags, the fragments they make, and whether somebody shows them as code."""
