"""
The built-in exemplar: what people of three villages near Kisumu found when their hand pumps kept breaking. The people
are made up.
"""

from dataclasses import dataclass

from grooc_xblocks.domain.words import marked as _

TITLE = _("Clear Wells, Kisumu")
PROBLEM_TEXT = _(
    "Half of the hand pumps in our three villages break within two years, and nobody is trained or paid to mend them."
)


@dataclass(frozen=True)
class One:
    """An asset of the exemplar; texts are msgids, ``knows`` are first names of the group."""

    name: str
    offers: str
    kind: str
    level: str
    state: str
    knows: tuple[str, ...] = ()
    person: bool = False


_WELDING = _("Achieng’s welding")
_ROSE = "Mama Rose Adhiambo"
_MZEE = "Mzee Odhiambo"
_CIRCLE = _("Obunga women’s savings circle")
_CLUB = _("Nyalenda youth football club")
_POLYTECHNIC = _("Kisumu Polytechnic, plumbing class")
_HEALTH = _("Nyalenda health centre")
_SCHOOLYARD = _("St Monica’s schoolyard")
_WORKSHOP = _("Workshop behind the market")
_PUMP_HEADS = _("Two spare pump heads")
_HARAMBEE = _("Harambee morning")

_A, _K, _L, _J, _P = "Achieng", "Kwame", "Leila", "Joaquín", "Priya"

ASSETS = (
    One(_WELDING, _("Cuts and welds pipe; has mended four pumps"), "people", "self", "active", (_A,)),
    One(_ROSE, _("Keeps the key and the cash book of the Obunga pump"), "people", "team", "agreed", (_A, _K), True),
    One(
        _MZEE, _("Dug three of the wells; knows where the water is sweet"), "people", "community", "asked", (_K,), True,
    ),
    One(_CIRCLE, _("24 members, meets on Thursdays, lends small sums"), "groups", "community", "agreed", (_A, _L)),
    One(_CLUB, _("Thirty pairs of hands on a Saturday"), "groups", "community", "asked", (_J,)),
    One(
        _("Boda-boda riders, stage 7"), _("Could bring a spare part the same day"), "groups", "community", "idea", (_K,)
    ),
    One(
        _POLYTECHNIC, _("Second-year students need real jobs to practise on"), "institutions", "organisation", "asked",
        (_P,),
    ),
    One(_HEALTH, _("Counts waterborne illness every week"), "institutions", "organisation", "agreed", (_L,)),
    One(_("County water office"), _("Holds the map of all boreholes"), "institutions", "community", "idea"),
    One(_SCHOOLYARD, _("Shade, benches and a store that locks"), "places", "organisation", "active", (_A, _P)),
    One(_WORKSHOP, _("Vice, welding set, a roof"), "places", "team", "agreed", (_A,)),
    One(_PUMP_HEADS, _("India Mark II, complete, in Kwame’s store"), "places", "self", "active", (_K,)),
    One(
        _("Water kiosk at the bus stage"), _("Sells 60 cans a day; every dry day costs the owner"), "trade",
        "community", "idea", (_A,),
    ),
    One(
        _("Otieno & Sons, scrap metal"), _("Buys and sells brass fittings by weight"), "trade", "community", "idea",
        (_A,),
    ),
    One(_("Market-day collection"), _("Two shillings a stall could pay a caretaker"), "trade", "community", "idea"),
    One(
        _("The well song, “Pi en ngima”"), _("Every child knows it; three verses on clean water"), "culture",
        "community", "active", (_A, _J),
    ),
    One(_HARAMBEE, _("Neighbours work together, then eat together"), "culture", "community", "asked", (_A,)),
    One(
        _("The story of the dry year, 1984"), _("Why the first well was dug where it is"), "culture", "community",
        "idea", (_K,),
    ),
)  # fmt: skip

LINKS = (
    (_ROSE, "knows", _MZEE),
    (_ROSE, _("is treasurer of"), _CIRCLE),
    (_CLUB, "helps_on", _HARAMBEE),
    (_POLYTECHNIC, "could_learn_from", _WELDING),
    (_POLYTECHNIC, "uses", _WORKSHOP),
    (_POLYTECHNIC, "supports", ""),
    (_HEALTH, "measures", ""),
    (_SCHOOLYARD, "could_host", _HARAMBEE),
    (_PUMP_HEADS, "supports", ""),
)
"""From, verb (its id, which is the default name with "_" for a blank, or a msgid), to; "" is the problem."""
