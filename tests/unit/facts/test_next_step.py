"""What comes next, as people type it, and the sentence that a note closes with."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.facts.left_out import left_out
from composer.facts.next_step import read_next_steps
from composer.interview import Candidate, Interview, Person
from composer.notes.message import write

AHEAD = ", and I look forward to hearing from you."


def closing(typed, reader="Ann Lee", zone="Europe/London"):
    """Give the last paragraph of a brief thank-you whose one fact besides the role is the next step."""
    interview = Interview(
        company="Lumen Health",
        role="Data Analyst",
        people=(Person(reader),),
        next_step=typed,
        time_zone=zone,
        tone="brief",
    )
    now = datetime(2026, 11, 24, 20, tzinfo=UTC)
    draft = write(interview, Candidate(name="Maya Okonkwo"), step="thank-you", to=interview.people, now=now)
    return draft.body.split("\n\n")[-2]


SAID = {
    "working interview next Tuesday, 8 to 12": "I look forward to the working interview next Tuesday from 8 to 12.",
    "waiting on HR": "I look forward to hearing from HR.",
    "second round, date not fixed": "I look forward to the second round.",
    "The supervisor will call me once she has spoken to the team.": "I look forward to the supervisor's call once she has spoken to the team.",
    "They hope to make a decision before Thanksgiving.": "I look forward to hearing from you before Thanksgiving.",
    "Next is a case study that I present to the leadership team in early December.": "I'll present a case study to the leadership team in early December, and I look forward to hearing from you.",
    "She asked me to come in and read a story to the children.": "I look forward to coming in to read a story to the children.",
    "I said I would let them know my earliest start date by Friday.": "I'll let you know my earliest start date by Friday.",
    "waiting for licence to clear": "I look forward to hearing from you once my licence is through.",
    "HR does a credit check": "I look forward to hearing from you once the credit check is through.",
    "Professor Lind will discuss it with her co-investigators and write to me.": "I look forward to hearing from you once Professor Lind has discussed it with her co-investigators.",
    "The foreman said he would ring on Sunday evening.": "I look forward to the foreman's call on Sunday evening.",
    "weld test tues bring own helmet": "I'll be ready for the weld test on Tuesday, and I'll bring my own helmet.",
    "background check, then offer": "I look forward to hearing from you once the background check is through.",
    "She promised to let me know within ten working days.": "I look forward to hearing from you within ten working days.",
    "lab challenge, three days": "I'll look out for the lab challenge, and you'll have it back in three days.",
    "I will be told the result of the interview by letter.": "I look forward to hearing from you.",
    "hear mon latest": "I look forward to hearing from you by Monday at the latest.",
    "I must to bring my documents on monday to office": "I'll bring my documents to the office on Monday, and I look forward to hearing from you.",
    "I understand that the contract will be ready on Friday": "I understand that the contract will be ready on Friday, and I look forward to hearing from you.",
    "the owner decides after xmas": "I look forward to hearing from you after Christmas, once the owner has decided.",
    "they have to ask the finance director first": "I look forward to hearing from you once you have asked the finance director.",
    "the board votes on the 14th": "I look forward to hearing from you on the 14th.",
    "we meet the trustees on tues": "I look forward to meeting the trustees on Tuesday.",
    "second round, panel of 3, wk of 7 dec": "I look forward to the second round with a panel of three in the week of 7 December.",
    "trial shift sat 5pm": "I look forward to the trial shift on Saturday at 5pm.",
    "in-person interview with the partners early january": "I look forward to the in-person interview with the partners in early January.",
    "coming in for a ride along on friday": "I look forward to the ride along on Friday.",
    "I go to see the lab on thursday": "I look forward to coming back on Thursday to see the lab.",
    "she invite me for a second interview": "I look forward to a second interview.",
    "he wants me to cook for the owners next tues": "I look forward to cooking for the owners next Tuesday.",
    "visit the site with the foreman on wednesday": "I look forward to visiting the site with the foreman on Wednesday.",
    "zoom call w/ their CFO mon 3pm": "I look forward to the zoom call with your CFO on Monday at 3pm.",
    "send her my portfolio": "I'll send you my portfolio, and I look forward to hearing from you.",
    "I promised to send two writing samples": "I'll send you my two writing samples, and I look forward to hearing from you.",
    "email lesson plan by sunday night": "I'll email you my lesson plan by Sunday night, and I look forward to hearing from you.",
    "need to fill in the tax form and bring ID": "I'll complete the tax form and bring ID, and I look forward to hearing from you.",
    "they need proof of address + 2 payslips": "I'll send you proof of my address and two payslips, and I look forward to hearing from you.",
    "certificates until friday": "My certificates will reach you by Friday, and I look forward to hearing from you.",
    "my availability for jan": "I'll send you my availability for January, and I look forward to hearing from you.",
    "I must do a online test before sunday": "I'll be ready for the online test before Sunday.",
    "bring safety boots and CSCS card on monday": "I'll bring my safety boots and CSCS card on Monday, and I look forward to hearing from you.",
    "record a 2 min video and upload it": "I'll record a two-minute video and upload it, and I look forward to hearing from you.",
    "I have to give him the names of 3 referees": "I'll send you the names of three referees, and I look forward to hearing from you.",
    "upload my transcripts asap": "I'll upload my transcripts as soon as possible, and I look forward to hearing from you.",
    "she'll send the contract over tomorrow": "I'll look out for the contract tomorrow.",
    "offer letter coming by email": "I look forward to your email with the offer letter.",
    "HR is preparing the contract": "I'll look out for the contract from HR.",
    "he gives me the exercise on monday": "I'll look out for the exercise on Monday.",
    "I get the case by email wed, due in 48h": "I'll look out for the case on Wednesday, and you'll have it back in 48 hours.",
    "link for the online assessment, they send it today": "I'll look out for the link for the online assessment today.",
    "they still have three more candidates to see": "I look forward to hearing from you once you have seen the other three.",
    "two more interviews then they decide": "I look forward to two more interviews, and to hearing from you after that.",
    "decision end of next week": "I look forward to hearing from you by the end of next week.",
    "they'll let me know either way by the 15th": "I look forward to hearing from you by the 15th.",
    "answer in 2-3 weeks": "I look forward to hearing from you in two to three weeks.",
    "should know by xmas": "I look forward to hearing from you by Christmas.",
    "feedback expected tuesday": "I look forward to hearing from you by Tuesday.",
    "background check and drug screen": "I'll be ready for the background check and drug screen.",
    "dbs + references then start date": "I look forward to hearing from you about the start date once the DBS check and references are through.",
    "right to work check on monday": "I'll be ready for the right to work check on Monday.",
    "eye test and medical next thurs": "I'll be ready for the eye test and medical next Thursday.",
    "typing test wed at 10": "I'll be ready for the typing test on Wednesday at 10.",
    "start date 4 jan if all ok": "I look forward to hearing from you about starting on 4 January.",
    "maybe start feb 1? he will check": "I look forward to hearing from you about starting on February 1.",
    "could i start on the 11th, she'll ask": "I look forward to hearing from you about starting on the 11th.",
    "can i work bank holidays? yes": "I can work bank holidays, and I look forward to hearing from you.",
    "she passes my cv to the head of sales": "I look forward to hearing from you once the head of sales has seen my CV.",
    "he will introduce me to the team in lyon": "I look forward to your introduction to the team in Lyon.",
    "connects me with Ana in the Porto office": "I look forward to speaking with Ana in the Porto office.",
    "gives me the number of the union rep": "Thank you for offering to put me in touch with the union rep.",
    "the hr lady will call": "I look forward to the HR lady's call.",
    "rob sends the link tmrw": "I'll look out for the link from Rob tomorrow.",
    "the school will ring my last head": "I look forward to hearing from you once you have spoken to my last head.",
    "consultant rings references then i get a date": "I look forward to hearing from you once the consultant has checked my references, and I'll look out for a date.",
    "They will send the letter after the meeting of the commission.": "I'll look out for the letter after the meeting of the commission.",
    "He needs the approval from the headquarters.": "I look forward to hearing from you once you have the approval from the headquarters.",
    "I will receive an answer in two weeks": "I look forward to hearing from you in two weeks.",
    "it is expected that they inform me until 20 december": "I look forward to hearing from you by 20 December.",
    "I come again for see the kitchen on saturday": "I look forward to coming back on Saturday to see the kitchen.",
    "do the CPR refresher and send the card": "I'll do the CPR refresher and send the card, and I look forward to hearing from you.",
    "practise the gavotte for friday": "I'll practise the gavotte for Friday, and I look forward to hearing from you.",
    "read their safety manual": "I'll read your safety manual, and I look forward to hearing from you.",
    "live coding w/ 2 seniors thurs 4pm CET": "I look forward to the live coding with two seniors on Thursday at 4pm CET.",
    "final chat w/ founder": "I look forward to the final chat with the founder.",
    "drive-along on weds 6am": "I look forward to the drive-along on Wednesday at 6am.",
    "dinner w/ the team": "I look forward to the dinner with the team.",
    "in touch by friday": "I look forward to hearing from you by Friday.",
    "interview 2 next mon": "I look forward to the second interview next Monday.",
    "he rings me once hes spoken to his brother in law": "I look forward to your call once you have spoken to your brother in law.",
    "final decision by xmas": "I look forward to hearing from you by Christmas.",
    "result by post in 3 weeks": "I look forward to hearing from you in three weeks.",
    "she said end of the month": "I look forward to hearing from you by the end of the month.",
    "they want two references by wednesday": "My two references will reach you by Wednesday, and I look forward to hearing from you.",
    "need to get my vaccination record to HR": "I'll send my vaccination record to HR, and I look forward to hearing from you.",
    "HR needs copies of my licences": "I'll send you copies of my licences, and I look forward to hearing from you.",
    "bring my knives on saturday": "I'll bring my knives on Saturday, and I look forward to hearing from you.",
    "cook 3 dishes for the team on thurs": "I look forward to cooking three dishes for the team on Thursday.",
    "teach a demo class tues 10am": "I look forward to teaching a demo class on Tuesday at 10am.",
    "shadow the night shift thursday": "I look forward to shadowing the night shift on Thursday.",
    "half day trial with the crew mon": "I look forward to the half-day trial with the crew on Monday.",
    "walk the site w/ the foreman weds 7am": "I'll walk the site with the foreman on Wednesday at 7am, and I look forward to hearing from you.",
    "fly out to meet the rest of the team in jan": "I look forward to flying out to meet the rest of the team in January.",
    "they fly me to Oslo for the final round": "I look forward to the final round.",
    "trial lesson with year 5 next monday": "I look forward to the trial lesson with year 5 next Monday.",
    "meeting with the dean and two profs on 3 december": "I look forward to meeting with the dean and two profs on 3 December.",
    "panel interview 10 dec 2pm on teams": "I look forward to the panel interview on Teams on 10 December at 2pm.",
    "psychometric test by email": "I look forward to your email with the psychometric test.",
    "online coding test, 90 min, due sunday": "I'll look out for the 90-minute online coding test, and you'll have it back by Sunday.",
    "send the completed safeguarding form by monday": "I'll send you the completed safeguarding form by Monday, and I look forward to hearing from you.",
    "They're putting together an offer": "I look forward to your offer.",
    "contract coming monday": "I'll look out for the contract on Monday.",
    "they need to get sign off from finance": "I look forward to hearing from you once you have the sign-off from finance.",
    "owner back from holiday on the 9th, then hell decide": "I look forward to hearing from you after the 9th.",
    "she is on holiday till 7 dec": "I look forward to hearing from you after 7 December.",
    "dr rossi will decide with the team": "I look forward to hearing from you once Dr Rossi has decided with the team.",
    "boss has to ok it": "I look forward to hearing from you once the boss has approved it.",
    "mike wants to run it by his wife who does the books": "I look forward to hearing from you once Mike has run it by his wife who does the books.",
    "he needs to check with his partner": "I look forward to hearing from you once you have checked with your partner.",
    "the GM has final say, he's away til tues": "I look forward to hearing from you after Tuesday.",
    "they will do the reference check and after that they will contact me": "I look forward to hearing from you once you have spoken to my referees.",
    "second interview possibly with the CEO": "I look forward to the second interview, perhaps with the CEO.",
    "road test friday 8am": "I'll be ready for the road test on Friday at 8am.",
    "orientation starts jan 4": "I look forward to orientation on January 4.",
    "start monday!!": "I look forward to starting on Monday.",
    "she gonna call me": "I look forward to your call.",
    "I will get a call from the hotel": "I look forward to hearing from the hotel.",
    "no news til january": "I look forward to hearing from you in January.",
    "call her monday": "I'll call you on Monday.",
    "ring him after 3pm thurs": "I'll ring you after 3pm on Thursday.",
    "email her my ideas for the newsletter": "I'll email you my ideas for the newsletter, and I look forward to hearing from you.",
    "follow up w her in a week": "I'll follow up in a week.",
    "check in with her next friday": "I'll check in next Friday.",
    "I'll follow up next week": "I'll follow up next week.",
    "need to connect on linkedin": "I'll connect on LinkedIn, and I look forward to hearing from you.",
    "fill out the I-9": "I'll complete the I-9, and I look forward to hearing from you.",
    "sign the NDA": "I'll sign the NDA, and I look forward to hearing from you.",
    "do a 1 page plan for the first 30 days": "I'll do a one-page plan for the first 30 days, and I look forward to hearing from you.",
    "write up my idea for the menu": "I'll write up my idea for the menu, and I look forward to hearing from you.",
    "get back to her about start date": "I'll get back to you about the start date.",
    "confirm i can do nights": "I'll let you know that I can do nights.",
    "let her know if I can relocate": "I'll let you know if I can relocate.",
    "tell them my notice period": "I'll tell you my notice period.",
    "show them my portfolio on thursday": "I'll show you my portfolio on Thursday, and I look forward to hearing from you.",
    "come to the christmas market with them sat": "I look forward to coming on Saturday to the Christmas market with you.",
    "help at the open day on the 12th": "I look forward to helping at the open day on the 12th.",
    "skype with the second supervisor": "I look forward to the Skype call with the second supervisor.",
    "prof will ask the graduate school": "I look forward to hearing from you once the prof has asked the graduate school.",
    "She will inform me about the decision until end of the next week": "I look forward to hearing from you by the end of the next week.",
    "they will say me the answer on tuesday": "I look forward to hearing from you on Tuesday.",
    "the director must to see my documents": "I look forward to hearing from you once the director has seen my documents.",
    "I must to bring the originals of the diplomas": "I'll bring the originals of the diplomas, and I look forward to hearing from you.",
    "they will make me a proposition": "I look forward to your proposal.",
    "She invites me to know the team": "I look forward to meeting the team.",
    "we stay in contact": "I look forward to staying in touch.",
    "the secretary will write me for fix a date": "I understand that the secretary will write to me to fix a date, and I look forward to it.",
    "HR sends me the contract for signature": "I'll look out for the contract for signature from HR.",
    "they will get back to me next week": "I look forward to hearing from you next week.",
    "will hear back in 2 weeks": "I look forward to hearing from you in two weeks.",
    "she'll be in touch early next week": "I look forward to hearing from you early next week.",
    "he said he would call me on Monday": "I look forward to your call on Monday.",
    "hiring manager will email me": "I look forward to hearing from the hiring manager.",
    "HR will reach out with next steps": "I look forward to hearing from HR.",
    "recruiter to call wed": "I look forward to the recruiter's call on Wednesday.",
    "she wants to schedule a call with the CTO": "I look forward to a call with the CTO.",
    "he's going to set me up with the VP of Sales": "I look forward to speaking with the VP of Sales.",
    "technical screen next tuesday": "I look forward to the technical screen next Tuesday.",
    "onsite loop in two weeks": "I look forward to the onsite loop in two weeks.",
    "final round w/ the founders": "I look forward to the final round with the founders.",
    "panel on the 3rd": "I look forward to the panel on the 3rd.",
    "skills assessment link coming tmrw": "I'll look out for the skills assessment link tomorrow.",
    "they're sending me a take home": "I'll look out for the take-home.",
    "have to do a take-home by sunday": "I'll do a take-home by Sunday, and I look forward to hearing from you.",
    "sending my portfolio tonight": "I'll send you my portfolio tonight, and I look forward to hearing from you.",
    "I need to send 3 references": "I'll send you my three references, and I look forward to hearing from you.",
    "need to send my transcript": "I'll send you my transcript, and I look forward to hearing from you.",
    "I'm sending over a code sample": "I'll send you a code sample, and I look forward to hearing from you.",
    "get them my availability": "I'll send you my availability, and I look forward to hearing from you.",
    "waiting for background check": "I look forward to hearing from you once the background check is through.",
    "background check then start date": "I look forward to hearing from you about the start date once the background check is through.",
    "offer pending references": "I look forward to hearing from you once my references are through.",
    "they have other candidates": "I look forward to hearing from you once you have seen the other candidates.",
    "interviewing others this week": "I look forward to hearing from you this week, once you have seen the other candidates.",
    "decision in mid december": "I look forward to hearing from you in mid December.",
    "decision before the holidays": "I look forward to hearing from you before the holidays.",
    "start asap": "I can start as soon as possible, and I look forward to hearing from you.",
    "could start right away": "I can start right away, and I look forward to hearing from you.",
    "2nd round": "I look forward to the second round.",
    "second interview": "I look forward to the second interview.",
    "interview with the team": "I look forward to the interview with the team.",
    "phone call with HR": "I look forward to the phone call with HR.",
    "trial day": "I look forward to the trial day.",
    "trial week in january": "I look forward to the trial week in January.",
    "meeting the kids on friday": "I look forward to meeting the kids on Friday.",
    "tour of the plant": "I look forward to the tour of the plant.",
    "ride along thurs 5am": "I look forward to the ride along on Thursday at 5am.",
    "audition on the 12th": "I look forward to the audition on the 12th.",
    "sample lesson for grade 3": "I look forward to the sample lesson for grade 3.",
    "reference check": "I look forward to hearing from you once the reference check is through.",
    "drug screen": "I'll be ready for the drug screen.",
    "physical next week": "I'll be ready for the physical next week.",
    "paperwork": "I look forward to hearing from you once the paperwork is through.",
    "onboarding": "I look forward to onboarding.",
    "contract": "I'll look out for the contract.",
    "they'll mail the contract": "I'll look out for the contract.",
    "he'll let me know by EOD friday": "I look forward to hearing from you by the end of Friday.",
    "let me know tomorrow": "I look forward to your message tomorrow.",
    "by friday": "I look forward to hearing from you by Friday.",
    "friday": "I look forward to hearing from you by Friday.",
    "next week": "I look forward to hearing from you next week.",
    "in 2 weeks": "I look forward to hearing from you in two weeks.",
    "end of month": "I look forward to hearing from you by the end of the month.",
    "after thanksgiving": "I look forward to hearing from you after Thanksgiving.",
    "early dec": "I look forward to hearing from you by early December.",
    "2-3 weeks": "I look forward to hearing from you in two to three weeks.",
    "she'll decide by Wednesday and call me": "I look forward to hearing from you by Wednesday.",
    "I send my references, she calls friday": "I'll send you my references, and I look forward to your call on Friday.",
    "I'll send the plan by Monday; she'll answer within the week": "I'll send you the plan by Monday, and I look forward to hearing from you.",
    "come in next week to meet the team": "I look forward to coming in next week to meet the team.",
    "go back on tuesday for a second chat": "I look forward to the second chat on Tuesday.",
    "he'll introduce me to the crew": "I look forward to your introduction to the crew.",
    "call back in january": "I look forward to your call in January.",
    "she asked me to send my availability": "I'll send you my availability, and I look forward to hearing from you.",
    "she asked for two references": "I'll send you my two references, and I look forward to hearing from you.",
    "they asked me to come back thursday at 2": "I look forward to coming back on Thursday at 2.",
    "i was asked to prepare a 10 min talk": "I'll prepare a 10-minute talk, and I look forward to hearing from you.",
    "he wants to see my van": "I look forward to hearing from you once you have seen my van.",
    "Priya will confirm the time": "I look forward to hearing from Priya about the time.",
    "the agency will let me know": "I look forward to hearing from the agency.",
    "my recruiter will call me": "I look forward to my recruiter's call.",
    "the school district has to approve it": "I look forward to hearing from you once the school district has approved it.",
    "union has to sign off": "I look forward to hearing from you once the union has signed off.",
    "permit check": "I look forward to hearing from you once the permit check is through.",
    "visa paperwork, they handle it": "I look forward to hearing from you once the visa paperwork is through.",
    "she'll send the details of the trial shift": "I'll look out for the details of the trial shift.",
    "meet Bob on site weds": "I look forward to meeting Bob on site on Wednesday.",
    "lunch with the partners": "I look forward to the lunch with the partners.",
    "they said two weeks": "I look forward to hearing from you in two weeks.",
    "they told me 2 weeks max": "I look forward to hearing from you in two weeks.",
    "she said they'd decide after easter": "I look forward to hearing from you after Easter.",
    "he mentioned a second interview": "I look forward to a second interview.",
    "possible second interview": "I look forward to the second interview.",
    "maybe a trial shift?": "I look forward to a trial shift.",
    "second interview if all goes well": "I look forward to the second interview.",
    "will be invited to the assessment centre": "I look forward to the assessment centre.",
    "waiting on an invite": "I'll look out for an invite.",
    "I am invited to a second talk in january": "I look forward to the second talk in January.",
    "they'll organise a video call with the headquarters in Munich": "I look forward to a video call with the headquarters in Munich.",
    "do the language test (B2) at the institute": "I'll be ready for the language test (B2) at the institute.",
    "sign contract in january": "I'll sign the contract in January, and I look forward to hearing from you.",
    "contract will be sent by HR": "I'll look out for the contract.",
    "email HR my bank details": "I'll email HR my bank details, and I look forward to hearing from you.",
    "send HR the tax ID": "I'll send HR the tax ID, and I look forward to hearing from you.",
    "fill in DBS form online": "I'll complete the DBS form online, and I look forward to hearing from you.",
    "occupational health questionnaire": "I'll complete the occupational health questionnaire, and I look forward to hearing from you.",
    "chase my references": "I look forward to hearing from you once you have spoken to my referees.",
    "get a reference from my old boss": "I'll get a reference from my old boss, and I look forward to hearing from you.",
    "my old boss has to write a reference": "I look forward to hearing from you once my old boss has written a reference.",
    "he is going to talk to his boss": "I look forward to hearing from you once you have spoken to your boss.",
    "she'll pass my cv on": "I look forward to hearing from you once you have passed my CV on.",
    "they check my papers": "I look forward to hearing from you once you have checked my papers.",
    "they verify my license": "I look forward to hearing from you once you have verified my license.",
    "meeting the CEO friday over lunch": "I look forward to meeting the CEO over lunch on Friday.",
    "lunch with the CEO on friday": "I look forward to the lunch with the CEO on Friday.",
    "breakfast w/ founder 8am mon": "I look forward to the breakfast with the founder on Monday at 8am.",
    "demo of my app to the team next week": "I look forward to the demo of my app to the team next week.",
    "pair programming session": "I look forward to the pair programming session.",
    "pair with Ravi on thursday": "I look forward to pairing with Ravi on Thursday.",
    "work sample test": "I'll be ready for the work sample test.",
    "roleplay with a patient actor": "I look forward to the roleplay with a patient actor.",
    "mock lesson": "I look forward to the mock lesson.",
    "ride out with a driver": "I look forward to riding out with a driver.",
    "swim test 7am": "I'll be ready for the swim test at 7am.",
    "audition w/ orchestra 3 dec, excerpts coming": "I look forward to the audition with the orchestra on 3 December.",
    "bring instrument + black clothes": "I'll bring my instrument and black clothes, and I look forward to hearing from you.",
    "portfolio to be emailed": "I'll send you my portfolio, and I look forward to hearing from you.",
    "hand in case by 5pm thurs": "I'll hand in the case by 5pm on Thursday, and I look forward to hearing from you.",
    "results of the essay in feb": "I look forward to hearing from you in February.",
    "moving date to be agreed": "I look forward to hearing from you about the moving date.",
    "she calls me back after her holiday": "I look forward to your call after your holiday.",
    "he comes back from vacation the 5th": "I look forward to hearing from you after the 5th.",
    "Will email by Friday.": "I look forward to hearing from you by Friday.",
    "Will hear by Friday": "I look forward to hearing from you by Friday.",
    "will call me monday": "I look forward to your call on Monday.",
    "next interview 12/8 at 10": "I look forward to the interview on 12/8 at 10.",
    "12/8 10am w/ Karen": "I look forward to meeting Karen on 12/8 at 10am.",
    "karen from HR sets up the panel": "I look forward to the panel.",
    "panel w/ Karen, Luis and Mo on tues": "I look forward to the panel with Karen, Luis and Mo on Tuesday.",
    "they'll let me know by end of the day": "I look forward to hearing from you by the end of the day.",
    "by COB friday": "I look forward to hearing from you by the end of Friday.",
    "in the new year": "I look forward to hearing from you in the New Year.",
    "no later than the 20th": "I look forward to hearing from you by the 20th.",
    "first week of december": "I look forward to hearing from you in the first week of December.",
    "week commencing 7th dec": "I look forward to hearing from you in the week commencing 7 December.",
    "sometime before xmas": "I look forward to hearing from you before Christmas.",
    "asap": "I look forward to hearing from you as soon as possible.",
    "soon": "I look forward to hearing from you soon.",
    "not before january": "I look forward to hearing from you in January.",
    "end of jan at the latest": "I look forward to hearing from you by the end of January at the latest.",
    "within a fortnight": "I look forward to hearing from you within a fortnight.",
    "in a fortnight": "I look forward to hearing from you in a fortnight.",
    "in 10 days": "I look forward to hearing from you in 10 days.",
    "48 hrs": "I look forward to hearing from you in 48 hours.",
    "tonight": "I look forward to your message tonight.",
    "this afternoon": "I look forward to hearing from you this afternoon.",
}
SAID_TO = {
    (
        "peer interview w/ night crew sometime next wk",
        "Tasha Broadnax RN BSN",
    ): "I look forward to the peer interview with the night crew next week.",
    (
        "HE CALLS WHEN THE TEST RESULTS COME BACK",
        "RAY (SHOP FOREMAN)",
    ): "I look forward to your call once the test results come back.",
    ("They will ring this evening.", "Mrs Gillian Ackroyd"): "I look forward to your call this evening.",
    (
        "case study, they'll send it wed",
        "Chantal Ouellette, Controller",
    ): "I'll look out for the case study on Wednesday.",
    ("jonno texts me tmrw", "jonno"): "I look forward to your message tomorrow.",
    (
        "I will hear from HR once references are in.",
        "Mr. Hugh Pemberton",
    ): "I look forward to hearing from HR once my references are in.",
    ("portfolio deep dive thurs", "Lotte"): "I look forward to the portfolio deep dive on Thursday.",
    (
        "she must speak with the department, then she writes me before christmas",
        "Prof. Astrid Højgaard",
    ): "I look forward to hearing from you before Christmas, once you have spoken with the department.",
    (
        "drug test tues then orientation the 7th",
        "Wes Tilden",
    ): "I'll be ready for the drug test on Tuesday, and I look forward to orientation on the 7th.",
    (
        "he'll ring by the end of the week",
        "Declan Moriarty, superintendent pharmacist",
    ): "I look forward to your call by the end of the week.",
    (
        "He will discuss with the owner, then inform me",
        "Mr. Rolf Ziegenthaler",
    ): "I look forward to hearing from you once you have spoken with the owner.",
    (
        "start date maybe 11 jan, shes checking",
        "Shaz (owner's daughter, runs the office)",
    ): "I look forward to hearing from you about starting on 11 January.",
    (
        "kim passes me on to the vp, should hear by mon",
        "Kim",
    ): "I look forward to speaking with the VP, and to hearing from you by Monday.",
    ("offer decision fri", "Marguerite Oyelaran"): "I look forward to hearing from you by Friday.",
    ("hear by thurs", "Moira Kincaid"): "I look forward to hearing from you by Thursday.",
    (
        "send him the fire strategy report from braga, w/o drawings",
        "Jens Holm (partner)",
    ): "I'll send you the fire strategy report from Braga, without the drawings, and I look forward to hearing from you.",
    (
        "Pitch three stories by Tuesday",
        "Otieno Were, news editor",
    ): "I'll pitch you three stories by Tuesday, and I look forward to hearing from you.",
    (
        "Final interview with the client, they will text the schedule",
        "Sir Enzo",
    ): "I look forward to your email with the schedule for the final interview, and to meeting the client.",
    (
        "Result by letter within 10 working days",
        "Dr Sian Maddocks",
    ): "I look forward to hearing from you within 10 working days.",
    (
        "Medical and security check, then a date for the type refresher",
        "Capt. Ragnheiður Valdimarsdóttir",
    ): "I'll be ready for the medical and security check, and I'll look out for a date for the type refresher.",
    ("wants refs", "Dr. Patel"): "I'll send you my references, and I look forward to hearing from you.",
    (
        "hes got 2 more to see",
        "Mr Rudge & his son Lee",
    ): "I look forward to hearing from you once you have seen the other two.",
    (
        "A writing sample of 800 words is due on December 9.",
        "Dr. Amara Sithole",
    ): "My writing sample of 800 words will reach you by December 9, and I look forward to hearing from you.",
    (
        "she gives me the mail of her colleague Tomas in the polish unit",
        "Madame Colette Vandamme",
    ): "Thank you for offering to put me in touch with your colleague Tomas in the Polish unit.",
    (
        "come back saturday for the brioche",
        "Aurélie",
    ): "I look forward to coming back on Saturday for the brioche.",
    (
        "they do a background check",
        "Colonel (ret.) D. Pretorius",
    ): "I look forward to hearing from you once the background check is through.",
    ("HR will call", "Dr Rajesh Menon"): "I look forward to HR's call.",
    ("She calls on Friday", "Karin, rektor"): "I look forward to your call on Friday.",
    (
        "test day on monday 7 december",
        "Pan Marek Nowak",
    ): "I look forward to the test day on Monday 7 December.",
    (
        "bronagh n the controller r meeting tues",
        "Bronagh",
    ): "I look forward to hearing from you after your meeting with the controller on Tuesday.",
    (
        "can i do sat+sun? yes to both",
        "Marcy & Deb",
    ): "I can do Saturday and Sunday, and I look forward to hearing from you.",
    (
        "2nd stage fitness test 16 dec, results before xmas",
        "Sup. Carol Whitty",
    ): "I look forward to the second-stage fitness test on 16 December, and to hearing from you before Christmas.",
    (
        "system design round w/ Vikas's manager, next week",
        "Vikas Bhat",
    ): "I look forward to the system design round with your manager next week.",
    (
        "paulina is going to send me a small paid test",
        "Paulina (directora creativa)",
    ): "I'll look out for the small paid test.",
    (
        "Alistair will let me know after the trustees meet on the 8th.",
        "Alistair Coe",
    ): "I look forward to hearing from you after the trustees meet on the 8th.",
    (
        "they said 'a couple weeks'",
        "Gretchen Aldous",
    ): "I look forward to hearing from you in a couple of weeks.",
    (
        "have to bring my work permit",
        "the manager, Mike I think",
    ): "I'll bring my work permit, and I look forward to hearing from you.",
    (
        "Isla to send the rota and a contract draft",
        "Isla Drummond (clinical director)",
    ): "I'll look out for the rota and the contract draft.",
    (
        "SALARY SCALE WILL BE DISCUSSED. CONTRACT FROM 1 FEB",
        "W. VAN DER LAAN",
    ): "I understand that the contract would start on 1 February, and I look forward to hearing from you.",
    ("he decide this week", "Don Ramón Pizarro"): "I look forward to hearing from you this week.",
    (
        "writing exercise friday 9am, 1 hr",
        "Joan Petrakis",
    ): "I look forward to the one-hour writing exercise on Friday at 9am.",
    (
        "Second interview with the CRO in January",
        "Herr Dr. Beat Caflisch",
    ): "I look forward to the second interview with the CRO in January.",
    (
        "start trial tues? she'll confirm",
        "Prue",
    ): "I look forward to hearing from you about the trial on Tuesday.",
    (
        "skill test by mail within 48h",
        "hr lady - Sabrina?",
    ): "I look forward to your email with the skill test within 48 hours.",
    (
        "he'll decide after he spoke with my last chef",
        "Mr. Eirik Hauge",
    ): "I look forward to hearing from you once you have spoken with my last chef.",
    ("they'll phone tmrw", "Jackie Trench, matron"): "I look forward to your call tomorrow.",
    (
        "femke -> intro to sales director",
        "Femke Bos",
    ): "I look forward to your introduction to the sales director.",
    (
        "paul checks refs, then ellen calls",
        "Ellen Marsh",
    ): "I look forward to your call once Paul has checked my references.",
    (
        "gear sizes + passport photo",
        "Lasse",
    ): "I'll send you my gear sizes and a passport photo, and I look forward to hearing from you.",
    ("tell her how the course goes", "Anna-Lise Roper"): "I'll let you know how the course goes.",
    (
        "i send skills checklist + 2 refs tonight",
        "Tyler @ CareBridge",
    ): "I'll send you the skills checklist and my two references tonight, and I look forward to hearing from you.",
    (
        "joe calls me thurs once hes seen the budget",
        "Joe",
    ): "I look forward to your call on Thursday, once you have seen the budget.",
    (
        "marta + the partners are meeting wed morning",
        "Marta",
    ): "I look forward to hearing from you after your meeting with the partners on Wednesday morning.",
    (
        "dev and HR are talking monday",
        "Dev",
    ): "I look forward to hearing from you after your meeting with HR on Monday.",
    (
        "sue n the regional mgr meet friday",
        "Sue",
    ): "I look forward to hearing from you after your meeting with the regional manager on Friday.",
}


@pytest.mark.parametrize("typed", SAID)
def test_a_note_closes_with_what_comes_next(typed):
    assert SAID[typed] == closing(typed)


@pytest.mark.parametrize(("typed", "reader"), SAID_TO)
def test_the_reader_s_own_name_is_you_and_another_s_stays(typed, reader):
    assert SAID_TO[typed, reader] == closing(typed, reader)


WAITS = [
    "she writes me a mail",
    "I wait for the result",
    "waiting to hear",
    "I am waiting their answer",
    "they will contact me",
    "they make the decision together with the works council",
    "they'll be in touch",
    "hes gonna let me know",
    "they gonna write me",
    "will hear either way",
    "email if successful",
    "I wait their call",
    "she'll text",
    "keep in touch",
    "they'd let me know",
]


@pytest.mark.parametrize("typed", WAITS)
def test_word_that_is_waited_for_is_looked_forward_to_once(typed):
    assert closing(typed) == "I look forward to hearing from you."
    assert {} == left_out(Interview(next_step=typed))


NOT_UNDERSTOOD = [
    "I left my number and he promised to ring.",
    "My supervisor at university has to sign the agreement first.",
    "two references and a writing exercise",
    "30/60/90 day plan",
    "start paperwork",
    "they mail the rota every thursday",
    "salary to be discussed w/ HR",
    "my agent hears from them by weds",
    "nothing, they said they had lots of applicants",
    "he was rude about it lol",
    "Feed the cat",
    "presentation to the board 15 min on how i'd run the first 90 days, 10 dec",
    "observed lesson (yr 8) weds period 3",
    "verbal offer, written one to follow",
    "waiting on head office approval",
    "If I pass I do the road test on friday",
    "starting the 4th if refs ok",
    "background check takes a week",
    "shortlist on friday",
    "if i dont hear by friday, its a no",
    "think about the salary and tell them",
    "commission meets 14.12.",
    "Anna (my Buddy) will contact me",
    "send thank you note",
    "pending board approval",
    "they want to move fast",
    "they want someone to start in january",
    "fingerprinting",
    "someone from payroll will call",
    "professor will send recommendation",
    "she puts in a good word",
    "they need 2 wks to compare candidates",
    "deadline for the essay is 10 jan",
    "if yes i start in sept",
    "housing: they help me to find",
    "visa: they apply, takes 6 weeks",
]


@pytest.mark.parametrize("typed", NOT_UNDERSTOOD)
def test_what_is_not_understood_is_left_out_and_told_and_the_note_closes_plainly(typed):
    assert closing(typed) == "I look forward to hearing from you."
    assert "Left out" in left_out(Interview(next_step=typed))["next_step"].told


UNKNOWN = [
    "idk",
    "TBD",
    "No next step was given.",
    "no timeline",
    "idk they were vague",
    "didn't say",
    "TBC",
    "nothing scheduled",
    "no next steps",
    "not mentioned",
    "unclear",
    "",
    "n/a",
    "no idea",
    "-",
]


@pytest.mark.parametrize("typed", UNKNOWN)
def test_where_nothing_is_known_one_question_is_asked(typed):
    assert closing(typed).endswith("When do you hope to decide?")


@pytest.mark.parametrize(
    ("typed", "zone", "hour"),
    [
        ("site tour thurs 6am", "America/Chicago", "6 a.m."),
        ("site tour thurs 6 a.m.", "Europe/London", "6am"),
        ("call fri 2.30pm", "Europe/London", "2.30pm"),
    ],
)
def test_hours_are_written_as_the_reader_writes_them(typed, zone, hour):
    assert hour in closing(typed, zone=zone)


def test_a_third_step_is_told_and_never_lost():
    told = left_out(
        Interview(next_step="trial shift sat; I send references; she calls friday; meet the owner monday")
    )

    assert "meet the owner" in told["next_step"].told


@given(st.text(max_size=300))
def test_reading_never_fails(typed):
    read_next_steps(typed, ("Ann",))
