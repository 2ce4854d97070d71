"""How the line model is learned: `python -m training.train WCXB` (the packages of the `train` extra)."""
