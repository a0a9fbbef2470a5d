//! Answers in words: those given, and those that would change something.

use super::words::Words;
use crate::plan::Planner;
use crate::policy::explanation::NewAnswer;
use crate::policy::{Answer, Question, QuestionKind};
use crate::texts::grouped;

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
        let asked = AnswerWords { words: self.words, question: self.question };
        match self.answer {
            Answer::Unknown => self.words.own("unknown", &[]),
            Answer::Option(at) => asked.option(self.question.kind.options().get(*at).map_or("", String::as_str)),
            Answer::Options(0) => self.words.own("none-of-these", &[]),
            Answer::Options(chosen) => asked.options(*chosen),
            Answer::Number(number) => asked.number(*number),
            Answer::Between { from, to, .. } => asked.between((*from, *to)),
            Answer::About(number) => self.words.own("about", &[("number", asked.number(*number))]),
            Answer::Date(date) => self.words.date(*date),
            Answer::Ages(ages) if ages.is_empty() => asked.nobody(),
            Answer::Ages(ages) => asked.ages(ages),
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
pub struct AnswerWords<'a> {
    pub words: Words<'a>,
    pub question: &'a Question,
}

impl AnswerWords<'_> {
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
            NewAnswer::Aged { from, to, least, most } => self.with(&self.aged([*from, *to], [*least, *most])),
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
            QuestionKind::Number { unit, .. } => {
                format!("{}\u{a0}{}", grouped(number, self.words.language), self.words.unit(unit, number))
            }
            _ => number.to_string(),
        }
    }

    /// A number said to lie between two; an end at the bound of the question is
    /// not said.
    pub fn between(self, ends: (i64, i64)) -> String {
        self.stretch(ends, |number| self.number(number))
    }

    /// The same where it was said above how often the amount comes.
    pub fn euros(self, ends: (i64, i64)) -> String {
        let grouped = |number| grouped(number, self.words.language);
        self.stretch(ends, |number| self.words.own("euros", &[("number", grouped(number))]))
    }

    fn stretch(self, (from, to): (i64, i64), number: impl Fn(i64) -> String) -> String {
        let (min, max) = self.question.kind.as_number().map_or((i64::MIN, i64::MAX), |(_, min, max)| (min, max));
        match (from <= min, to >= max) {
            _ if from == to => number(from),
            (true, _) => self.words.own("at-most", &[("number", number(to))]),
            (_, true) => self.words.own("at-least", &[("number", number(from))]),
            _ => {
                let from = grouped(from, self.words.language);
                self.words.own("between", &[("from", from), ("to", number(to))])
            }
        }
    }

    /// As the rules say it, such as "no children".
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
        let key = match (least, most) {
            _ if from == to => return self.number(from),
            (Some(_), None) => "at-least",
            (None, _) => "at-most",
            (Some(_), Some(_)) => "from-to",
        };
        let number = if key == "at-least" { from } else { to };
        let from = grouped(from, self.words.language);
        self.words.own(key, &[("from", from), ("number", self.number(number))])
    }
}
