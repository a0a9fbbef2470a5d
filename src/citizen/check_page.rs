//! Check your answers before the plan.

use chrono::{DateTime, Utc};
use serde::Serialize;

use super::answer::AnswerWords;
use super::start_page::{OtherLanguage, other_languages};
use super::visit::Visit;
use super::words::Words;
use crate::plan::Planner;
use crate::policy::Question;

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
                let answer = AnswerWords { words, question }.said_in(answer, planner.directory);
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
