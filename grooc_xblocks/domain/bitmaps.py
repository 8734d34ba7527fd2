"""
Sets of positions as Python's big integers: bit ``p`` says that ``p`` is in the set.

An operation on two sets of 20,000 takes about as long as a function call, which is what makes lists of that size quick.
"""

from collections.abc import Iterable, Iterator, Sequence


def of(positions: Iterable[int], span: int) -> int:
    """Make a set out of positions below ``span``."""
    bits = bytearray(span // 8 + 1)
    for position in positions:
        bits[position >> 3] |= 1 << (position & 7)
    return int.from_bytes(bits, "little")


def bits(bitmap: int) -> Iterator[int]:
    """Yield the positions of a small set, lowest first."""
    while bitmap:
        lowest = bitmap & -bitmap
        yield lowest.bit_length() - 1
        bitmap ^= lowest


def any_of(bitmaps: Iterable[int]) -> int:
    """Unite sets."""
    united = 0
    for bitmap in bitmaps:
        united |= bitmap
    return united


def counted(bitmaps: Iterable[int]) -> list[int]:
    """
    Count for all positions at once in how many of ``bitmaps`` each is.

    The counts come as planes: bit ``p`` of plane ``k`` is bit ``k`` of the count of ``p``. Three sets at a time become
    a sum and a carry, as in the adder of a processor, so there are about five operations for each set.
    """
    addends, planes = list(bitmaps), []
    while addends:
        carries = []
        while len(addends) > 2:
            a, b, c = addends.pop(), addends.pop(), addends.pop()
            either = a ^ b
            addends.append(either ^ c)
            carries.append(a & b | either & c)
        if len(addends) == 2:
            carries.append(addends[0] & addends[1])
        planes.append(addends[0] ^ addends[1] if len(addends) == 2 else addends[0])
        addends = carries
    return planes


def at_least(planes: Sequence[int], power: int) -> int:
    """Return the positions whose count is ``2 ** power`` or more."""
    return any_of(planes[power:])


def most_first(bitmap: int, planes: Sequence[int]) -> Iterator[int]:
    """Part a set by the counts in ``planes``, highest count first. Parts are made as they are asked for."""
    if not bitmap:
        return
    if not planes:
        yield bitmap
        return
    more = bitmap & planes[-1]
    yield from most_first(more, planes[:-1])
    yield from most_first(bitmap ^ more, planes[:-1])


def stretch(parts: Iterable[int], skip: int, size: int) -> list[int]:
    """Return ``size`` positions after the first ``skip``, part by part, highest position first within each."""
    positions: list[int] = []
    for part in parts:
        count = part.bit_count()
        if skip >= count:
            skip -= count
            continue
        positions += _highest(part, skip, size - len(positions))
        skip = 0
        if len(positions) == size:
            break
    return positions


def _highest(bitmap: int, skip: int, size: int) -> list[int]:
    low, high = 0, bitmap.bit_length()
    while low < high:  # halving finds where the first `skip` end; taking them off one by one would take long
        middle = (low + high) // 2
        if (bitmap >> middle).bit_count() <= skip:
            high = middle
        else:
            low = middle + 1
    bitmap &= (1 << high) - 1
    positions: list[int] = []
    while bitmap and len(positions) < size:
        positions.append(bitmap.bit_length() - 1)
        bitmap ^= 1 << positions[-1]
    return positions
