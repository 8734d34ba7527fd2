"""XBlocks for learners who work in groups."""

__version__ = "0.1.0"
