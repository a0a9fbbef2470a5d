//! Answers in words: those given, and those that would change something.

use super::words::Words;
use crate::plan::Planner;
use crate::policy::explanation::NewAnswer;
use crate::policy::{Answer, Question, QuestionKind};

/// Of so many options, the one left out says it shorter.
const MANY_OPTIONS: usize = 3;

/// An answer to be said in words.
pub struct Said<'a> {
    pub planner: Planner<'a>,
    pub words: Words<'a>,
    pub question: &'a Question,
    pub answer: &'a Answer,
}

impl Said<'_> {
    pub fn words(&self) -> String {
        let asked = Asked { words: self.words, question: self.question };
        match self.answer {
            Answer::Unknown => self.words.own("unknown", &[]),
            Answer::Option(at) => asked.option(self.question.kind.options().get(*at).map_or("", String::as_str)),
            Answer::Options(0) => self.words.own("none-of-these", &[]),
            Answer::Options(chosen) => asked.options(*chosen),
            Answer::Number(number) => asked.number(*number),
            Answer::Date(date) => self.words.date(*date),
            Answer::Code(code) if self.question.kind == QuestionKind::Commune => self.commune(code),
            Answer::Code(code) => code.clone(),
        }
    }

    fn commune(&self, code: &str) -> String {
        let commune = self.planner.directory.commune(code);
        commune.map_or_else(|| code.to_owned(), |commune| commune.name().to_owned())
    }
}

/// A question whose answers are put in words.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    pub words: Words<'a>,
    pub question: &'a Question,
}

impl Asked<'_> {
    /// The name of the question and an answer, quoted.
    pub fn with(self, answer: &str) -> String {
        format!("{} {}", self.name(), self.quoted(answer))
    }

    /// The same for any of the answers that would change something.
    pub fn with_new(self, answer: &NewAnswer) -> String {
        match answer {
            NewAnswer::OneOf(ids) => format!("{} {}", self.name(), self.one_of(ids)),
            NewAnswer::With(id) => self.with(&self.option(id)),
            NewAnswer::Without(id) => format!("{} {}", self.name(), self.other_than(id)),
            NewAnswer::Number { least, most } => self.with(&self.range(*least, *most)),
        }
    }

    fn name(self) -> String {
        self.words.rule(&format!("question-{}.short", self.question.id))
    }

    fn quoted(self, answer: &str) -> String {
        self.words.own("quoted", &[("answer", answer.to_owned())])
    }

    fn other_than(self, id: &str) -> String {
        self.words.own("other-than", &[("answer", self.quoted(&self.option(id)))])
    }

    fn one_of(self, ids: &[String]) -> String {
        let mut others = self.question.kind.options().iter().filter(|option| !ids.contains(option));
        match (others.next(), others.next()) {
            (Some(only), None) if ids.len() >= MANY_OPTIONS => self.other_than(only),
            _ => {
                let or = format!(" {} ", self.words.own("or", &[]));
                ids.iter().map(|id| self.quoted(&self.option(id))).collect::<Vec<_>>().join(&or)
            }
        }
    }

    fn option(self, id: &str) -> String {
        self.words.rule(&format!("question-{}.option-{id}", self.question.id))
    }

    fn options(self, chosen: u64) -> String {
        let options = self.question.kind.options().iter().enumerate();
        let chosen = options.filter(|(at, _)| chosen & (1 << at) != 0);
        chosen.map(|(_, id)| self.option(id)).collect::<Vec<_>>().join(", ")
    }

    fn number(self, number: i64) -> String {
        match &self.question.kind {
            QuestionKind::Number { unit, .. } => format!("{number}\u{a0}{}", self.words.unit(unit, number)),
            _ => number.to_string(),
        }
    }

    /// An end that is `None` is the bound of the question.
    fn range(self, least: Option<i64>, most: Option<i64>) -> String {
        let Some((_, min, max)) = self.question.kind.as_number() else { return String::new() };
        let (from, to) = (least.unwrap_or(min), most.unwrap_or(max));
        let key = match (least, most) {
            _ if from == to => return self.number(from),
            (Some(_), None) => "at-least",
            (None, _) => "at-most",
            (Some(_), Some(_)) => "from-to",
        };
        let number = if key == "at-least" { from } else { to };
        self.words.own(key, &[("from", from.to_string()), ("number", self.number(number))])
    }
}
