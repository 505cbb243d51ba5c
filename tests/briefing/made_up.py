"""A made-up meeting, rich enough that every part of a briefing has something to print."""

import datetime as dt

from scrutinyprep.briefing.content import (
    BriefingContent,
    BriefingDetail,
    BriefingEvidence,
    BriefingFigure,
    BriefingItem,
    BriefingLine,
    BriefingNote,
    BriefingPlan,
    BriefingPromise,
    BriefingQuestion,
    BriefingQuote,
    BriefingRecommendation,
    BriefingTerm,
    BriefingTracked,
)

MADE_ON = dt.date(2024, 11, 12)


def a_briefing() -> BriefingContent:
    """Return a briefing of about a dozen pages, all of it open."""
    return BriefingContent(
        council="Aldermere City Council",
        committee="Children and Young People Scrutiny Committee",
        made_on=MADE_ON,
        date=dt.date(2024, 11, 14),
        time=dt.time(14, 0),
        place="Council Chamber, Town Hall, Market Square",
        copy_of="Cllr Siân Ŵyn-Hughes",
        items=(
            BriefingItem("1", "Apologies for absence"),
            BriefingItem("2", "Declarations of interest"),
            BriefingItem("3", "Minutes of the last meeting", (5, 14), (1, 10)),
            _special_needs(),
            _safety_valve(),
            _transport(),
            _short_breaks(),
            BriefingItem("8", "Work programme", (150, 153), (146, 149), to_follow=True),
            _family_hubs(),
            BriefingItem("10", "Date of the next meeting"),
        ),
        promises=_PROMISES,
        tracker=_TRACKER,
        figures=_FIGURES,
        glossary=_GLOSSARY,
    )


def _special_needs() -> BriefingItem:
    return BriefingItem(
        "4",
        "Special educational needs and disabilities: self-evaluation and improvement plan 2024/25",
        (15, 66),
        (11, 62),
        asked=(
            BriefingRecommendation(
                "(a) note the self-evaluation at Appendix 1 and the progress made against the "
                "written statement of action;",
                16,
                12,
            ),
            BriefingRecommendation(
                "(b) comment on the proposed priorities for 2025 before they go to Cabinet on "
                "3 December 2024; and",
                16,
                12,
            ),
            BriefingRecommendation(
                "(c) agree to receive a further report in six months’ time.", 16, 12
            ),
        ),
        told=(
            BriefingDetail("Lead member", "Cllr Ann Pryce, Cabinet Member for Children"),
            BriefingDetail("Report author", "Gareth Lowe, Head of SEND"),
        ),
        plan=BriefingPlan("Is a child with special needs better off here than a year ago?", 25),
        questions=(
            BriefingQuestion(
                "What is the ADHD nurse’s caseload today, and how long does a child wait between "
                "referral and a first appointment?",
                purpose="Evidence gap",
                manner="Probing",
                addressee="Head of SEND",
                asker="Cllr Okafor",
                line=BriefingLine("Are children waiting longer?"),
                is_ready=True,
                is_for_officers=True,
                if_yes="Which schools have used it this term?",
                if_no="Since when, and who was told?",
                if_later="By which date, and to whom?",
                good_answer="A number of children, and a number of weeks.",
                minutes=3,
                quote=BriefingQuote(
                    "An ADHD nurse is available to schools through the Health triage service and "
                    "offers advice to all settings, including academies.",
                    57,
                    53,
                    "4.1",
                    "Health provision",
                    "Appendix 1: self-evaluation",
                ),
                evidence=(
                    BriefingEvidence(
                        "The nurse left in August and the post had not been filled.",
                        "Against",
                        "Helen Brown, Parent Carer Forum, 12 June 2024, 0:14:13",
                    ),
                    BriefingEvidence(
                        "We expect to be fully staffed by the autumn half term.",
                        "For",
                        "Director of Education, 12 June 2024, 0:16:40",
                    ),
                ),
                follow_ups=(
                    "If the wait is more than 18 weeks: what is offered meanwhile?",
                    "Do academies pay for it?",
                ),
            ),
            BriefingQuestion(
                "How many of the 312 plans that ran over 20 weeks were late because of educational "
                "psychologists’ advice?",
                purpose="Outcome",
                addressee="Director of Education",
                minutes=2,
                is_for_officers=True,
                quote=BriefingQuote(
                    "Timeliness fell to 41.2% in the quarter, which reflects national pressures on "
                    "the educational psychology workforce.",
                    31,
                    27,
                    "3.12",
                    "Timeliness of assessments",
                ),
                answer_lines=4,
            ),
            BriefingQuestion(
                "Whose voice is missing from the self-evaluation?",
                purpose="Residents’ voice",
                addressee="Executive Member for Children",
                minutes=2,
                origin="Cllr Okafor",
            ),
            BriefingQuestion(
                "The plan lists 14 actions as green. Which of them have changed anything that a "
                "child or a parent would notice, and how do we know?",
                purpose="Assumption",
                addressee="Head of SEND",
                minutes=3,
                quote=BriefingQuote(
                    "Fourteen of the nineteen actions are complete or on track (green).",
                    63,
                    None,
                    "6.2",
                    "Improvement plan",
                    "Appendix 2: improvement plan",
                ),
                follow_ups=("Who decides that an action is green?",),
            ),
        ),
        notes=(
            BriefingNote(
                "Ask for the triage service’s own figures before the meeting: they were offered "
                "to members by e-mail in June.\nSee also the letter from the Parent Carer Forum."
            ),
            BriefingNote(
                "The figure differs from the one in the summary (38%).",
                BriefingQuote("Timeliness fell to 41.2% in the quarter", 31, 27, "3.12"),
            ),
        ),
    )


def _safety_valve() -> BriefingItem:
    return BriefingItem(
        "5",
        "Dedicated Schools Grant: “safety valve” agreement",
        (67, 98),
        (63, 94),
        asked=(
            BriefingRecommendation(
                "That the Committee considers the revised trajectory and makes any recommendations "
                "to Cabinet that it thinks fit.",
                68,
                64,
            ),
        ),
        questions=(
            BriefingQuestion(
                "What has to go right for the in-year deficit to fall from £11.4m to £6.2m by "
                "2026/27, and which of those things is outside our control?",
                purpose="Risk",
                addressee="Section 151 Officer",
                minutes=4,
                quote=BriefingQuote(
                    "The revised trajectory assumes growth in plans of no more than 3% a year "
                    "against 9% in each of the last three years, and savings of £2.1m from "
                    "independent placements.",
                    72,
                    68,
                    "4.7",
                    "Trajectory",
                ),
                evidence=(
                    BriefingEvidence(
                        "Growth of less than 5% was never achieved by a council of this region.",
                        "Against",
                        "Minutes, 13 February 2024, item 6",
                    ),
                ),
            ),
            BriefingQuestion(
                "Does R&D <section 4> mean that <b>all</b> the money is ring-fenced?",
                purpose="Money",
                addressee="Section 151 Officer",
                minutes=1,
            ),
            BriefingQuestion(
                "What would the Department do if we missed the target twice?",
                purpose="Options",
                addressee="Executive Member for Finance",
                minutes=2,
            ),
        ),
    )


def _transport() -> BriefingItem:
    return BriefingItem(
        "6",
        "Home to school transport policy: outcome of consultation",
        (99, 126),
        (95, 122),
        asked=(
            BriefingRecommendation(
                "The Committee is asked to endorse the policy for adoption from September 2025, "
                "including the withdrawal of discretionary transport for those over 16.",
                99,
                95,
            ),
        ),
        questions=tuple(
            BriefingQuestion(words, purpose, addressee, minutes, quote)
            for words, purpose, addressee, minutes, quote in (
                (
                    "How many young people over 16 lose their transport, and how many of them have "
                    "an education, health and care plan?",
                    "Equality",
                    "Head of Transport",
                    2,
                    BriefingQuote(
                        "The number of learners affected is expected to be small.",
                        104,
                        100,
                        "5.3",
                        "Equality impact",
                    ),
                ),
                (
                    "Of 1,204 answers to the consultation 71% were against. What changed because "
                    "of them?",
                    "Residents’ voice",
                    "Executive Member for Highways",
                    2,
                    BriefingQuote(
                        "Officers have reflected carefully on the feedback received.",
                        110,
                        106,
                        "7.1",
                        "Consultation",
                    ),
                ),
                (
                    "What other options were costed?",
                    "Options",
                    "Head of Transport",
                    1,
                    None,
                ),
            )
        ),
        notes=(BriefingNote("Declare: my nephew uses the 14B."),),
    )


def _short_breaks() -> BriefingItem:
    return BriefingItem(
        "7",
        "Short breaks for disabled children: half-year report",
        (127, 149),
        (123, 145),
        asked=(BriefingRecommendation("To note the report.", 127, 123),),
    )


def _family_hubs() -> BriefingItem:
    return BriefingItem(
        "9",
        "Family hubs",
        (154, 171),
        (150, 167),
        questions=(
            BriefingQuestion(
                "Which of the eight hubs opened on time?",
                purpose="Delivery",
                addressee="Head of Early Help",
                minutes=1,
                quote=BriefingQuote(
                    "All hubs will be operational by the end of the calendar year.",
                    155,
                    151,
                    "2.2",
                    "Programme",
                ),
                follow_ups=("What did the late ones cost?",),
            ),
        ),
    )


_TRACKER = (
    BriefingTracked(
        "That Cabinet publishes waiting times for assessments every quarter.",
        "CYPSC/24/03",
        "12 June 2024, item 5",
        "Director of Education",
        "Agreed by Cabinet; first figures due in November.",
        "Amber",
    ),
    BriefingTracked(
        "That the 14B is kept until the review of transport is done.",
        "CYPSC/24/07",
        "19 September 2024, item 8",
        "Head of Transport",
        "",
        "Red",
    ),
)
_FIGURES = (
    BriefingFigure(
        "Assessments within 20 weeks",
        "58%",
        "minutes, 12 June 2024",
        "41.2%",
        "page 27 (PDF 31)",
        "4",
    ),
    BriefingFigure(
        "In-year deficit of the Dedicated Schools Grant",
        "£9.8m",
        "13 February 2024, page 40",
        "£11.4m",
        "page 66 (PDF 70)",
        "5",
    ),
)
_GLOSSARY = (
    BriefingTerm("ADHD", "attention deficit hyperactivity disorder"),
    BriefingTerm("R&D", "research and development"),
    BriefingTerm("SEND", "special educational needs and disabilities"),
)
_PROMISES = (
    BriefingPromise(
        "I will bring back to this committee a breakdown of waiting times by age group, and I am "
        "fairly confident that we can do so before Christmas.",
        by="Helen Brown, Head of SEND",
        item="4",
        said=dt.date(2024, 6, 12),
        due="December 2024",
        source="Webcast 0:14:13",
    ),
    BriefingPromise(
        "Officers undertook to circulate the list of hubs with their opening dates.",
        by="Head of Early Help",
        item="9",
        said=dt.date(2024, 9, 19),
        source="Minutes, 19 September 2024, item 7",
    ),
    BriefingPromise("We’ll write to members with the cost of the 14B.", by="Head of Transport"),
)
