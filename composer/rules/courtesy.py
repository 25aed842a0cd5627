"""The vocabulary of courtesy: words that any note to any company may have.

Collected from what the notes on career pages share, whatever the job; a sentence made of nothing but these
could go to anybody.
"""

from __future__ import annotations

from composer.rules.text import content

_WORDS = """
able absolutely add addition advance afternoon again ago also always answer anything apply application
appreciate appreciation appreciative arrange ask asset attention available away background based believe best
better bring busy candidate career certain certainly chance chat clear close collaborate come comment
company concern confident confidence confirm confirmed connect consider consideration contact continue
contribute contribution conversation convinced could culture day days dear decision decide deeply delighted
demonstrate details discuss discussed discussion eager effort email employer end enjoy enjoyed enjoyable
enthusiasm enthusiastic environment especially everyone everything exactly excellent excite excited excitement
exciting expect experience experienced explain exploring express extremely fantastic fast feel felt field find
first fit follow forward free friendly further future gain generous get give given glad go goal good grateful
gratitude great group grow growth hand happy hard hear hello help helpful hesitate hire hiring hope hoping
hour idea ideal ideas impact important impressed impression impressive information informative insight
insightful inspiring interest interested interesting interview interviewed interviewer introduce invite
invitation involved job join keen keep kind kindly knowledge know last late learn learned learning let letter
level like little look looking lot love make manager many match matter may me meaningful meet meeting member
message might minute minutes mission moment month more morning move much need needs new next nice note
offer office opening opportunity organisation organization organize part patience people perfect perhaps
phone place plan please pleased pleasure pleasant point position positive possible post potential prospect
process proud provide qualification qualifications qualified question questions quick quickly quite reach
ready really receive regard regarding regards reiterate remain remember reply requirement respond response
right role say schedule see seem send sent share shared short show sign sincere sincerely skill skills soon
sounds speak spend spending spent spoke staff start stay step steps still strength strengths strong strongly
success successful suit suitable support sure take talent talented talk talked talking team tell thank
thankful thanks thing things think thinking thorough thought thoughtful thoughts thrilled time timeline today
together tomorrow took touch tour truly try understand understanding unique update use useful valuable value
values view vision visit wait want warm warmly way week welcome welcoming well willing wish wonderful word
words work working workplace world would write yesterday year years
confirming mentioned mention said told described heard left leave goals environment able ability abilities
monday tuesday wednesday thursday friday saturday sunday
"""

COURTESY = content(_WORDS)
"""The stems of those words."""
