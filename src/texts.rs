//! Wording in Fluent: every language of a folder of `LANG/*.ftl` files.
//!
//! Texts are plain: nothing here escapes, the renderer does. A text missing in
//! one language falls back to the first language, so that a person always
//! reads something; `aiguillage check` refuses rule sets where that happens.

pub mod interface;
mod language;
pub mod number;
mod spacing;
pub mod telephone;

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

pub use self::language::{Language, Languages, NoLanguage};

/// All texts of one set, by language.
pub struct Texts {
    /// The first is the reference.
    languages: Vec<String>,
    bundles: BTreeMap<String, FluentBundle<FluentResource>>,
    keys: BTreeMap<String, BTreeSet<String>>,
}

/// A file of texts, as read.
#[derive(Clone, Debug)]
pub struct TextFile {
    pub language: String,
    /// Shown in faults.
    pub path: String,
    pub content: String,
}

impl TextFile {
    /// The file at `texts/LANG/NAME`; `None` anywhere else.
    #[must_use]
    pub fn at(path: &str, content: impl FnOnce() -> String) -> Option<Self> {
        let (language, _) = path.strip_prefix("texts/")?.split_once('/')?;
        Some(Self { language: language.to_owned(), path: path.to_owned(), content: content() })
    }
}

/// A fault in a file of texts.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct TextFault {
    pub path: String,
    /// Bytes in the file.
    pub span: std::ops::Range<usize>,
    pub message: String,
}

/// What stands for `$name` in a text.
pub type Argument<'a> = (&'a str, FluentValue<'a>);

impl Texts {
    /// Reads the files; `languages` in order, the reference first.
    ///
    /// # Errors
    /// Every syntax fault and every key defined twice.
    pub fn parse(languages: &[String], files: &[TextFile]) -> Result<Self, Vec<TextFault>> {
        let mut faults = Vec::new();
        let mut texts = Self { languages: languages.to_vec(), bundles: BTreeMap::new(), keys: BTreeMap::new() };
        for language in languages {
            texts.bundles.insert(language.clone(), new_bundle(language));
        }
        for file in files {
            texts.add(file, &mut faults);
        }
        if faults.is_empty() { Ok(texts) } else { Err(faults) }
    }

    fn add(&mut self, file: &TextFile, faults: &mut Vec<TextFault>) {
        let Some(bundle) = self.bundles.get_mut(&file.language) else { return };
        let resource = FluentResource::try_new(file.content.clone()).unwrap_or_else(|(resource, errors)| {
            faults.extend(errors.into_iter().map(|error| TextFault {
                path: file.path.clone(),
                span: error.pos.clone(),
                message: error.kind.to_string(),
            }));
            resource
        });
        self.keys.entry(file.language.clone()).or_default().extend(keys_of(&resource));
        if let Err(errors) = bundle.add_resource(resource) {
            faults.extend(errors.into_iter().map(|error| duplicate(file, &error.to_string())));
        }
    }

    #[must_use]
    pub fn languages(&self) -> &[String] {
        &self.languages
    }

    /// Whether the language itself holds the key (`message` or `message.attribute`).
    #[must_use]
    pub fn holds(&self, language: &str, key: &str) -> bool {
        self.keys.get(language).is_some_and(|keys| keys.contains(key))
    }

    /// Every key of a language.
    pub fn keys(&self, language: &str) -> impl Iterator<Item = &str> {
        self.keys.get(language).into_iter().flatten().map(String::as_str)
    }

    /// The text of `message` or `message.attribute`, in the language or else in
    /// the reference; `None` if neither holds it.
    #[must_use]
    pub fn find(&self, language: &str, key: &str, arguments: &[Argument<'_>]) -> Option<String> {
        let reference = self.languages.first().map_or(language, String::as_str);
        self.find_in(language, key, arguments).or_else(|| self.find_in(reference, key, arguments))
    }

    /// Like [`Texts::find`]; the key itself when there is no text, so that a
    /// gap is seen and never a panic.
    #[must_use]
    pub fn get(&self, language: &str, key: &str, arguments: &[Argument<'_>]) -> String {
        self.find(language, key, arguments).unwrap_or_else(|| key.to_owned())
    }

    fn find_in(&self, language: &str, key: &str, arguments: &[Argument<'_>]) -> Option<String> {
        let bundle = self.bundles.get(language)?;
        let (id, attribute) = key.split_once('.').map_or((key, None), |(id, name)| (id, Some(name)));
        let message = bundle.get_message(id)?;
        let pattern = match attribute {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        let arguments: FluentArgs<'_> = arguments.iter().cloned().collect();
        let mut errors = Vec::new();
        Some(bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned())
    }
}

fn new_bundle(language: &str) -> FluentBundle<FluentResource> {
    let locale: LanguageIdentifier = language.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![locale]);
    // The isolation marks would be read aloud by some screen readers.
    bundle.set_use_isolating(false);
    bundle.set_transform(spacing::of(language));
    bundle
}

fn keys_of(resource: &FluentResource) -> Vec<String> {
    let mut keys = Vec::new();
    for entry in resource.entries() {
        if let fluent_syntax::ast::Entry::Message(message) = entry {
            if message.value.is_some() {
                keys.push(message.id.name.to_owned());
            }
            keys.extend(
                message.attributes.iter().map(|attribute| format!("{}.{}", message.id.name, attribute.id.name)),
            );
        }
    }
    keys
}

fn duplicate(file: &TextFile, message: &str) -> TextFault {
    TextFault { path: file.path.clone(), span: 0..0, message: message.to_owned() }
}
