//! Where an agent begins: a new call, a code, the queue of callbacks.

use actix_web::http::StatusCode;
use serde::Serialize;

use super::call_page::{Choice, languages};
use crate::agent::desk::{AgentDesk, Outcome};
use crate::agent::frame::Frame;
use crate::speech::words::Words;

/// The template `desk`.
#[derive(Serialize)]
pub struct DeskPage {
    #[serde(flatten)]
    frame: Frame,
    call: String,
    code: String,
    callbacks: String,
    languages: Vec<Choice>,
    services: Vec<Choice>,
    /// What became of the last call.
    notice: Option<String>,
    /// What was wrong with a code.
    code_fault: Option<String>,
}

/// What a new call begins with unless the agent says otherwise.
#[derive(Clone, Debug, Default)]
pub struct Usual {
    pub language: String,
    /// Of the line that the agent answers; empty when it is not of one service.
    pub service: String,
}

impl DeskPage {
    pub fn new(desk: &AgentDesk, usual: &Usual) -> Self {
        let words = desk.own_words();
        Self {
            frame: Frame::new(desk, "desk-title").with_keys().at(desk, "agent"),
            call: desk.address("/call"),
            code: desk.address("/code"),
            callbacks: desk.address("/callbacks"),
            languages: languages(desk, &usual.language),
            services: services(desk, words, &usual.service),
            notice: None,
            code_fault: None,
        }
    }

    pub fn with_notice(self, notice: String) -> Self {
        Self { notice: Some(notice), ..self }
    }

    pub fn with_code_fault(self, fault: String) -> Self {
        Self { code_fault: Some(fault), ..self }
    }

    /// # Errors
    /// The page cannot be rendered.
    pub fn answer(self, desk: &AgentDesk, status: StatusCode) -> Outcome {
        desk.page(status, "desk", &self)
    }
}

/// Any service, then each of them.
fn services(desk: &AgentDesk, words: Words<'_>, chosen: &str) -> Vec<Choice> {
    let any = Choice { value: String::new(), label: words.own("desk-any-service", &[]), chosen: chosen.is_empty() };
    let each = desk.policy.rules().services.iter().filter(|service| service.id != "unsure").map(|service| Choice {
        value: service.id.clone(),
        label: words.rule(&format!("service-{}", service.id)),
        chosen: service.id == chosen,
    });
    std::iter::once(any).chain(each).collect()
}
