"""Many who ask and answer at the same instant: nobody is counted twice, nothing stored twice, nobody meets an error."""

from collections import Counter
from typing import Any

from tests.races import acting, reflecting
from tests.races.reflecting import PROCESSES

ROUNDS, FEWER = 20, 6


def test_sixteen_who_ask_at_one_instant_take_no_more_than_may_be_taken(race: Any) -> None:
    """Four texts, three readers each; the other four are told that there is nothing just now."""
    (people,) = race(acting.people, count=PROCESSES + 4)
    readers, authors = people[:PROCESSES], people[PROCESSES:]
    race(reflecting.shared, name="ask", rounds=ROUNDS, authors=authors)
    handed = race(reflecting.ask_each_round, PROCESSES, name="ask", rounds=ROUNDS, readers=readers)
    for together in zip(*handed, strict=True):
        assert sorted(Counter(together).values()) == [3, 3, 3, 3, 4]
        assert together.count(None) == 4
    for found in race(reflecting.counted, names=[f"ask{turn}" for turn in range(ROUNDS)])[0]:
        assert (found["agree"], found["leases"]) == (True, [3, 3, 3, 3])


def test_two_windows_of_one_reader_give_one_answer(race: Any) -> None:
    (people,) = race(acting.people, count=PROCESSES)
    readers, authors = people[: PROCESSES // 2], people[PROCESSES // 2 :]
    race(reflecting.shared, name="windows", rounds=FEWER, authors=authors)
    told = race(reflecting.answer_in_two_windows, PROCESSES, name="windows", rounds=FEWER, readers=readers)
    for one, other in zip(told[::2], told[1::2], strict=True):
        for (text, response, new), (text_again, response_again, new_again) in zip(one, other, strict=True):
            assert (text, response, new) == (text_again, response_again, not new_again)
    for found in race(reflecting.counted, names=[f"windows{turn}" for turn in range(FEWER)])[0]:
        assert (found["agree"], found["responses"], found["doubled"]) == (True, len(readers), 0)


def test_an_exchange_with_leases_that_lapse_meanwhile_counts_right(race: Any) -> None:
    (people,) = race(acting.people, count=PROCESSES)
    given = race(reflecting.exchange, PROCESSES, name="exchange", people=people, times=FEWER)
    ((found,),) = race(reflecting.counted, names=["exchange"])
    assert (found["agree"], found["responses"], found["doubled"]) == (True, sum(given), 0)


def test_reports_at_one_instant_hide_once_there_are_enough(race: Any) -> None:
    (people,) = race(acting.people, count=6)
    race(reflecting.shared, name="report", rounds=1, authors=people[:1])
    (text,) = race(reflecting.ask, name="report0", reader=people[5])
    hidden = race(reflecting.report, 4, name="report0", people=people[1:], text=text)
    assert sum(hidden) == 1
    assert race(reflecting.ask, name="report0", reader=people[1]) == [None]
