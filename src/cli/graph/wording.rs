//! A flow in words: those of the rules, and a few of the interface.
//!
//! Makes plain text; whoever writes it down escapes it.

use chrono::NaiveDate;

use crate::policy::flow::{Flow, Said, Way};
use crate::policy::{Answer, Answers, Policy, Question, QuestionKind};
use crate::speech::answer::AnswerWords;
use crate::speech::words::Words;
use crate::texts::Argument;

/// What leads from a question to another, in few words.
pub(super) struct Label {
    pub(super) text: String,
    /// Earlier answers decide too.
    pub(super) depends: bool,
}

/// The words of one language.
pub(super) struct Wording<'a> {
    pub(super) policy: &'a Policy,
    pub(super) words: Words<'a>,
}

impl Wording<'_> {
    /// A text of the interface.
    pub(super) fn own(&self, key: &str, arguments: &[Argument<'_>]) -> String {
        self.words.own_with(key, arguments)
    }

    /// A text of the rules.
    pub(super) fn rule(&self, key: &str) -> String {
        self.words.rule(key)
    }

    pub(super) fn short(&self, question: &Question) -> String {
        self.rule(&format!("question-{}.short", question.id))
    }

    pub(super) fn asked(&self, question: &Question) -> String {
        self.rule(&format!("question-{}", question.id))
    }

    pub(super) fn topic(&self, question: &Question) -> String {
        self.rule(&format!("topic-{}", question.topic))
    }

    /// Where a way leads that leads to no question of the flow.
    pub(super) fn end(&self, flow: &Flow) -> String {
        self.own(if flow.beyond.is_empty() { "graph-end" } else { "graph-end-or-beyond" }, &[])
    }

    /// What comes after the last question of the flow.
    pub(super) fn rest(&self, flow: &Flow) -> String {
        match flow.beyond.len() {
            0 => self.own("graph-end", &[]),
            count => self.own("graph-beyond", &[("count", count.into())]),
        }
    }

    pub(super) fn date(&self, date: NaiveDate) -> String {
        self.words.date(date)
    }

    /// Short labels of a way in the picture; none if it is the only one.
    pub(super) fn labels(&self, question: &Question, way: &Way) -> Vec<Label> {
        let answers = |said: &[Said]| self.answers(question, said);
        let always = (!way.always.is_empty()).then(|| Label { depends: false, text: answers(&way.always) });
        let sometimes = match way.sometimes.as_slice() {
            [] => None,
            said if is_anything(said) => Some(self.own("graph-depends-short", &[])),
            said => Some(self.own("graph-sometimes-short", &[("answers", answers(said).into())])),
        };
        always.into_iter().chain(sometimes.map(|text| Label { depends: true, text })).collect()
    }

    /// The same in a sentence.
    pub(super) fn sentence(&self, question: &Question, way: &Way) -> String {
        let sentence = |said: &[Said], some: &str, any: &str| match said {
            [] => None,
            said if is_anything(said) => Some(self.own(any, &[])),
            said => Some(self.own(some, &[("answers", self.answers(question, said).into())])),
        };
        let always = sentence(&way.always, "graph-goes", "graph-goes-always");
        let sometimes = sentence(&way.sometimes, "graph-goes-sometimes", "graph-goes-sometimes-any");
        match (always, sometimes) {
            (Some(one), Some(other)) => self.own("graph-both", &[("one", one.into()), ("other", other.into())]),
            (one, other) => one.or(other).unwrap_or_default(),
        }
    }

    /// Several answers, or the few that are missing.
    pub(super) fn answers(&self, question: &Question, said: &[Said]) -> String {
        let all = |said: &[Said]| -> String {
            let words: Vec<String> = said.iter().map(|said| self.said(question, said)).collect();
            words.join(", ")
        };
        let missing = missing(question, said);
        if missing.is_empty() || missing.len() > 2 || missing.len() + 1 >= said.len() {
            return all(said);
        }
        self.own("graph-all-but", &[("answers", all(&missing).into())])
    }

    pub(super) fn quoted(&self, words: &str) -> String {
        self.words.quoted(words)
    }

    fn asked_of<'b>(&'b self, question: &'b Question) -> AnswerWords<'b> {
        AnswerWords { words: self.words, question }
    }

    /// A person in a sentence: what they know.
    pub(super) fn person(&self, answers: &Answers) -> String {
        let questions = self.policy.questions();
        let known = answers.iter().filter_map(|(at, answer)| Some((questions.get(at)?, answer)));
        let known: Vec<String> = known.map(|(question, answer)| self.known(question, answer)).collect();
        if known.is_empty() {
            return self.own("graph-knows-nothing", &[]);
        }
        self.own("graph-knows", &[("answers", known.join(", ").into())])
    }

    fn known(&self, question: &Question, answer: &Answer) -> String {
        let said = match answer {
            Answer::Option(at) => Said::Option(*at),
            Answer::Number(number) => Said::Numbers { from: *number, to: *number },
            Answer::Between { from, to, .. } => Said::Numbers { from: *from, to: *to },
            Answer::Options(chosen) => {
                let all = 0..question.kind.options().len();
                let (with, without) = all.partition(|at| chosen & (1 << at) != 0);
                Said::Options { with, without }
            }
            Answer::About(_) | Answer::Ages(_) | Answer::Date(_) => {
                return self.question_and(question, self.asked_of(question).said(answer));
            }
            Answer::Unknown | Answer::Code(_) => Said::Unknown,
        };
        self.question_and(question, self.said(question, &said))
    }

    fn question_and(&self, question: &Question, answer: String) -> String {
        self.own(
            "graph-knows-one",
            &[("question", self.quoted(&self.short(question)).into()), ("answer", answer.into())],
        )
    }

    fn said(&self, question: &Question, said: &Said) -> String {
        match said {
            Said::Anything => self.own("graph-anything", &[]),
            Said::Ages => self.own("graph-some-ages", &[]),
            Said::Unknown => self.quoted(&self.own("unknown", &[])),
            Said::Option(at) => self.quoted(&self.asked_of(question).option_at(*at)),
            Said::Numbers { from, to } => self.numbers(question, *from, *to),
            Said::Options { with, without } => self.combination(question, with, without),
        }
    }

    fn numbers(&self, question: &Question, from: i64, to: i64) -> String {
        let (min, max) = question.kind.as_number().map_or((from, to), |(_, min, max)| (min, max));
        let number = |number: i64| self.words.number(number).into();
        match (from == min, to == max) {
            _ if from == to => self.words.number(from),
            (true, true) => self.own("graph-any-number", &[]),
            (true, false) => self.own("at-most", &[("number", number(to))]),
            (false, true) => self.own("at-least", &[("number", number(from))]),
            (false, false) => self.own("from-to", &[("from", number(from)), ("number", number(to))]),
        }
    }

    fn combination(&self, question: &Question, with: &[usize], without: &[usize]) -> String {
        let all = question.kind.options().len();
        match (with, without) {
            ([], []) => self.own("graph-any-chosen", &[]),
            ([], without) if without.len() == all => self.own("graph-none-chosen", &[]),
            _ => {
                let option = |at: &usize| self.quoted(&self.asked_of(question).option_at(*at));
                let part = |key, at: &usize| self.own(key, &[("option", option(at).into())]);
                let with = with.iter().map(|at| part("graph-with", at));
                let without = without.iter().map(|at| part("graph-without", at));
                with.chain(without).collect::<Vec<_>>().join(" ")
            }
        }
    }
}

pub(super) fn is_anything(said: &[Said]) -> bool {
    said == [Said::Anything]
}

/// The answers to a choice that are not among these.
fn missing(question: &Question, said: &[Said]) -> Vec<Said> {
    if !matches!(question.kind, QuestionKind::Choice { .. } | QuestionKind::YesNo { .. }) {
        return Vec::new();
    }
    let all = (0..question.kind.options().len()).map(Said::Option).chain([Said::Unknown]);
    all.filter(|one| !said.contains(one)).collect()
}
