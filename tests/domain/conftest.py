"""Laws are tried on many cases, and a busy machine is no fault of theirs: no case has a deadline."""

from hypothesis import settings

settings.register_profile("patient", deadline=None)
settings.load_profile("patient")
