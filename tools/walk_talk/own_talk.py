"""A talk that staff made before the walk: with remarks, and slides of their own."""

OWN_TALK = """\
id = "own-1"
title = "An evening"
language = "en"

[[slide]]
show = "talk-welcome"
minutes = 1

[[slide]]
show = "talk-number-first"
minutes = 1

[[slide]]
show = "own-1-1"
minutes = 2
remark = "Ask who has come by train.\\n- Point to the door."

[[slide]]
show = "what-it-means"
minutes = 1
remark = "Slowly."

[[slide]]
show = "own-1-2"
minutes = 2

[[slide]]
show = "talk-number-last"
minutes = 1

[[own]]
kind = "statement"
id = "own-1-1"
field = "teal"
motif = "bus"
headline = "Our desk"
lead = "Beside platform 4."

[[own]]
kind = "list"
id = "own-1-2"
field = "clay"
motif = "bus"
headline = "What we do"
lead = "Every day."
items = ["We listen", "We explain", "We go with you"]
"""
