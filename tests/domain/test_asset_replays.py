"""A lost connection sends what it kept again: whatever is done, doing it twice is doing it once."""

from hypothesis import given
from hypothesis import strategies as st

from grooc_xblocks.domain import asset_bring, asset_edit, asset_fields, asset_links, assets
from grooc_xblocks.domain.errors import GroocError
from tests.domain.asset_maps import AT, IDS, ready_made

some_ids = st.sampled_from(IDS[:5])
ends = st.sampled_from([*IDS[:5], asset_fields.PROBLEM])
link_ids = st.integers(0, 9).map("link{:04}".format)
learners = st.integers(1, 2)

ACTS = {
    "add": st.tuples(some_ids, ready_made),
    "edit": st.tuples(some_ids, ready_made.map(lambda told: {"name": told["name"], "state": told["state"]})),
    "remove": st.tuples(some_ids),
    "restore": st.tuples(some_ids),
    "link": st.tuples(link_ids, ends, st.sampled_from(["uses", "knows"]), ends),
    "unlink": st.tuples(link_ids),
    "move": st.tuples(st.dictionaries(some_ids, st.just([3, 4]), max_size=2)),
    "tidy": st.tuples(),
    "bring": st.tuples(st.lists(some_ids)),
}
acts = st.sampled_from(sorted(ACTS)).flatmap(lambda name: st.tuples(st.just(name), learners, ACTS[name]))


def request(before, name, by, args, source):
    """What one request does, as a function of the map: an edit keeps the version from which it started."""
    told = {"by": by, "at": AT}
    if name == "edit":
        asset, changes = args
        base = before.assets.get(asset)
        return lambda now: asset_edit.edit(now, asset, changes, base=base, version=1, **told)
    return {
        "add": lambda now: assets.add(now, *args, **told),
        "remove": lambda now: assets.remove(now, *args, **told),
        "restore": lambda now: assets.restore(now, *args),
        "link": lambda now: asset_links.link(now, *args, **told),
        "unlink": lambda now: asset_links.unlink(now, *args),
        "move": lambda now: asset_links.move(now, *args),
        "tidy": asset_links.tidied,
        "bring": lambda now: asset_bring.bring(now, source, *args, members=[1], names={}, **told),
    }[name]


@given(st.lists(acts, max_size=12))
def test_each_act_sent_twice_is_done_once_and_the_map_stays_whole(sent):
    now = source = assets.AssetMap()
    for name, by, args in sent:
        act = request(now, name, by, args, source)
        try:
            after = act(now)
        except GroocError:
            continue
        assert act(after) is after
        now, source = after, source if name == "bring" else after
        assert all(link["from"] in now.assets for link in now.links.values())
        assert all(link["to"] in {*now.assets, asset_fields.PROBLEM} for link in now.links.values())
        said = [asset_links.ends(link) for link in now.links.values()]
        assert len(said) == len(set(said))
        assert set(now.positions) <= set(now.assets)
        assert not set(now.removed) & set(now.assets)


@given(st.lists(acts, max_size=10))
def test_a_queue_that_is_sent_again_from_its_start_doubles_nothing(sent):
    """The queue of one learner, whose answers were all lost, on a map that nobody else changed meanwhile."""
    now, queue = assets.AssetMap(), []
    for name, _by, args in sent:
        if name in ("add", "edit", "link", "move"):
            act = request(now, name, 1, args, now)
            try:
                now = act(now)
            except GroocError:
                continue
            queue.append((name, act))
    again = now
    for name, act in queue:
        if name != "move":
            again = act(again)
    assert again == now
