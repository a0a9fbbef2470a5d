//! Templates, styles, scripts and interface texts, ready to render.
//!
//! Knows no page. In development the files are read again when they change; a
//! released program has them inside.

mod error;
mod files;
mod script;
mod style;
mod templates;
#[cfg(test)]
mod tests;
mod wording;

use std::collections::HashMap;
use std::path::Path;
use std::sync::{Arc, PoisonError, RwLock};

use actix_web::http::header::HeaderValue;
use actix_web::web::Bytes;
use arc_swap::ArcSwap;
use handlebars::RenderError;
use serde::Serialize;

pub use self::error::PagesError;
use self::files::Source;
use self::templates::{Rendered, Templates};
use super::compression::{Effort, Encoding};
use crate::texts::interface::LANGUAGES;
use crate::texts::{Language, Languages, Texts};

/// Finished pages kept at most, about 3 KB each.
const MOST_KEPT: usize = 4096;

/// Renders pages.
pub struct Pages {
    source: Source,
    languages: Languages,
    templates: ArcSwap<Templates>,
    kept: RwLock<HashMap<(String, Encoding), Page>>,
}

/// A finished page.
#[derive(Clone, Debug)]
pub struct Page {
    pub body: Bytes,
    pub encoding: Encoding,
    /// Lets the page use its own style, and nothing else.
    pub security_policy: HeaderValue,
}

/// What is rendered: a template, its language and how the browser takes it.
#[derive(Clone, Copy, Debug)]
pub struct Format<'a> {
    pub template: &'a str,
    pub language: Language,
    pub encoding: Encoding,
}

impl Pages {
    /// Reads the templates and texts that ship with the program.
    ///
    /// # Errors
    /// One of them is faulty.
    pub fn new() -> Result<Self, PagesError> {
        Self::of(Source::Program, LANGUAGES)
    }

    /// Reads a folder like `templates/`, with texts in these languages, the
    /// reference first.
    ///
    /// # Errors
    /// The folder cannot be read, a code is none, or a file is faulty.
    pub fn read(folder: &Path, languages: &[&str]) -> Result<Self, PagesError> {
        Self::of(Source::Folder(folder.to_owned()), languages)
    }

    fn of(source: Source, languages: &[&str]) -> Result<Self, PagesError> {
        let languages = Languages::parse(languages)?;
        let templates = Templates::compile(&source.read()?, &languages)?;
        Ok(Self { source, languages, templates: ArcSwap::from_pointee(templates), kept: RwLock::default() })
    }

    /// The languages that pages can be in.
    #[must_use]
    pub fn languages(&self) -> &Languages {
        &self.languages
    }

    /// The texts of the interface.
    #[must_use]
    pub fn texts(&self) -> Arc<Texts> {
        Arc::clone(&self.templates().texts)
    }

    /// Renders a page.
    ///
    /// # Errors
    /// The page lacks a value that its template names.
    pub fn render(&self, format: Format<'_>, page: &impl Serialize) -> Result<Page, RenderError> {
        Ok(Page::new(self.templates().render(format.template, format.language, page)?, format.encoding, Effort::Once))
    }

    /// Renders a page once and keeps it under `key`, which holds everything the
    /// page depends on, and nothing that a person typed.
    ///
    /// # Errors
    /// As [`Pages::render`].
    pub fn render_once<P: Serialize>(
        &self,
        key: String,
        format: Format<'_>,
        page: impl FnOnce() -> P,
    ) -> Result<Page, RenderError> {
        let key = (key, format.encoding);
        // Before the look-up: changed files empty what is kept.
        let templates = self.templates();
        if let Some(known) = self.kept.read().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return Ok(known.clone());
        }
        let rendered = templates.render(format.template, format.language, &page())?;
        let page = Page::new(rendered, format.encoding, Effort::Kept);
        let mut kept = self.kept.write().unwrap_or_else(PoisonError::into_inner);
        if kept.len() >= MOST_KEPT {
            kept.clear();
        }
        kept.insert(key, page.clone());
        Ok(page)
    }

    /// The text of the script at this address.
    #[must_use]
    pub fn script(&self, address: &str) -> Option<String> {
        self.templates().script(address).map(str::to_owned)
    }

    fn templates(&self) -> Arc<Templates> {
        if cfg!(debug_assertions) {
            self.read_again_if_changed();
        }
        self.templates.load_full()
    }

    /// Faulty files leave the last good ones in place, so that the page being
    /// worked on stays up.
    fn read_again_if_changed(&self) {
        if self.source.last_change().is_ok_and(|change| change == self.templates.load().changed) {
            return;
        }
        let files = self.source.read().map_err(PagesError::from);
        match files.and_then(|files| Templates::compile(&files, &self.languages)) {
            Ok(templates) => {
                self.templates.store(Arc::new(templates));
                self.kept.write().unwrap_or_else(PoisonError::into_inner).clear();
            }
            Err(error) => tracing::error!(error = format!("{error:#}"), "templates are not read again"),
        }
    }
}

impl Page {
    fn new(rendered: Rendered, encoding: Encoding, effort: Effort) -> Self {
        let Rendered { html, security_policy } = rendered;
        Self { body: encoding.encode(html, effort), encoding, security_policy }
    }
}
