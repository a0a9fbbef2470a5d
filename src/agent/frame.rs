//! What stands around every page of a signed-in agent.

use serde::Serialize;

use super::desk::AgentDesk;
use crate::web::other_language::OtherLanguage;
use crate::web::session::{FormToken, SignedInView};

/// The script of pages on which keys answer.
const KEYS: &str = "keys";

/// Part of the templates of all of them, beside what is their own.
#[derive(Serialize)]
pub struct Frame {
    head: String,
    footer: String,
    script: Option<&'static str>,
    signed_in: SignedInView,
    /// For the forms on the page.
    csrf: FormToken,
    other_languages: Vec<OtherLanguage>,
}

impl Frame {
    /// Of a page with this title, an interface text. In one language: its
    /// address may take forms only, or be of this call alone.
    pub fn new(desk: &AgentDesk, title: &str) -> Self {
        let words = desk.own_words();
        Self {
            head: words.own(title, &[]),
            footer: words.own("footer-staff", &[]),
            script: None,
            signed_in: desk.signed_in.view(),
            csrf: desk.signed_in.csrf.clone(),
            other_languages: Vec::new(),
        }
    }

    /// Keys answer on it.
    pub fn with_keys(self) -> Self {
        Self { script: Some(KEYS), ..self }
    }

    /// It can be read in other languages, below the language in its address.
    pub fn at(self, desk: &AgentDesk, path: &str) -> Self {
        Self { other_languages: OtherLanguage::links(&desk.interface, desk.language(), path), ..self }
    }
}
