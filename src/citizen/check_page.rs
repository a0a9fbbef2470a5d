//! Check your answers before the plan.

use chrono::{DateTime, Utc};
use serde::Serialize;

use super::start_page::{OtherLanguage, other_languages};
use super::visit::Visit;
use super::words::Words;
use crate::plan::Planner;
use crate::policy::{Answer, Question, QuestionKind};

/// The template `check`.
#[derive(Serialize)]
pub struct CheckPage {
    head: String,
    topics: Vec<Topic>,
    plan: String,
    erase: String,
    /// The next question that can change the plan, if the person stopped early.
    next: Option<String>,
    other_languages: Vec<OtherLanguage>,
}

#[derive(Serialize)]
struct Topic {
    number: usize,
    id: String,
    name: String,
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    name: String,
    answer: String,
    change: String,
}

impl CheckPage {
    /// Everything this person said that concerns them.
    pub fn new(planner: Planner<'_>, words: Words<'_>, visit: &Visit, now: DateTime<Utc>) -> Self {
        let address = |path: &str| format!("/{}/{path}", words.language);
        let next = planner.next_question(&visit.answers, now);
        let mut topics: Vec<Topic> = Vec::new();
        for at in planner.asked(&visit.answers, now) {
            let answered = planner.policy.questions().get(at).zip(visit.answers.get(at));
            if let Some((question, answer)) = answered {
                let answer = Said { planner, words, question, answer }.words();
                let change = address(&format!("change/{}", question.id));
                let row = Row { name: words.rule(&format!("question-{}.short", question.id)), answer, change };
                add(&mut topics, question, words, row);
            }
        }
        Self {
            head: words.own("check-title", &[]),
            topics,
            plan: address("plan"),
            erase: address("erase"),
            next: next.map(|question| address(&format!("question/{}", question.id))),
            other_languages: other_languages(words, "check"),
        }
    }
}

/// Questions of one topic stand together, where its first one stands.
fn add(topics: &mut Vec<Topic>, question: &Question, words: Words<'_>, row: Row) {
    if let Some(topic) = topics.iter_mut().find(|topic| topic.id == question.topic) {
        return topic.rows.push(row);
    }
    let name = words.rule(&format!("topic-{}", question.topic));
    topics.push(Topic { number: topics.len() + 1, id: question.topic.clone(), name, rows: vec![row] });
}

/// An answer to be said in words.
struct Said<'a> {
    planner: Planner<'a>,
    words: Words<'a>,
    question: &'a Question,
    answer: &'a Answer,
}

impl Said<'_> {
    fn words(&self) -> String {
        match self.answer {
            Answer::Unknown => self.words.own("unknown", &[]),
            Answer::Option(at) => self.label(*at),
            Answer::Options(0) => self.words.own("none-of-these", &[]),
            Answer::Options(chosen) => self.labels(*chosen),
            Answer::Number(number) => self.number(*number),
            Answer::Date(date) => self.words.date(*date),
            Answer::Ages(ages) if ages.is_empty() => self.words.own("nobody", &[]),
            Answer::Ages(ages) => self.ages(ages),
            Answer::Code(code) if self.question.kind == QuestionKind::Commune => self.commune(code),
            Answer::Code(code) => code.clone(),
        }
    }

    fn label(&self, at: usize) -> String {
        let option = self.question.kind.options().get(at).map_or("", String::as_str);
        self.words.rule(&format!("question-{}.option-{option}", self.question.id))
    }

    fn labels(&self, chosen: u64) -> String {
        let options = 0..self.question.kind.options().len();
        let chosen = options.filter(|at| chosen & (1 << at) != 0);
        chosen.map(|at| self.label(at)).collect::<Vec<_>>().join(", ")
    }

    fn number(&self, number: i64) -> String {
        match &self.question.kind {
            QuestionKind::Number { unit, .. } => format!("{number}\u{a0}{}", self.words.unit(unit, number)),
            _ => number.to_string(),
        }
    }

    fn ages(&self, ages: &[u8]) -> String {
        let last = ages.last().map_or(0, |age| i64::from(*age));
        let written: Vec<String> = ages.iter().map(u8::to_string).collect();
        format!("{}\u{a0}{}", written.join(", "), self.words.unit("years", last))
    }

    fn commune(&self, code: &str) -> String {
        let commune = self.planner.directory.commune(code);
        commune.map_or_else(|| code.to_owned(), |commune| commune.name().to_owned())
    }
}
