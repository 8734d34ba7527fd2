"""What reflections tell the site they run on."""

from django.dispatch import Signal

digest_due = Signal()
"""
Something came in for a learner; sent after the commit, at most once an hour a learner and block. It carries
``usage_key``, ``learner`` (the account's id) and ``news`` (how many), and no text. A site that sends notices listens.
"""
