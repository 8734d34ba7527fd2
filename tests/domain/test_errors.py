import pytest

from grooc_xblocks.domain import errors


@pytest.mark.parametrize(
    ("kind", "status", "code"),
    [
        (errors.Malformed, 400, "malformed"),
        (errors.NotYours, 403, "not_yours"),
        (errors.NotThere, 404, "not_there"),
        (errors.WrongMethod, 405, "wrong_method"),
        (errors.Conflict, 409, "moved_on"),
        (errors.GroupFull, 409, "group_full"),
        (errors.AlreadyInGroup, 409, "already_in_group"),
        (errors.Refused, 422, "invalid"),
        (errors.TooManyTries, 429, "too_many_tries"),
        (errors.Busy, 503, "busy"),
    ],
)
def test_each_kind_of_refusal_has_its_status_its_code_and_words(kind, status, code):
    error = kind()
    assert isinstance(error, errors.GroocError)
    assert (error.status, error.code) == (status, code)
    assert str(error) == error.message != errors.GroocError.message


def test_a_refusal_can_be_said_more_exactly():
    error = errors.Conflict("Room for %(most)s.", code="group_full", params={"most": 6}, details={"group": 3})
    assert (error.code, error.message, str(error)) == ("group_full", "Room for %(most)s.", "Room for 6.")
    assert (error.params, error.details) == ({"most": 6}, {"group": 3})


def test_what_the_caller_does_with_its_details_later_does_not_reach_the_error():
    details = {"group": 3}
    error = errors.Conflict(details=details)
    details.clear()
    assert error.details == {"group": 3}


def test_a_clash_is_a_conflict_that_carries_both_texts():
    error = errors.SectionClash({"section": "why", "yours": "a", "theirs": "b"})
    assert isinstance(error, errors.Conflict)
    assert (error.status, error.code) == (409, "section_clash")
    assert error.details == {"clash": {"section": "why", "yours": "a", "theirs": "b"}}


def test_a_clash_on_a_map_is_one_too():
    error = errors.AssetClash({"asset": "asset001", "field": "name", "yours": "a", "theirs": "b"})
    assert isinstance(error, errors.Conflict)
    assert (error.status, error.code) == (409, "asset_clash")
    assert error.details["clash"]["field"] == "name"


def test_a_clash_of_any_record_can_be_told_as_one_of_what_it_is():
    error = errors.RowClash({"row": "row00001", "field": "what", "yours": "a", "theirs": "b"})
    assert isinstance(error, errors.FieldClash)
    assert (error.status, error.code, error.message) == (409, "row_clash", errors.AssetClash.message)


def test_a_misfit_names_the_fields():
    assert errors.misfit(name=("At most %(most)s.", {"most": 8})).details == {
        "fields": {"name": ("At most %(most)s.", {"most": 8})}
    }


def test_faults_speak_with_their_first_reason_unless_told_otherwise():
    fields = {"size_max": ("Choose %(least)s or more.", {"least": 4}), "name": ("Too long.", {})}
    error = errors.faulty(fields)
    assert (error.status, str(error), error.details) == (422, "Choose 4 or more.", {"fields": fields})
    assert str(errors.faulty(fields, "Two things to correct.")) == "Two things to correct."
