"""The words in which rows say how they stand."""

from enum import StrEnum


class ContributionState(StrEnum):
    SHARED = "shared"
    HIDDEN = "hidden"  # reported, or by staff
    WITHDRAWN = "withdrawn"  # by its author


class LeaseState(StrEnum):
    OPEN = "open"
    LAPSED = "lapsed"
    ANSWERED = "answered"
    SKIPPED = "skipped"
    OUTDATED = "outdated"  # answered or put aside, and there is a newer version now


class Target(StrEnum):
    """What can be reported and hidden."""

    CONTRIBUTION = "contribution"
    RESPONSE = "response"
    MESSAGE = "message"


class Reason(StrEnum):
    RUDE = "rude"
    SPAM = "spam"
    PRIVATE = "private"
    OTHER = "other"


class Act(StrEnum):
    """A line of the log of what was hidden and shown again."""

    HIDDEN_BY_REPORTS = "by_reports"
    HIDDEN = "hidden"
    SHOWN = "shown"
