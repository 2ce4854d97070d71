"""Which blocks of a page are its article: what each block's place and text tell, and what that weighs."""
