"""Texts that end scripts, cells and templates, turn the line round, and are what somebody wrote all the same."""

TORTURE = "</script><script>alert('1')</script>\"“\u202eمرحبا\u202c👩🏽‍🌾%(x)s{}{{0}}%s<!--]]>&amp;"
SHORT = "</script><b>'\"\u202eم\u202c👩🏽‍🌾%(x)s{}<!--&lt;"
LONG = f"{TORTURE}\n\n  {TORTURE} \\u003c \\n end"
