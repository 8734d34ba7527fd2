"""Maps to try the rules of assets on, drawn by hypothesis or written down."""

from hypothesis import strategies as st

from grooc_xblocks.domain import asset_fields, asset_links, assets
from grooc_xblocks.domain.asset_settings import KINDS, LEVELS, VERBS

AT = "2026-11-20T09:15:00Z"
LATER = "2026-11-21T10:00:00Z"
KIND_IDS = [kind["id"] for kind in KINDS]
LEVEL_IDS = [level["id"] for level in LEVELS]
VERB_IDS = [verb["id"] for verb in VERBS]
IDS = [f"asset{number:04}" for number in range(12)]

TORTURE = [
    "=HYPERLINK(\"x\")", "+1", "-1", "@here", "\tTab", "'=quoted", "''", "'", "#problem", "#asset0001", "a > b; c",
    "\\", "\\;", "يدعم > بئر؛ قرية", "\u200fمرحبا\u200e", "👩🏽‍🌾 farm", "\"quoted\", twice \"\"", ",", ";", "null",
    "\ufeffBOM", "supports > x", "1. one", "- dash", "＝fullwidth", "yes", "name", "Ünïcödé e\u0301",
    "%(name)s {0} <b>",
]  # fmt: skip

words = st.sampled_from(["pump", "well", "rope", "Mzee", "kiosk", "song"])
free = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
lines_of_text = st.lists(words | st.sampled_from(TORTURE) | free, min_size=1, max_size=4)
names = (lines_of_text.map(" ".join) | free).map(lambda text: asset_fields.tidy({"name": text})["name"])
told = st.fixed_dictionaries(
    {"name": names.filter(lambda name: asset_fields.text_fault("name", name) is None)},
    optional={
        "kind": st.sampled_from(KIND_IDS),
        "level": st.sampled_from(LEVEL_IDS),
        "state": st.sampled_from(asset_fields.STATES),
        "person": st.booleans(),
        "offers": lines_of_text.map("\n".join),
        "place": lines_of_text.map(" ".join),
        "note": lines_of_text.map("\n".join),
        "knows": st.lists(st.integers(1, 4) | names, max_size=4),
    },
).map(lambda one: {"kind": "people", "level": "self", **asset_fields.tidy(one)})


# Drawn much faster than ``told``, for rules that do not look into texts.
ready_made = st.sampled_from(
    [
        {
            "name": text.strip() or "Pump", "kind": KIND_IDS[number % 6], "level": LEVEL_IDS[number % 4],
            "state": asset_fields.STATES[number % 3], "person": number % 4 == 0, "offers": TORTURE[-number],
            "note": f"{text}\nand so on", "knows": [1, "Joe", 3][: number % 4],
        }
        for number, text in enumerate(TORTURE)
    ]
)  # fmt: skip


def made(*names_of_assets, by=1, at=AT, **fields):
    """A map with one asset a name; ids are ``IDS`` in order."""
    now = assets.AssetMap()
    for asset, name in zip(IDS, names_of_assets, strict=False):
        now = assets.add(now, asset, {"kind": "people", "level": "self", "name": name, **fields}, by=by, at=at)
    return now


def linked(now, *pairs, verb="supports"):
    """The map with links between assets by number; -1 is the problem."""
    for start, end in pairs:
        ends = [asset_fields.PROBLEM if at == -1 else IDS[at] for at in (start, end)]
        now = asset_links.link(now, f"link{start + 1:02}{end + 1:02}", ends[0], verb, ends[1], by=1, at=AT)
    return now


@st.composite
def maps(draw, most=8, assets_of=ready_made):
    """Any map: assets with torture texts, links between them and to the problem, some moved by hand."""
    now = assets.AssetMap()
    count = draw(st.integers(0, most))
    for asset in IDS[:count]:
        now = assets.add(now, asset, draw(assets_of), by=draw(st.integers(1, 3)), at=AT)
    ends = st.sampled_from([*IDS[:count], asset_fields.PROBLEM])
    verbs = st.sampled_from([*VERB_IDS, "is treasurer of", "a > b; c\\", "#x"])
    for number, (start, end, verb) in enumerate(draw(st.lists(st.tuples(ends, ends, verbs), max_size=2 * count))):
        if start not in (end, asset_fields.PROBLEM):
            now = asset_links.link(now, f"link{number:04}", start, verb, end, by=1, at=AT)
    spots = st.dictionaries(ends, st.tuples(st.integers(-1000, 1000), st.integers(-1000, 1000)).map(list), max_size=3)
    return asset_links.move(now, draw(spots)) if count else now


@st.composite
def long_texts(draw):
    word = st.sampled_from(["pump", "well,", "rope.", "\n", "؟", "نتحاور", "a", "b", "c"])
    base = draw(st.lists(word, max_size=30))
    sides = []
    for _side in range(2):
        side = list(base)
        for _edit in range(draw(st.integers(1, 3))):
            at = draw(st.integers(0, len(side)))
            side[at : at + draw(st.integers(0, 2))] = draw(st.lists(word, max_size=3))
        sides.append(side)
    return [" ".join(one).replace(" \n ", "\n").strip() for one in (base, *sides)]
