//! What this is, and for whom.

use serde::Serialize;

use super::words::Words;
pub use crate::web::other_language::OtherLanguage;

/// The template `start`.
#[derive(Serialize)]
pub struct StartPage {
    head: String,
    action: String,
    other_languages: Vec<OtherLanguage>,
}

impl StartPage {
    pub fn new(words: Words<'_>) -> Self {
        Self {
            head: words.own("start-title", &[]),
            action: format!("/{}/", words.language),
            other_languages: other_languages(words, ""),
        }
    }
}

/// The same `path` in the other languages.
pub fn other_languages(words: Words<'_>, path: &str) -> Vec<OtherLanguage> {
    OtherLanguage::links(words.interface, words.language, path)
}
