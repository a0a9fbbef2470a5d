//! Why the plan says what it says, and what would change it, in plain words.
//!
//! Must not know: how an explanation is made. Never a web address, and never
//! advice to answer otherwise: what would change is the situation.

use serde::Serialize;

use crate::plan::Planner;
use crate::policy::answers::age;
use crate::policy::explanation::{
    Change, ChangedAnswer, ChannelExplanation, EntitlementExplanation, Explanation, NewAnswer,
};
use crate::policy::{Answer, Answers, EntitlementKind, Question, Reason, Usable};
use crate::speech::answer::AnswerWords;
use crate::speech::words::Words;

/// More open questions are counted, not named.
const MOST_NAMED: usize = 3;

/// One folded list under "why", in the order of the plan.
#[derive(Serialize)]
pub struct WhyGroup {
    title: String,
    items: Vec<WhyView>,
}

/// One way or benefit.
#[derive(Serialize)]
struct WhyView {
    name: String,
    sentences: Vec<String>,
    missing: Vec<QuestionLink>,
    /// How many more are missing.
    more: Option<String>,
}

/// An open question, to be answered.
#[derive(Serialize)]
pub struct QuestionLink {
    name: String,
    change: String,
}

impl QuestionLink {
    pub fn new(words: Words<'_>, question: &str) -> Self {
        Self {
            name: words.rule(&format!("question-{question}.short")),
            change: format!("/{}/change/{question}", words.language),
        }
    }
}

/// Puts the explanation of one plan into words.
#[derive(Clone, Copy)]
pub struct Why<'a> {
    pub planner: Planner<'a>,
    pub words: Words<'a>,
    pub answers: &'a Answers,
}

/// What is said of a way and of a benefit alike.
struct Grounds<'a> {
    because: &'a [String],
    missing: &'a [String],
    changes: &'a [Change],
}

impl<'a> Why<'a> {
    /// Channels, benefits, and benefits that the plan does not speak of.
    pub fn groups(self, explanation: &Explanation) -> Vec<WhyGroup> {
        let ways = explanation.channels.iter().map(|way| self.way(way)).collect();
        let benefits = explanation.entitlements.iter().filter(|right| right.kind == EntitlementKind::Benefit);
        let (named, others): (Vec<_>, Vec<_>) = benefits.partition(|right| right.certainty.is_some());
        // Of a benefit that no answer could bring there is nothing to say.
        let others = others.into_iter().filter(|right| !right.changes.is_empty());
        let groups = [
            self.group("why-ways", ways),
            self.group("why-benefits", named.into_iter().map(|right| self.right(right)).collect()),
            self.group("why-other-benefits", others.map(|right| self.right(right)).collect()),
        ];
        groups.into_iter().filter(|group| !group.items.is_empty()).collect()
    }

    fn group(self, title: &str, items: Vec<WhyView>) -> WhyGroup {
        WhyGroup { title: self.words.own(title, &[]), items }
    }

    fn way(self, way: &ChannelExplanation) -> WhyView {
        let name = self.words.own(&format!("channel-{}", way.kind), &[]);
        let closed = matches!(way.usable, None | Some(Usable::No)) && way.missing.is_empty();
        let last_resort = way.reasons.contains(&Reason::Fallback);
        let key = if last_resort { Some("why-fallback") } else { closed.then_some("why-closed-way") };
        let verdict = key.map(|key| self.words.own(key, &[]));
        // The last resort is named whatever the answers say.
        let changes = if last_resort { &[] } else { way.changes.as_slice() };
        let because = if last_resort { &[] } else { way.because.as_slice() };
        self.view(name, verdict, &Grounds { because, missing: &way.missing, changes })
    }

    fn right(self, right: &EntitlementExplanation) -> WhyView {
        let name = self.words.rule(&format!("entitlement-{}", right.id));
        self.view(name, None, &Grounds { because: &right.because, missing: &right.missing, changes: &right.changes })
    }

    /// While answers are missing, they are what would change it.
    fn view(self, name: String, verdict: Option<String>, grounds: &Grounds<'_>) -> WhyView {
        let &Grounds { because, missing, changes } = grounds;
        let settled = missing.is_empty();
        let everyone = || verdict.is_none().then(|| self.words.own("why-everyone", &[]));
        let because = if settled { self.because(because).or_else(everyone) } else { None };
        let change = changes.first().filter(|_| settled).and_then(|change| self.change(change));
        let more = missing.len().saturating_sub(MOST_NAMED);
        WhyView {
            name,
            sentences: verdict.into_iter().chain(because).chain(change).collect(),
            missing: missing.iter().take(MOST_NAMED).map(|id| QuestionLink::new(self.words, id)).collect(),
            more: (more > 0).then(|| self.words.own("why-more", &[("count", more.to_string())])),
        }
    }

    fn because(self, questions: &[String]) -> Option<String> {
        let said = questions.iter().filter_map(|id| {
            let (question, answer) = self.given(id)?;
            let asked = self.asked(question);
            Some(asked.with(&asked.said_in(answer, self.planner.directory)))
        });
        self.sentence("why-because", said)
    }

    fn change(self, change: &Change) -> Option<String> {
        if change.answers.iter().any(|changed| self.is_past(changed)) {
            return None;
        }
        let questions = self.planner.policy.questions();
        let answers = change.answers.iter().filter_map(|changed| {
            let question = questions.get(changed.position)?;
            Some(self.asked(question).with_new(&changed.answer))
        });
        self.sentence("why-change", answers)
    }

    /// Nobody gets younger.
    fn is_past(self, changed: &ChangedAnswer) -> bool {
        let Some((question, answer)) = self.given(&changed.question) else { return false };
        let age = match answer {
            Answer::Number(number) | Answer::About(number) => *number,
            Answer::Between { from, .. } => *from,
            Answer::Date(birth) => age(*birth, self.words.now.date_naive()),
            _ => return false,
        };
        let in_years = question.kind.as_number().is_some_and(|(unit, ..)| unit == "years");
        in_years && matches!(changed.answer, NewAnswer::Number { most: Some(most), .. } if most < age)
    }

    fn given(self, id: &str) -> Option<(&'a Question, &'a Answer)> {
        let position = self.planner.policy.question_position(id)?;
        self.planner.policy.questions().get(position).zip(self.answers.get(position))
    }

    fn asked(self, question: &'a Question) -> AnswerWords<'a> {
        AnswerWords { words: self.words, question }
    }

    /// Nothing where there is nothing to say.
    fn sentence(self, key: &str, parts: impl Iterator<Item = String>) -> Option<String> {
        let answers = parts.collect::<Vec<_>>().join(", ");
        (!answers.is_empty()).then(|| self.words.own(key, &[("answers", answers)]))
    }
}
