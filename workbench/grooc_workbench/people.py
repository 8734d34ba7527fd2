"""The people one can be in the demo, each with a profile, a language and a time zone of their own."""

from dataclasses import dataclass, field
from typing import Any

from grooc_workbench.models import Person

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def typed_hours(text: str) -> list[int]:
    """
    The hours of the week in a line such as "Mon-Fri 19-22, Sat 9-12": 0..167, Monday 00:00 first.

    Raises ValueError for a day it does not know.
    """
    hours: set[int] = set()
    for part in filter(None, (part.strip() for part in text.split(","))):
        days, span = part.split()
        first, _, last = days.partition("-")
        begin, _, end = span.partition("-")
        for day in range(_DAYS.index(first), _DAYS.index(last or first) + 1):
            hours.update(range(day * 24 + int(begin), day * 24 + int(end)))
    return sorted(hours)


@dataclass(frozen=True)
class Named:
    """Somebody one can be in the demo. ``spoken`` is a line such as "fr en wo:basic"."""

    username: str
    name: str
    short_name: str
    place: str
    zone: str
    language: str
    spoken: str
    hours: str
    causes: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    brings: str = ""
    hopes: str = ""
    role: str = Person.Role.LEARNER
    in_bar: bool = False
    waits: bool = False
    seen: tuple[str, ...] = field(default=("welcome_text", "why_groups_text"))

    def profile(self) -> dict[str, Any]:
        """What this person has told in the profile, as the handler ``save_profile`` takes it."""
        return {
            "name": self.name,
            "place": self.place,
            "zone": self.zone,
            "hours": typed_hours(self.hours),
            "languages": spoken(self.spoken),
            "causes": list(self.causes),
            "skills": list(self.skills),
            "brings": self.brings,
            "hopes": self.hopes,
        }


def spoken(line: str) -> list[dict[str, str]]:
    """Languages with their level: "fr en:basic" is French to work in and some English."""
    return [
        {"code": code, "level": level or "work"} for code, _, level in (word.partition(":") for word in line.split())
    ]


# In this order their faces have the tints of the pictures, and the first one is who a visitor begins as.
PEOPLE = (
    Named(
        "amina", "Amina Diallo", "Amina", "Dakar", "Africa/Dakar", "en", "fr en wo",
        "Mon-Fri 19-22, Wed 12-16, Sat 11-15, Sun 16-18",
        ("Clean water", "Girls’ education", "Food and farming"),
        ("Telling a story", "Raising money"),
        "I have run the water committee of my mother’s village for six years, mostly by telephone.",
        "To do something with others that outlasts my enthusiasm.",
        in_bar=True,
    ),
    Named(
        "otieno", "Otieno Odhiambo", "Otieno", "Kisumu", "Africa/Nairobi", "en", "en sw luo",
        "Mon-Fri 16-19, Sat 13-18",
        ("Clean water", "Girls’ education"),
        ("Building things", "Local politics"),
        "I teach technical drawing, and know every headteacher between here and the lake.",
        "Three schools with water before the long rains.",
        in_bar=True,
        seen=("welcome_text", "why_groups_text", "find_your_group_text", "working_together_text"),
    ),
    Named(
        "mariajose", "María José Quispe", "María José", "Cusco", "America/Lima", "es", "es en qu",
        "Mon-Fri 7-9, Wed 8-11, Sat 7-11",
        ("Clean water", "Arts and memory"),
        ("Facilitating", "Telling a story"),
        "Coordino asambleas de vecinos desde hace diez años.",
        "Aprender a soltar el micrófono.",
        in_bar=True,
        seen=("welcome_text", "why_groups_text", "find_your_group_text"),
    ),
    Named(
        "camille", "Camille Tremblay", "Camille", "Montréal", "America/Toronto", "fr", "fr en",
        "Mon-Wed 7-9, Wed 8-12, Sat 7-11",
        ("Clean water", "Mental health"),
        ("Numbers and data", "Web and software"),
        "Je compte bien, j’écris clair et je n’oublie pas les dates.",
        "Travailler avec des gens qui ont les pieds dans la terre.",
        seen=("welcome_text", "why_groups_text", "find_your_group_text"),
    ),
    Named(
        "thuha", "Nguyễn Thu Hà", "Thu Hà", "Đà Nẵng", "Asia/Ho_Chi_Minh", "en", "vi en",
        "Tue-Thu 19-22, Sat 19-23",
        ("Clean water", "Climate and energy"),
        ("Building things", "Numbers and data"),
        "I design small pumps, and I like it when they are repaired by somebody else.",
        "To hear how things break in other places.",
        in_bar=True,
        seen=("welcome_text", "find_your_group_text"),
    ),
    Named(
        "priya", "Priya Raman", "Priya", "Chennai", "Asia/Kolkata", "en", "en ta hi", "Mon-Fri 9-17",
        role=Person.Role.STAFF, in_bar=True, seen=(),
    ),
    Named(
        "layla", "Layla Mansour", "Layla", "عمّان", "Asia/Amman", "ar", "ar en",
        "Mon 18-21, Thu 18-21, Sat 9-13",
        ("Girls’ education", "Arts and memory"),
        ("Telling a story", "Teaching"),
        "أدرّس اللغة العربية، وأعرف كتبًا تحبها البنات فعلًا.",
        "أن تصل المكتبة إلى خمس قرى قبل الصيف.",
        seen=("welcome_text", "why_groups_text", "find_your_group_text"),
    ),
    Named(
        "sunita", "सुनीता शर्मा", "सुनीता", "काठमांडू", "Asia/Kathmandu", "hi", "hi en ne:basic",
        "Tue 18-20, Thu 18-20, Sat 10-15",
        ("Climate and energy", "Health close to home"),
        ("Teaching", "Numbers and data"),
        "मैं विज्ञान पढ़ाती हूँ और बच्चों के साथ नापना पसंद करती हूँ।",
        "ऐसे लोग जो आँकड़ों से डरते नहीं।",
        seen=("welcome_text", "why_groups_text", "find_your_group_text"),
    ),
    Named(
        "joao", "João Batista Nunes", "João", "Recife", "America/Recife", "es", "pt es en:basic",
        "Tue 19-22, Thu 19-22, Sat 8-14",
        ("Clean water", "Work for young people"),
        ("Raising money", "Building things"),
        "Cuido das contas de uma cooperativa de cisternas.",
        "Encontrar quem já errou o que eu vou errar.",
    ),
    Named(
        "henrik", "Henrik Lindqvist", "Henrik", "Uppsala", "Europe/Stockholm", "en", "sv en de", "Mon-Fri 9-16",
        role=Person.Role.FACILITATOR, in_bar=True, seen=(),
    ),
    Named(
        "emre", "Emre Yıldız", "Emre", "İzmir", "Europe/Istanbul", "en", "tr en de:basic",
        "Mon 19-23, Sat 12-16",
        ("Work for young people", "Climate and energy"),
        ("Web and software", "Film and photo"),
        "A cellar, eleven drills, and patience with forms.",
        "To find out whether lending works among strangers.",
    ),
    Named(
        "malia", "Malia Tuipulotu", "Malia", "Neiafu", "Pacific/Tongatapu", "en", "en to",
        "Mon 18-21, Sat 7-12",
        ("Rivers, forests, coasts", "Girls’ education"),
        ("Local politics", "Facilitating"),
        "My family has fished this reef for longer than it has had a name on a map.",
        "Numbers the ministry cannot ignore.",
    ),
    Named(
        "leila", "Leila Hassan", "Leila", "Kisumu", "Africa/Nairobi", "en", "en sw so:basic",
        "Tue 17-19, Thu 17-19, Sat 9-12",
        ("Clean water", "Health close to home"),
        ("Numbers and data", "Facilitating"),
        "I count cases of cholera at the health centre, and I would like to count fewer.",
        "Pumps that stay mended.",
        seen=("welcome_text", "why_groups_text", "find_your_group_text", "working_together_text"),
    ),
    Named(
        "achieng", "Achieng Odhiambo", "Achieng", "Kisumu", "Africa/Nairobi", "en", "en luo sw",
        "Tue 17-19, Thu 17-19, Sun 15-18",
        ("Clean water", "Work for young people"),
        ("Building things", "Teaching"),
        "I weld. Four of the pumps around here still stand because of that.",
        "To teach three others, so that my phone is quiet on Sundays.",
        seen=("welcome_text", "why_groups_text", "find_your_group_text"),
    ),
)  # fmt: skip
