//! Check your answers before the plan.

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
    rows: Vec<Row>,
    plan: String,
    /// The next question that can change the plan, if the person stopped early.
    next: Option<String>,
    other_languages: Vec<OtherLanguage>,
}

#[derive(Serialize)]
struct Row {
    name: String,
    answer: String,
    change: String,
}

impl CheckPage {
    /// Everything this person said that concerns them.
    pub fn new(planner: Planner<'_>, words: Words<'_>, visit: &Visit, asked: &[usize], next: Option<&str>) -> Self {
        let rows = asked.iter().filter_map(|at| {
            let question = planner.policy.questions().get(*at)?;
            Some(Row {
                name: words.rule(&format!("question-{}.short", question.id)),
                answer: said(planner, words, question, visit.answers.get(*at)?),
                change: format!("/{}/question/{}", words.language, question.id),
            })
        });
        Self {
            head: words.own("check-title", &[]),
            rows: rows.collect(),
            plan: format!("/{}/plan", words.language),
            next: next.map(|id| format!("/{}/question/{id}", words.language)),
            other_languages: other_languages(words.language, "check"),
        }
    }
}

fn said(planner: Planner<'_>, words: Words<'_>, question: &Question, answer: &Answer) -> String {
    let options = question.kind.options();
    let label = |at: usize| {
        let option = options.get(at).map_or("", String::as_str);
        words.rule(&format!("question-{}.option-{option}", question.id))
    };
    match answer {
        Answer::Unknown => words.own("unknown", &[]),
        Answer::Option(at) => label(*at),
        Answer::Options(0) => words.own("none-of-these", &[]),
        Answer::Options(chosen) => {
            (0..options.len()).filter(|at| chosen & (1 << at) != 0).map(label).collect::<Vec<_>>().join(", ")
        }
        Answer::Number(number) => match &question.kind {
            QuestionKind::Number { unit, .. } => {
                format!("{number}\u{a0}{}", words.rule(&format!("unit-{}", unit.replace('/', "-"))))
            }
            _ => number.to_string(),
        },
        Answer::Date(date) => words.date(*date),
        Answer::Code(code) if question.kind == QuestionKind::Commune => {
            planner.directory.commune(code).map_or_else(|| code.clone(), |commune| commune.name().to_owned())
        }
        Answer::Code(code) => code.clone(),
    }
}
