import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule

from grooc_xblocks.domain import bitmaps, hours
from grooc_xblocks.domain.listing import FACETS, Entry, Index, Search
from grooc_xblocks.domain.texts import folded

CAUSES = ["", "Clean water", "Girls’ education", "Énergie"]
LANGUAGES = ["en", "fr", "wo", "ar"]
WORDS = ["Rain", "rainy", "tanks", "école", "ECOLE", "मीरा", "مياه", "Đà", "in", "<b>", "👩🏽‍🌾"]

texts = st.lists(st.sampled_from(WORDS), max_size=4).map(" ".join)
weeks = st.sets(st.integers(0, 20)).map(hours.slot_mask)
entries = st.builds(
    Entry,
    id=st.integers(1, 12),
    name=texts,
    initiative=texts,
    place=texts,
    cause=st.sampled_from(CAUSES),
    languages=st.lists(st.sampled_from(LANGUAGES), unique=True, max_size=3).map(tuple),
    slots=weeks,
    free=st.integers(0, 4),
    members=st.integers(1, 6),
)
searches = st.builds(
    Search,
    text=st.sampled_from(["", "rain", "ain tan", "ecole", "  Y", "i", "zz", "मी", "da", "👩", "e e e e e e e e zz"]),
    causes=st.lists(st.sampled_from([*CAUSES[1:], "Nobody’s"]), max_size=2, unique=True),
    languages=st.lists(st.sampled_from([*LANGUAGES, "xx"]), max_size=2, unique=True),
    hours=st.sampled_from([0, 1, 2, 4]),
    free=st.sampled_from([0, 1, 2]),
    sort=st.sampled_from(["fit", "new", "free"]),
    page=st.integers(1, 4),
)


class Plainly:
    """The same list as a child would write it: the truth that the quick one is held to."""

    def __init__(self):
        self.entries, self.order = {}, []

    def put(self, entry):
        self.entries[entry.id] = entry
        if entry.id not in self.order:
            self.order.append(entry.id)

    def drop(self, group):
        self.entries.pop(group, None)

    def find(self, search, mine, languages, size):
        self.search, self.mine, self.spoken = search, mine, set(languages)
        found = sorted(self.under(), key=self.rank, reverse=True)
        pages = max(1, -(-len(found) // size))
        page = min(search.page, pages)
        opened = [entry for entry in self.entries.values() if entry.free]
        return {
            "ids": [entry.id for entry in found[(page - 1) * size : page * size]],
            "total": len(found),
            "page": page,
            "pages": pages,
            "open": len(opened),
            "fitting": len([entry for entry in opened if self.common(entry) >= 1]),
            "causes": facet(self.under("causes"), lambda entry: {entry.cause} - {""}, search.causes),
            "languages": facet(self.under("languages"), lambda entry: entry.languages, search.languages),
            "hours": {str(n): len([e for e in self.under("hours") if self.common(e) >= n]) for n in (1, 2, 4)},
            "free": {str(n): len([e for e in self.under("free") if e.free >= n]) for n in (1, 2)},
        }

    def common(self, entry):
        return hours.hours_in_common(entry.slots, self.mine)

    def rank(self, entry):
        age = self.order.index(entry.id)
        ranks = {
            "fit": (self.common(entry), bool(self.spoken & set(entry.languages))),
            "new": (),
            "free": (entry.free,),
        }
        return *ranks[self.search.sort], age

    def under(self, but=""):
        """The groups that pass every filter but one."""
        return [entry for entry in self.entries.values() if all((self.passes(entry) | {but: True}).values())]

    def passes(self, entry):
        search = self.search
        return {
            "text": all(word in folded(entry.text) for word in folded(search.text).split()[:8]),
            "causes": not search.causes or entry.cause in search.causes,
            "languages": not search.languages or bool(set(search.languages) & set(entry.languages)),
            "hours": self.common(entry) >= search.hours,
            "free": entry.free >= search.free,
        }


def facet(groups, terms_of, chosen):
    counts = dict.fromkeys(chosen, 0)
    for entry in groups:
        for term in terms_of(entry):
            counts[term] = counts.get(term, 0) + 1
    return sorted(counts.items(), key=lambda one: (-one[1], one[0]))


def told(found):
    values = vars(found) | vars(found.facets)
    del values["facets"]
    return values


class ListOfGroups(RuleBasedStateMachine):
    def __init__(self):
        super().__init__()
        self.index, self.plain = Index(), Plainly()

    @rule(entry=entries)
    def put(self, entry):
        self.index.put(entry)
        self.plain.put(entry)

    @rule(group=st.integers(1, 12))
    def drop(self, group):
        self.index.drop(group)
        self.plain.drop(group)

    @rule(
        search=searches, mine=weeks, languages=st.lists(st.sampled_from(LANGUAGES), max_size=2), size=st.integers(1, 5)
    )
    def find(self, search, mine, languages, size):
        found = self.index.find(search, mine, languages, size=size)
        assert told(found) == self.plain.find(search, mine, languages, size)
        assert len(self.index) == len(self.plain.entries)


TestListOfGroups = ListOfGroups.TestCase
TestListOfGroups.settings = settings(max_examples=120, stateful_step_count=25, deadline=None)

WELLS = Entry(1, "Safe Wells", "Rain tanks", "Kisumu", "Clean water", ("en", "fr"), 0b1111, 2, 4)


def found(index, mine=0, languages=(), **search):
    return index.find(Search(**search), mine, languages).ids


def test_the_best_fit_shares_most_hours_then_a_language_then_is_the_newest():
    groups = [
        replace(WELLS, id=1, slots=0b11, languages=("fr",)),
        replace(WELLS, id=2, slots=0b1111, languages=("en",)),
        replace(WELLS, id=3, slots=0b11, languages=("en",)),
        replace(WELLS, id=4, slots=0b1100, languages=("en",)),
    ]
    assert found(Index(groups), mine=0b1111, languages=["fr"]) == [2, 1, 4, 3]


def test_a_full_group_is_found_but_is_neither_open_nor_fitting():
    listing = Index([WELLS, replace(WELLS, id=2, free=0)]).find(Search(), 0b11)
    assert (listing.total, listing.open, listing.fitting) == (2, 1, 1)


def test_half_an_hour_in_common_does_not_fit():
    assert Index([WELLS]).find(Search(), 0b1).fitting == 0


@pytest.mark.parametrize("text", ["safe", "WELLS rain", "kisu", "Säfe", "water tank", "ell"])
def test_a_group_is_found_by_any_part_of_its_words(text):
    assert found(Index([WELLS]), text=text) == [1]


@pytest.mark.parametrize("text", ["safewells", "wells dry", "\n.", "s w x"])
def test_every_word_has_to_be_there(text):
    assert found(Index([WELLS]), text=text) == []


def test_a_group_that_changes_its_words_is_found_by_the_new_ones_only():
    index = Index([WELLS])
    assert found(index, text="wells") == [1]
    index.put(replace(WELLS, name="Dry Fields"))
    assert (found(index, text="wells"), found(index, text="dry")) == ([], [1])


def test_a_group_that_comes_back_is_as_old_as_before():
    index = Index([WELLS, replace(WELLS, id=2)])
    index.drop(1)
    assert found(index, sort="new") == [2]
    index.put(WELLS)
    assert found(index, sort="new") == [2, 1]


def test_a_page_after_the_last_is_the_last():
    index = Index(replace(WELLS, id=number) for number in range(1, 46))
    listing = index.find(Search(sort="new", page=9), 0, size=20)
    assert (listing.page, listing.pages, listing.ids) == (3, 3, [5, 4, 3, 2, 1])


def test_an_empty_list_is_one_empty_page():
    listing = Index().find(Search(text="wells", hours=4, free=2, causes=["x"], page=3), hours.EVERY_SLOT)
    assert (listing.ids, listing.total, listing.page, listing.pages) == ([], 0, 1, 1)
    assert listing.facets.causes == [("x", 0)]


def test_only_the_most_common_causes_are_counted_and_those_searched_for():
    rare = [replace(WELLS, id=number, cause=f"Own words {number}") for number in range(1, 100)]
    listing = Index([*rare, replace(WELLS, id=100), replace(WELLS, id=101)]).find(Search(causes=["Own words 99"]), 0)
    assert len(listing.facets.causes) == FACETS + 1
    assert listing.facets.causes[0] == ("Clean water", 2)
    assert ("Own words 99", 1) in listing.facets.causes


def test_common_words_and_answers_given_before_stay_true_while_groups_change():
    index = Index(replace(WELLS, id=number) for number in range(1, 301))
    assert index.find(Search(text="wells"), 0).total == index.find(Search(text="rai"), 0).total == 300
    assert index.find(Search(text="ell"), 0).total == 300
    index.put(replace(WELLS, id=9, free=0))
    index.put(replace(WELLS, id=7, name="Dry", initiative="Fields"))
    index.put(replace(WELLS, id=301))
    index.drop(8)
    assert index.find(Search(text="wells"), 0).total == index.find(Search(text="ells"), 0).total == 299
    assert index.find(Search(text="rai"), 0).total == index.find(Search(text="ain"), 0).total == 299
    assert (found(index, text="dry"), found(index, text="dr")) == ([7], [7])


def test_many_different_queries_and_common_letters_are_answered_too():
    index = Index(replace(WELLS, id=number, name=f"Group {number} a b c") for number in range(1, 200))
    assert [len(found(index, text=str(number))) > 0 for number in range(1, 150)] == [True] * 149
    assert index.find(Search(text="e"), 0).total == 199


def test_threads_may_search_while_others_write():
    index = Index()
    switching = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)

    def work(number):
        index.put(replace(WELLS, id=number, cause=f"Cause {number}", name=f"name{number}"))
        return index.find(Search(text=f"name{number}"), hours.EVERY_SLOT).ids

    try:
        with ThreadPoolExecutor(8) as threads:
            assert list(threads.map(work, range(1, 300))) == [[number] for number in range(1, 300)]
    finally:
        sys.setswitchinterval(switching)


class TestBitmaps:
    @given(st.sets(st.integers(0, 300)))
    def test_positions_come_back(self, positions):
        assert list(bitmaps.bits(bitmaps.of(positions, 301))) == sorted(positions)

    @given(st.lists(st.integers(0, 2**40), max_size=40))
    def test_counting_all_at_once_is_counting_each(self, sets):
        planes = bitmaps.counted(sets)
        for position in range(41):
            count = sum((plane >> position & 1) << power for power, plane in enumerate(planes))
            assert count == sum(one >> position & 1 for one in sets)

    @given(st.lists(st.integers(0, 2**60), max_size=4), st.integers(0, 99), st.integers(1, 9))
    def test_a_stretch_is_a_slice(self, parts, skip, size):
        whole = [position for part in parts for position in reversed(list(bitmaps.bits(part)))]
        assert bitmaps.stretch(parts, skip, size) == whole[skip : skip + size]
