//! Ids: how they are written, and that none is used twice.

use std::collections::BTreeMap;

use super::item::Word;
use crate::policy::condition::syntax::is_keyword;

/// What joins the words of an id.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    Underscore,
    Hyphen,
}

impl Style {
    /// A fault unless the word is an id of this style.
    pub fn check(self, id: &Word<'_>) {
        let (joint, name) = if self == Self::Underscore { ('_', "_") } else { ('-', "-") };
        if self == Self::Underscore && is_keyword(id.text) {
            let message = format!("`{}` is a word of the condition language", id.text);
            id.place.fault("malformed-id", message, Some("choose another id".to_owned()));
        } else if !is_well_formed(id.text, joint) {
            let message = format!("`{}` is not an id", id.text);
            let help = format!("lower-case words and digits joined by `{name}`, a letter first");
            id.place.fault("malformed-id", message, Some(help));
        }
    }

    /// How such an id is written, as a regular expression for editors.
    pub const fn pattern(self) -> &'static str {
        match self {
            Self::Underscore => "^[a-z]([a-z0-9_]*[a-z0-9])?$",
            Self::Hyphen => "^[a-z]([a-z0-9-]*[a-z0-9])?$",
        }
    }
}

fn is_well_formed(id: &str, joint: char) -> bool {
    id.starts_with(|letter: char| letter.is_ascii_lowercase())
        && id.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == joint)
        && !id.ends_with(joint)
}

/// Ids used so far, with where.
pub(super) struct Ids {
    of: &'static str,
    seen: BTreeMap<String, String>,
}

impl Ids {
    /// `of` completes "this id is already that of …".
    pub fn new(of: &'static str) -> Self {
        Self { of, seen: BTreeMap::new() }
    }

    /// A fault if the id is taken.
    pub fn take(&mut self, id: &Word<'_>) {
        let here = format!("{}, line {}", id.place.page.path, id.place.line());
        if let Some(first) = self.seen.get(id.text) {
            let message = format!("`{}` is already the id of {}", id.text, self.of);
            id.place.fault("duplicate-id", message, Some(format!("first used in {first}")));
        } else {
            self.seen.insert(id.text.to_owned(), here);
        }
    }
}
