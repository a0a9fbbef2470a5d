//! What this is, and for whom.

use serde::Serialize;

use super::words::Words;
use crate::web::pages::LANGUAGES;

/// The template `start`.
#[derive(Serialize)]
pub struct StartPage {
    pub head: String,
    pub action: String,
    pub other_languages: Vec<OtherLanguage>,
}

/// A link to the same page in another language.
#[derive(Serialize)]
pub struct OtherLanguage {
    pub id: &'static str,
    /// In that language.
    pub name: &'static str,
    pub address: String,
}

impl StartPage {
    pub fn new(words: Words<'_>) -> Self {
        let language = words.language;
        let other_languages = other_languages(language, "");
        Self { head: words.own("start-title", &[]), action: format!("/{language}/"), other_languages }
    }
}

/// The same `path` in the other languages.
pub fn other_languages(language: &str, path: &str) -> Vec<OtherLanguage> {
    let others = LANGUAGES.into_iter().filter(|other| *other != language);
    others.map(|id| OtherLanguage { id, name: name(id), address: format!("/{id}/{path}") }).collect()
}

fn name(language: &str) -> &'static str {
    match language {
        "fr" => "Français",
        _ => "English",
    }
}
