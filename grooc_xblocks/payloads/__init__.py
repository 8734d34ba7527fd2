"""What browsers may send: one module of models a block, and the one way to read them."""

from grooc_xblocks.payloads.reading import Payload, parse

__all__ = ["Payload", "parse"]
