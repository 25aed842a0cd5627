"""The vocabulary of courtesy: words that any note to any company may have.

Collected from what the sample notes of career pages share, whatever the job, and from the claims that
generated ones are made of; a sentence of nothing but these could go to anybody.
"""

from __future__ import annotations

from functools import lru_cache

from composer.review.rules.words import content

_WORDS = """
abilities ability able absolutely academic accomplish accomplishment achieve achievement acquire adapt add
addition additional admire advance afternoon again ago align aligned alignment also always amazing ambition
ambitious analytical answer anything apart applicable application applied apply appreciate appreciation
appreciative approach area arrange ask aspect aspiration aspire asset assist assistance attention attitude
attract attractive available aware away back background balance based become begin believe benefit best
better beyond big bit board brief brilliant bring broad build building busy call candidate capability
capable care career careful caring center certain certainly challenge challenges challenging chance chat
clear close collaborate collaboration collaborative colleague come comment commit commitment committed
communicate communication community company compelling competence competencies competitive complete
comprehensive concern confidence confident confirm confirmed confirming connect consider consideration
consistent contact continue contribute contribution conversation convey convinced core corporate could count
course creative creativity cross culture curious current currently cutting date day days dear decide
decision dedicated dedication deep deeply delighted deliver delivering demonstrate depth describe described
desire desired detailed details determined develop development different difficult direct direction discover
discuss discussed discussion diverse drive driven dynamic eager ease easy edge educate education effective
efficient effort effortless email emphasis employ employee employer enable encourage encouraged end energy
engage engaged engaging enhance enjoy enjoyable enjoyed enough ensure enterprise enthusiasm enthusiastic
entire environment especially ethic everyone everything evident exact exactly example exceed excel
excellence excellent exceptional excite excited excitement exciting expand expect expectations experience
experienced expertise explain explore exploring exposure express extend extensive extra extremely face fact
fair familiar fantastic far fascinating fast favorable feedback feel feeling felt field fill final find
first fit focus focused follow forefront forward foster foundation free friday friendly fruitful full fully
function further future gain gather generous genuine genuinely get give given glad go goal goals good grade
graduate grateful gratitude great group grow growth hand happy hard hear heard hearing hello help helpful
hesitate high highlight highly hire hiring history honest honor honored honour honoured hope hoping hour
humble idea ideal ideally ideas identify immediate immediately impact important impress impressed impression
impressive improve include included includes including incredible incredibly independent individual industry
information informative initiative innovate innovation innovative insight insightful inspire inspired
inspiring instrumental integral integrity intend intention interest interested interesting interview
interviewed interviewer introduce invest invested invitation invite involve involved job join keen keep key
kind kindly know knowledge large last late latest lead leader leadership leading learn learned learning
leave left let letter level like line list listen little live long look looking lot love main maintain major
make managed manager many match matter may me meaningful meet meeting member mention mentioned message might
mind minute minutes mission model moment monday month more morning motivate motivated motivation move much
multiple mutual name natural nature necessary need needs network new next nice notch note obvious offer
offering office ongoing open opening operate operation opportunity organisation organization organize
outline outstanding overall overview pace paced part participate particular particularly partner partnership
passion passionate past path patience people perfect perfectly perform performance perhaps person personal
personally perspective phase philosophy phone pick piece place plan play pleasant please pleased pleasure
point position positive positively possible post potential power powerful practice prepare present pride
principle priority proactive problem process productive profession professional professionalism proficiency
proficient profile program progress project projects promise promising proof prospect proud prove proven
provide pursue put qualification qualifications qualified quality question questions quick quickly quite
range rapid rapport rather reach read ready real realise realize really receive recent recently recognise
recognize reconfirm refer reflect regard regarding regards reinforce reinforced reiterate relate related
relationship relevant rely remain remember reply represent request require required requirement requirements
respect respected respond response result results review reward rewarding rich right rise role said saturday
say schedule scope search section see seem send sense sent serve service set shape share shared short show
side sign significant similar simple simply sincere sincerely situation size skill skills smooth solid
solidified solidify solution solve something soon sort sounds speak special specific spend spending spent
spirit spoke staff stand standard start stay step steps still strategic strategy strength strengthen
strengths strive strong strongly structure style success successful suit suitable suited sum sunday support
sure synergy tackle tailor take talent talented talk talked talking target task team technical technique
technology tell term thank thankful thanks thing things think thinking thorough thoroughly thought
thoughtful thoughts thrilled thrive throughout thursday tie time timeline today together told tomorrow took
top total touch tour track traits transfer transition true truly trust try tuesday turn type ultimate
understand understanding unique update use useful utilise utilize valuable value values varied variety vast
versatile version view vision visit vital wait want warm warmly way wednesday week welcome welcomed
welcoming well whole wide willing win wish wonderful word words work work-life working workload workplace
world worth would write year years yesterday young zeal
"""

COURTESY = content(_WORDS)
"""The stems of those words."""


@lru_cache(maxsize=4096)
def own_words(text: str) -> frozenset[str]:
    """Give the stems of a sentence's telling words that are not courtesy."""
    return content(text) - COURTESY
