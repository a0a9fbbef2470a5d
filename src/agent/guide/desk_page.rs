//! Where an agent begins: a new call, a code, the queue of callbacks.

use actix_web::http::StatusCode;
use serde::Serialize;

use super::select::{SelectOption, languages};
use crate::agent::frame::StaffFrame;
use crate::web::session::SignedIn;
use crate::web::trouble::Reply;

/// The template `desk`.
#[derive(Serialize)]
struct DeskPage {
    #[serde(flatten)]
    frame: StaffFrame,
    call: String,
    code: String,
    callbacks: String,
    languages: Vec<SelectOption>,
    services: Vec<SelectOption>,
    /// What became of the last call.
    notice: Option<String>,
    /// What was wrong with a code.
    code_fault: Option<String>,
}

/// What a new call begins with unless the agent says otherwise.
pub struct DeskDefaults {
    pub language: String,
    /// Of the line that the agent answers; empty when it is not of one service.
    pub service: String,
}

/// What is said first: a text of the interface.
pub enum DeskMessage {
    Notice(&'static str),
    CodeFault(&'static str),
}

/// # Errors
/// The page cannot be rendered.
pub fn show_desk(
    agent: &SignedIn,
    status: StatusCode,
    defaults: &DeskDefaults,
    message: Option<&DeskMessage>,
) -> Reply {
    let sentence = |key| Some(agent.reader_words().own(key, &[]));
    let (notice, code_fault) = match message {
        None => (None, None),
        Some(DeskMessage::Notice(key)) => (sentence(key), None),
        Some(DeskMessage::CodeFault(key)) => (None, sentence(key)),
    };
    let page = DeskPage {
        frame: StaffFrame::titled(agent, "desk-title").with_keys().at(agent, "agent"),
        call: agent.address("agent/call"),
        code: agent.address("agent/code"),
        callbacks: agent.address("agent/callbacks"),
        languages: languages(agent, &defaults.language),
        services: services(agent, &defaults.service),
        notice,
        code_fault,
    };
    agent.page(status, "desk", &page)
}

/// Any service, then each of them.
fn services(agent: &SignedIn, chosen: &str) -> Vec<SelectOption> {
    let words = agent.reader_words();
    let (label, value) = (words.own("desk-any-service", &[]), String::new());
    let any = SelectOption { value, label, chosen: chosen.is_empty() };
    let each = agent.policy().rules().services.iter().filter(|service| service.id != "unsure");
    let each = each.map(|service| SelectOption {
        value: service.id.clone(),
        label: words.rule(&format!("service-{}", service.id)),
        chosen: service.id == chosen,
    });
    std::iter::once(any).chain(each).collect()
}
