"""People who wait to be matched and the rounds they are in, over the wire."""

from typing import Any

from grooc_xblocks.domain.match_rules import filled_in
from tests.wire import Wire

RULES = filled_in({"preset": "balanced"})
TOLD = {
    "place": "Nairobi", "zone": "Africa/Nairobi", "hours": [18, 19, 42, 43, 66, 67], "brings": "", "hopes": "",
    "languages": [{"code": "en", "level": "work"}], "causes": ["Clean water"], "skills": ["Teaching"],
}  # fmt: skip
EVENINGS = {"size_min": 2, "size_max": 4}


class Matching(Wire):
    """One block whose learners wait to be matched. Wants the fixture ``rounds_at_once``."""

    def waits(self, user: Any, *, topics: tuple[str, ...] = (), **told: Any) -> Any:
        """Let somebody tell a profile and wait; give the state."""
        self.does(user, "save_profile", **{**TOLD, "name": user.username, **told})
        return self.does(user, "enter_pool", topics=list(topics))

    def three_wait(self, people: Any) -> list[Any]:
        """Let three wait who fit; give them."""
        three = [people.amina, people.otieno, people.maria]
        for user in three:
            self.waits(user)
        return three

    def forms(self, staff: Any, kind: str = "wave", seed: int = 1, **rules: Any) -> Any:
        """Run a round; give its head."""
        rules = {**RULES, **({"preset": "own"} if rules else {}), **rules}
        return self.does(staff, "start_round", kind=kind, rules=rules, seed=seed)["rounds"][0]

    def page(self, staff: Any, round_: Any, **which: Any) -> Any:
        """Give a page of a round."""
        return self.does(staff, "round_page", round=round_["id"], **which)

    def announces(self, staff: Any, round_: Any) -> Any:
        """Announce a preview as it is; give its head."""
        desk = self.does(staff, "announce_round", round=round_["id"], version=round_["version"])
        return next(one for one in desk["rounds"] if one["id"] == round_["id"])

    def asked(self, user: Any) -> Any:
        """What somebody is asked just now."""
        return self.sees(user)["match"]["proposal"]

    def says(self, user: Any, answer: str) -> Any:
        """Answer what one is asked; give the state."""
        return self.does(user, "answer_proposal", proposal=self.asked(user)["id"], answer=answer)
