from hypothesis import given, settings
from hypothesis import strategies as st

from grooc_xblocks.domain import plan_similar as rules
from tests.domain.asset_maps import TORTURE

VOICES = "In our Year 8 science lessons five voices carry every discussion. Twenty-three stay silent."
OTHERS = {
    1: "In our village the pumps break, and nobody mends them. Women carry water for hours.",
    2: "Silent pupils: in discussions of the upper school only a few voices are heard.",
    3: "The library in our town closes at four, and nobody has a place to read.",
    4: "In our school the roof leaks and the lessons of the winter are cold.",
}
some_words = st.sampled_from(["pumps", "voices", "水泵坏了", "学生不说话", "ครูและนักเรียน", "نتحاور", "한국어", *TORTURE])
texts = st.lists(some_words, max_size=6).map(" ".join) | st.text(max_size=40)
others = st.dictionaries(st.integers(1, 9), texts, max_size=6)


def test_a_group_with_the_same_rare_words_is_found_and_the_words_are_the_reason():
    found = rules.similar(VOICES, OTHERS)
    assert found[0].id == 2
    assert set(found[0].words) == {"discussion", "voices", "silent"}


@settings(max_examples=60)
@given(texts, others, st.integers(1, 4))
def test_every_reason_stands_in_ones_own_text_and_nobody_is_named_twice(own, told, most):
    found = rules.similar(own, told, most=most)
    assert len(found) <= most
    assert len({one.id for one in found}) == len(found)
    for one in found:
        assert 1 <= len(one.words) <= 3
        assert all(word and word in own for word in one.words)


@settings(max_examples=60)
@given(texts, others)
def test_the_order_in_which_texts_come_does_not_matter(own, told):
    assert rules.similar(own, told) == rules.similar(own, dict(reversed(told.items())))


@given(st.sampled_from(["pumps break", "水泵坏了没人修", "ปั๊มน้ำเสีย", "ポンプが壊れた", "المضخات معطلة", "펌프가 고장"]))
def test_a_text_is_found_again_in_any_script(text):
    told = {1: "roads are long and dusty", 2: text, 3: "道路很长", 4: "ถนนยาว"}
    assert rules.similar(text, told, most=1)[0].id == 2


def test_a_reason_in_a_script_without_blanks_is_the_whole_run_in_common():
    own = "我们的课堂上只有五个学生说话"
    told = {1: "很多学生说话太少", 2: "村里的水泵坏了", 3: "图书馆四点关门"}
    assert rules.similar(own, told)[0] == rules.Similar(1, ("学生说话",))


def test_case_accents_and_endings_do_not_keep_words_apart():
    told = {1: "ÉCOLES fermées", 2: "des routes longues", 3: "une pompe"}
    assert rules.similar("une école fermée trop tôt", told)[0] == rules.Similar(1, ("école", "fermée"))


def test_what_everybody_says_and_what_is_only_short_is_no_reason():
    told = dict.fromkeys(range(1, 9), "our school and a bus at 8")
    assert rules.similar("our school has no 8 at a", told) == ()


def test_nothing_written_and_nobody_else_is_nothing_similar():
    assert rules.similar("", OTHERS) == rules.similar(VOICES, {}) == rules.similar(VOICES, {1: ""}) == ()


def test_reasons_are_kept_that_a_text_still_shares_in_whatever_form():
    assert rules.in_text(["pump", "otieno", "学校"], "A station of …, 小学校") == ("学校",)
    assert rules.in_text(["schools", "Otieno"], "Our school of …, the schoolyard") == ("schools",)
