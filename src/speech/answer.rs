//! Answers in words: those given, and those that would change something.
//!
//! Pages, the terminal, the graph and the proofs all say an answer by this one
//! file.

use super::words::Words;
use crate::directory::Directory;
use crate::policy::explanation::NewAnswer;
use crate::policy::{Answer, Answers, Policy, Question, QuestionKind};

/// Of so many options, the one left out says it shorter.
const MANY_OPTIONS: usize = 3;

/// A question whose answers are put in words.
#[derive(Clone, Copy)]
pub struct AnswerWords<'a> {
    pub words: Words<'a>,
    pub question: &'a Question,
}

/// The short name of each question that was answered, and the answer.
#[must_use]
pub fn all_said(policy: &Policy, answers: &Answers, words: Words<'_>) -> Vec<(String, String)> {
    let said = answers.iter().filter_map(|(at, answer)| {
        let asked = AnswerWords { words, question: policy.questions().get(at)? };
        Some((asked.name(), asked.said(answer)))
    });
    said.collect()
}

impl AnswerWords<'_> {
    /// An answer as the person would recognise it. A commune is named by
    /// [`AnswerWords::said_in`], which knows communes.
    #[must_use]
    pub fn said(self, answer: &Answer) -> String {
        match answer {
            Answer::Unknown => self.words.own("unknown", &[]),
            Answer::Option(at) => self.option_at(*at),
            Answer::Options(0) => self.words.own("none-of-these", &[]),
            Answer::Options(chosen) => self.options(*chosen),
            Answer::Number(number) => self.number(*number),
            Answer::Between { from, to, .. } => self.between((*from, *to)),
            Answer::About(number) => self.words.own("about", &[("number", self.number(*number))]),
            Answer::Date(date) => self.words.date(*date),
            Answer::Ages(ages) if ages.is_empty() => self.nobody(),
            Answer::Ages(ages) => self.ages(ages),
            Answer::Code(code) => code.clone(),
        }
    }

    /// The same, with a commune by its name.
    #[must_use]
    pub fn said_in(self, answer: &Answer, directory: &Directory) -> String {
        let commune = match answer {
            Answer::Code(code) if self.question.kind == QuestionKind::Commune => directory.commune(code),
            _ => None,
        };
        commune.map_or_else(|| self.said(answer), |commune| commune.name().to_owned())
    }

    /// The short name of the question.
    #[must_use]
    pub fn name(self) -> String {
        self.words.rule(&format!("question-{}.short", self.question.id))
    }

    /// The name of the question and an answer, quoted.
    #[must_use]
    pub fn with(self, answer: &str) -> String {
        format!("{} {}", self.name(), self.words.quoted(answer))
    }

    /// The same for any of the answers that would change something.
    #[must_use]
    pub fn with_new(self, answer: &NewAnswer) -> String {
        match answer {
            NewAnswer::OneOf(ids) => format!("{} {}", self.name(), self.one_of(ids)),
            NewAnswer::With(id) => self.with(&self.option(id)),
            NewAnswer::Without(id) => format!("{} {}", self.name(), self.other_than(id)),
            NewAnswer::Aged { from, to, least, most } => self.with(&self.aged([*from, *to], [*least, *most])),
            NewAnswer::Number { least, most } => self.with(&self.range(*least, *most)),
        }
    }

    fn other_than(self, id: &str) -> String {
        self.words.own("other-than", &[("answer", self.words.quoted(&self.option(id)))])
    }

    fn one_of(self, ids: &[String]) -> String {
        let mut others = self.question.kind.options().iter().filter(|option| !ids.contains(option));
        match (others.next(), others.next()) {
            (Some(only), None) if ids.len() >= MANY_OPTIONS => self.other_than(only),
            _ => {
                let or = format!(" {} ", self.words.own("or", &[]));
                ids.iter().map(|id| self.words.quoted(&self.option(id))).collect::<Vec<_>>().join(&or)
            }
        }
    }

    /// An option by its id.
    #[must_use]
    pub fn option(self, id: &str) -> String {
        self.words.rule(&format!("question-{}.option-{id}", self.question.id))
    }

    /// An option by its place among those of the question.
    pub fn option_at(self, at: usize) -> String {
        self.option(self.question.kind.options().get(at).map_or("", String::as_str))
    }

    fn options(self, chosen: u64) -> String {
        let options = self.question.kind.options().iter().enumerate();
        let chosen = options.filter(|(at, _)| chosen & (1 << at) != 0);
        chosen.map(|(_, id)| self.option(id)).collect::<Vec<_>>().join(", ")
    }

    /// A number with its unit.
    #[must_use]
    pub fn number(self, number: i64) -> String {
        match &self.question.kind {
            QuestionKind::Number { unit, .. } => {
                format!("{}\u{a0}{}", self.words.number(number), self.words.unit(unit, number))
            }
            _ => number.to_string(),
        }
    }

    /// A number said to lie between two; an end at the bound of the question is
    /// not said.
    #[must_use]
    pub fn between(self, ends: (i64, i64)) -> String {
        self.stretch(ends, |number| self.number(number))
    }

    /// The same where it was said above how often the amount comes.
    #[must_use]
    pub fn euros(self, ends: (i64, i64)) -> String {
        self.stretch(ends, |number| self.words.own("euros", &[("number", self.words.number(number))]))
    }

    fn stretch(self, (from, to): (i64, i64), number: impl Fn(i64) -> String) -> String {
        let (min, max) = self.question.kind.as_number().map_or((i64::MIN, i64::MAX), |(_, min, max)| (min, max));
        match (from <= min, to >= max) {
            _ if from == to => number(from),
            (true, _) => self.words.own("at-most", &[("number", number(to))]),
            (_, true) => self.words.own("at-least", &[("number", number(from))]),
            _ => self.words.own("between", &[("from", self.words.number(from)), ("to", number(to))]),
        }
    }

    /// As the rules say it, such as "no children".
    #[must_use]
    pub fn nobody(self) -> String {
        let said = self.words.optional_rule(&format!("question-{}.none", self.question.id));
        said.unwrap_or_else(|| self.words.own("nobody", &[]))
    }

    fn ages(self, ages: &[u8]) -> String {
        let last = ages.last().map_or(0, |age| i64::from(*age));
        let written: Vec<String> = ages.iter().map(u8::to_string).collect();
        format!("{}\u{a0}{}", written.join(", "), self.words.unit("years", last))
    }

    /// So many people of these ages.
    fn aged(self, [from, to]: [i64; 2], [least, most]: [u32; 2]) -> String {
        let bound = match &self.question.kind {
            QuestionKind::Ages { most, .. } => u32::from(*most),
            _ => u32::MAX,
        };
        let number = match (least, most) {
            _ if most >= bound => self.words.own("at-least", &[("number", least.to_string())]),
            _ if least == most => least.to_string(),
            (0, _) => self.words.own("at-most", &[("number", most.to_string())]),
            _ => self.words.own("from-to", &[("from", least.to_string()), ("number", most.to_string())]),
        };
        self.words.own("aged", &[("number", number), ("from", from.to_string()), ("to", to.to_string())])
    }

    /// An end that is `None` is the bound of the question.
    fn range(self, least: Option<i64>, most: Option<i64>) -> String {
        let Some((_, min, max)) = self.question.kind.as_number() else { return String::new() };
        let (from, to) = (least.unwrap_or(min), most.unwrap_or(max));
        match (least, most) {
            _ if from == to => self.number(from),
            (Some(_), None) => self.words.own("at-least", &[("number", self.number(from))]),
            (None, _) => self.words.own("at-most", &[("number", self.number(to))]),
            (Some(_), Some(_)) => {
                self.words.own("from-to", &[("from", self.words.number(from)), ("number", self.number(to))])
            }
        }
    }
}
