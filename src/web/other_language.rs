//! The way to the same page in another language.

use serde::Serialize;

use crate::texts::Texts;
use crate::texts::interface::LANGUAGES;

/// A link to the same page in another language.
#[derive(Serialize)]
pub struct OtherLanguage {
    id: &'static str,
    /// In its own language.
    name: String,
    address: String,
}

impl OtherLanguage {
    /// The same `path`, without its language, in all other languages.
    #[must_use]
    pub fn links(interface: &Texts, language: &str, path: &str) -> Vec<Self> {
        let others = LANGUAGES.into_iter().filter(|other| *other != language);
        let link = |id| Self { id, name: interface.get(id, "language", &[]), address: format!("/{id}/{path}") };
        others.map(link).collect()
    }
}
