"""
The parts of the plan of "Launching Innovation in Schools" (MIT 11.154x): a problem of practice, a vision, getting to
work, measuring. The words are our own, after the titles of its units; pupils and teachers of the exemplars are made up.
"""

from grooc_xblocks.domain.plan_parts import part, section
from grooc_xblocks.domain.words import marked as _

PROBLEM = section(
    "problem",
    "problem",
    _("Our problem of practice"),
    _("Something in your own work that matters to you and that you can influence, in one or two sentences."),
    _(
        "In our Year 8 science lessons five voices carry every discussion. Twenty-three stay silent, and we have"
        " stopped noticing."
    ),
)
ACTIONS = section(
    "actions",
    "actions",
    _("Who does what"),
    _("Steps that one or two people can take: who, by when, with what, and how you will see that it is done."),
    _("Print 120 talk cards: Yusuf and Mr Haile, by 26 November, in the print room. Done when they lie in room 12."),
)
INDICATORS = section(
    "indicators",
    "indicators",
    _("What we count"),
    _("One or two numbers that would move if this works: where they are today, where you want them, and by when."),
    _("Voices heard in 20 minutes of discussion: 5 today, 15 by 26 January. Yusuf counts on Tuesdays."),
)
LINKS = section(
    "links",
    "links",
    _("Work that lies elsewhere"),
    _("Documents, pictures or posts, each with a sentence of your own on what is there."),
    _("Our tally sheet. One page a lesson: who spoke, and how often."),
)

PARTS = (
    part(
        "problem",
        _("Problem of practice"),
        _("Everything later hangs on this. You can sharpen it at any time."),
        PROBLEM,
        section(
            "text",
            "touches",
            _("Whom it touches"),
            _("Who feels it every week, and who could see it differently?"),
            _("28 pupils of 8B, most of all those who learn in a second language. Their parents hear nothing of it."),
        ),
        section(
            "text",
            "seen",
            _("What we have seen"),
            _("What you saw or counted yourselves, before you explain it."),
            _("In three lessons we counted who spoke. The same five had 41 of 50 turns."),
        ),
    ),
    part(
        "vision",
        _("Vision"),
        _("What you want to see, so that others want to see it too."),
        section(
            "text",
            "vision",
            _("A day when it works"),
            _("Describe a day when the problem is smaller: what would a visitor see and hear?"),
            _("On a Tuesday in spring, every pupil has said something before the break. Nobody finds that special."),
        ),
        section(
            "text",
            "together",
            _("Who wants this with us"),
            _("People who care about it for reasons of their own, and what those reasons are."),
            _("The pupil council wants fairer lessons. Ms Lindqvist wants talk before writing."),
        ),
    ),
    part(
        "work",
        _("Getting to work"),
        _("Begin small, within two weeks, with people who are willing."),
        section(
            "text",
            "first",
            _("What we will try first"),
            _("The smallest change that could show you something within two weeks."),
            _(
                "From 1 December every discussion in 8B starts with two quiet minutes: each pupil writes one sentence"
                " on a card before anybody speaks."
            ),
        ),
        section(
            "text",
            "stop",
            _("What could stop us"),
            _("Name one thing, and what you would do then."),
            _("If the cards feel like a test, we stop collecting them and let pupils keep them."),
        ),
        ACTIONS,
        section(
            "checklist",
            "ready",
            _("Before we begin"),
            _("Tick off what you have done."),
            "",
            (
                _("We have told the people whose work this changes."),
                _("We have asked them what they think."),
                _("We have a day on which we look back together."),
            ),
        ),
    ),
    part(
        "measuring",
        _("Measuring"),
        _("Small numbers that you really gather are worth more than large ones that you do not."),
        INDICATORS,
        section(
            "text",
            "know",
            _("How we will know"),
            _("Who gathers what, when and how, and what would make you change your plan?"),
            _("We look at the tally every second Friday. If nothing has moved by Christmas, we ask the silent ones."),
        ),
        LINKS,
    ),
)
