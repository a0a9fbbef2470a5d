//! What this is, and for whom.

use serde::Serialize;

use super::words::Words;
use crate::web::pages::LANGUAGES;

/// The template `start`.
#[derive(Serialize)]
pub struct StartPage {
    head: String,
    action: String,
    other_languages: Vec<OtherLanguage>,
}

/// A link to the same page in another language.
#[derive(Serialize)]
pub struct OtherLanguage {
    id: &'static str,
    /// In its own language.
    name: String,
    address: String,
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
    let others = LANGUAGES.into_iter().filter(|other| *other != words.language);
    let link = |id| OtherLanguage {
        id,
        name: Words { language: id, ..words }.own("language", &[]),
        address: format!("/{id}/{path}"),
    };
    others.map(link).collect()
}
