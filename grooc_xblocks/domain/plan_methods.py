"""
Plans after other methods: the logic model (W.K. Kellogg Foundation, Logic Model Development Guide, 2004; what a GROOC
asks for in its session on assessing), a SMART goal (Doran, Management Review 70, 1981), and cycles of plan, do, study,
act with a driver diagram (Langley and others, The Improvement Guide, 2009). Groups of the exemplars are made up.
"""

from grooc_xblocks.domain.asset_kisumu import PROBLEM_TEXT
from grooc_xblocks.domain.plan_lis import ACTIONS, INDICATORS, LINKS, PROBLEM
from grooc_xblocks.domain.plan_parts import part, section
from grooc_xblocks.domain.words import marked as _

_PUMPS = {**PROBLEM, "title": _("The problem we work on"), "example": PROBLEM_TEXT}
_MEASURING = part(
    "measuring",
    _("Measuring"),
    _("Small numbers that you really gather are worth more than large ones that you do not."),
    INDICATORS,
    LINKS,
)

LOGIC_MODEL = (
    part(
        "doing",
        _("What we put in and do"),
        _("What you have, what you do with it, and what is there afterwards."),
        _PUMPS,
        section(
            "text",
            "inputs",
            _("Inputs"),
            _("What you have to do it with: people, time, places, money, trust."),
            _("- A plumbing class and its teacher\n- Two spare pump heads\n- A savings circle that trusts us"),
        ),
        section(
            "text",
            "activities",
            _("Activities"),
            _("What you do with it."),
            _("Every Thursday the plumbing class repairs one pump, and the village cooks for them."),
        ),
        ACTIONS,
        section(
            "text",
            "outputs",
            _("Outputs"),
            _("What is there afterwards that you can count."),
            _("Twelve pumps repaired, and six people who can mend one."),
        ),
    ),
    part(
        "change",
        _("What changes"),
        _("What changes for people if you do that, and why you think so."),
        section(
            "text",
            "outcomes",
            _("Outcomes"),
            _("What is different for people after months: what they know, do or have."),
            _("A broken pump runs again within nine days. Nobody waits for somebody from the town."),
        ),
        section(
            "text",
            "impact",
            _("Impact"),
            _("What that adds up to after years, with the work of others."),
            _("Children fetch clean water close to home, and are in school."),
        ),
        section(
            "text",
            "assumptions",
            _("Assumptions"),
            _("What has to be true for this to work, and what you know about it."),
            _("Spare parts can be bought in Kisumu. We have asked in two shops, and one has them."),
        ),
    ),
    _MEASURING,
)

SMART = (
    part(
        "goal",
        _("Goal"),
        _("Specific, measurable, achievable, relevant, and with a day."),
        PROBLEM,
        section(
            "text",
            "goal",
            _("Our goal"),
            _("By which day will who do what, and how will you measure it?"),
            _("By 26 January, 15 of 28 pupils in 8B speak in each discussion, as counted on Tuesdays."),
        ),
        section(
            "text",
            "why",
            _("Why it can be reached, and why now"),
            _("What makes you think that this is neither too much nor too little?"),
            _("We went from 3 voices to 5 without trying. Two teachers and the pupil council are in."),
        ),
    ),
    part("steps", _("Steps"), _("Begin small, within two weeks, with people who are willing."), ACTIONS),
    _MEASURING,
)

PDSA = (
    part(
        "aim",
        _("Aim and drivers"),
        _("What you want to reach, and what moves it."),
        PROBLEM,
        section(
            "text",
            "aim",
            _("Our aim"),
            _("How much better, for whom, by when?"),
            _("By 26 January, 15 of 28 pupils in 8B speak in each discussion, as counted on Tuesdays."),
        ),
        section(
            "text",
            "drivers",
            _("Drivers"),
            _("What has to change to reach it (# for each), and where you would notice (- below it)."),
            _("# Time to think\n- The first two minutes\n# Talking is safe\n- What we do with wrong answers"),
        ),
        section(
            "text",
            "ideas",
            _("Change ideas"),
            _("What you could try for each driver; begin with the smallest."),
            _("1. Two quiet minutes with a card\n2. Pairs before the whole class\n3. The usual voices speak last"),
        ),
    ),
    part(
        "test",
        _("Plan a test"),
        _("One idea, one class, one week. What you did and learned is written down under “What happens”."),
        section(
            "text",
            "predictions",
            _("What we predict"),
            _("What will happen, and why do you think so? You will compare it with what did."),
            _("Half of the silent ones will read out their card, because it is already written."),
        ),
        ACTIONS,
    ),
    part(
        "measures",
        _("Measures"),
        _("One for the aim, one for what you do, and one for what must not get worse."),
        INDICATORS,
        LINKS,
    ),
)
