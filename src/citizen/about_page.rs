//! What this is, what it keeps, how accessible it is.

use serde::Serialize;

use super::start_page::{OtherLanguage, other_languages};
use super::words::Words;

/// The template `about`.
#[derive(Serialize)]
pub struct AboutPage {
    head: String,
    home: String,
    policy_version: String,
    other_languages: Vec<OtherLanguage>,
}

impl AboutPage {
    pub fn new(words: Words<'_>, policy_version: &str) -> Self {
        Self {
            head: words.own("about-title", &[]),
            home: format!("/{}/", words.language),
            policy_version: policy_version.to_owned(),
            other_languages: other_languages(words, "about"),
        }
    }
}
