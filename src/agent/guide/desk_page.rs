//! Where an agent begins: a new call, a code, the queue of callbacks.

use actix_web::http::StatusCode;
use serde::Serialize;

use super::call_page::{Choice, languages};
use crate::agent::desk::{Desk, Outcome};
use crate::web::rendering::words::Words;
use crate::web::session::{FormToken, SignedInView};

/// The template `desk`.
#[derive(Serialize)]
pub struct DeskPage {
    head: String,
    signed_in: SignedInView,
    csrf: FormToken,
    call: String,
    code: String,
    callbacks: String,
    languages: Vec<Choice>,
    services: Vec<Choice>,
    /// What became of the last call.
    notice: Option<String>,
    /// What was wrong with a code.
    code_fault: Option<String>,
    other_languages: Vec<LanguageLink>,
}

/// The same page in another language.
#[derive(Serialize)]
struct LanguageLink {
    id: &'static str,
    name: String,
    address: String,
}

/// What a new call begins with unless the agent says otherwise.
#[derive(Clone, Debug, Default)]
pub struct Usual {
    pub language: String,
    /// Of the line that the agent answers; empty when it is not of one service.
    pub service: String,
}

impl DeskPage {
    pub fn new(desk: &Desk, usual: &Usual) -> Self {
        let words = desk.own_words();
        Self {
            head: words.own("desk-title", &[]),
            signed_in: desk.signed_in.view(),
            csrf: desk.signed_in.csrf.clone(),
            call: desk.address("/call"),
            code: desk.address("/code"),
            callbacks: desk.address("/callbacks"),
            languages: languages(desk, &usual.language),
            services: services(desk, words, &usual.service),
            notice: None,
            code_fault: None,
            other_languages: other_languages(words),
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
    pub fn answer(self, desk: &Desk, status: StatusCode) -> Outcome {
        desk.page(status, "desk", &self)
    }
}

/// Any service, then each of them.
fn services(desk: &Desk, words: Words<'_>, chosen: &str) -> Vec<Choice> {
    let any = Choice { value: String::new(), label: words.own("desk-any-service", &[]), chosen: chosen.is_empty() };
    let each = desk.policy.rules().services.iter().filter(|service| service.id != "unsure").map(|service| Choice {
        value: service.id.clone(),
        label: words.rule(&format!("service-{}", service.id)),
        chosen: service.id == chosen,
    });
    std::iter::once(any).chain(each).collect()
}

fn other_languages(words: Words<'_>) -> Vec<LanguageLink> {
    let others = crate::web::pages::LANGUAGES.into_iter().filter(|other| *other != words.language);
    let link = |id| LanguageLink {
        id,
        name: Words { language: id, ..words }.own("language", &[]),
        address: format!("/{id}/agent"),
    };
    others.map(link).collect()
}
