//! What stands around the content of a page, and the way to it in other languages.

use serde::Serialize;

use super::request::Request;

/// Part of the struct of every page, beside what is its own.
#[derive(Serialize)]
pub struct Frame {
    /// The title of the window.
    head: String,
    /// What stands at the foot, where it is not for citizens.
    footer: Option<String>,
    script: Option<&'static str>,
    other_languages: Vec<OtherLanguage>,
}

/// A link to the same page in another language.
#[derive(Serialize)]
struct OtherLanguage {
    id: String,
    /// In its own language.
    name: String,
    address: String,
}

impl Frame {
    /// Of a page with this title, in one language: its address may take forms
    /// only, or be of one call alone.
    #[must_use]
    pub fn new(title: String) -> Self {
        Self { head: title, footer: None, script: None, other_languages: Vec::new() }
    }

    /// It can be read in other languages, at the same `path` below each.
    #[must_use]
    pub fn at(self, request: &Request, path: &str) -> Self {
        let others = request.running().pages.languages().iter().filter(|other| *other != request.language());
        let links = others.map(|other| OtherLanguage {
            id: other.to_string(),
            name: request.interface().get(other.as_str(), "language", &[]),
            address: format!("/{other}/{path}"),
        });
        Self { other_languages: links.collect(), ..self }
    }

    #[must_use]
    pub fn with_footer(self, footer: String) -> Self {
        Self { footer: Some(footer), ..self }
    }

    /// The script of that name runs on it.
    #[must_use]
    pub fn with_script(self, name: &'static str) -> Self {
        Self { script: Some(name), ..self }
    }
}
