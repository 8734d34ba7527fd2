"""Made-up people who answer each other, numbered from 1."""

from hypothesis import strategies as st

from grooc_xblocks.domain.network import Given, Somebody

pairs = st.tuples(st.integers(1, 9), st.integers(1, 9)).filter(lambda pair: pair[0] != pair[1])
answers = st.lists(st.builds(lambda pair, times: Given(*pair, times), pairs, st.integers(1, 3)), max_size=16)
memberships = st.lists(st.sampled_from([None, None, 10, 20, 30]), min_size=1, max_size=9)


def people(*groups, shared=False):
    return [Somebody(number, group, shared) for number, group in enumerate(groups, 1)]
