"""One step of the order each: a stage looks at the document and proposes edits; it changes nothing itself."""
