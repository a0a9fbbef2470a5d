//! Check your answers before the plan.

use actix_web::http::StatusCode;
use serde::Serialize;

use super::question_page::path;
use super::visit::OpenVisit;
use crate::policy::{Answer, Question};
use crate::speech::answer::AnswerWords;
use crate::web::frame::Frame;
use crate::web::trouble::Reply;

/// The template `check`.
#[derive(Serialize)]
struct CheckPage {
    #[serde(flatten)]
    frame: Frame,
    topics: Vec<Topic>,
    plan: String,
    erase: String,
    /// The next question that can change the plan, if the person stopped early.
    next: Option<String>,
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

/// Everything this person said that concerns them.
///
/// # Errors
/// The page cannot be rendered.
pub fn show(open: &OpenVisit) -> Reply {
    let interview = open.interview();
    let next = interview.next(&open.visit.answers);
    let page = CheckPage {
        frame: Frame::new(open.own_words().own("check-title", &[])).at(open, "check"),
        topics: topics(open, interview.answered(&open.visit.answers)),
        plan: open.address("plan"),
        erase: open.address("erase"),
        next: next.map(|put| open.address(&path(Some(put)))),
    };
    open.page(StatusCode::OK, "check", &page)
}

/// Questions of one topic stand together, where its first one stands.
fn topics<'a>(open: &OpenVisit, answered: impl Iterator<Item = (&'a Question, &'a Answer)>) -> Vec<Topic> {
    let mut topics: Vec<Topic> = Vec::new();
    for (question, answer) in answered {
        let row = row(open, question, answer);
        match topics.iter_mut().find(|topic| topic.id == question.topic) {
            Some(topic) => topic.rows.push(row),
            None => topics.push(Topic {
                number: topics.len() + 1,
                id: question.topic.clone(),
                name: open.own_words().rule(&format!("topic-{}", question.topic)),
                rows: vec![row],
            }),
        }
    }
    topics
}

fn row(open: &OpenVisit, question: &Question, answer: &Answer) -> Row {
    let asked = AnswerWords { words: open.own_words(), question };
    Row {
        name: asked.name(),
        answer: asked.said_in(answer, open.planner().directory),
        change: open.address(&format!("change/{}", question.id)),
    }
}
