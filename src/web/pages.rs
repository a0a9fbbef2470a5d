//! Templates, styles and interface texts, ready to render.
//!
//! Knows no page. In development the files are read again when they change; a
//! released program has them inside.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use actix_web::http::header::HeaderValue;
use actix_web::web::Bytes;
use arc_swap::ArcSwap;
use handlebars::RenderError;
use rust_embed::RustEmbed;
use serde::Serialize;

use super::compression::{Effort, Encoding};
pub use super::shipped::PagesError;
use super::shipped::{Rendered, Shipped};
use crate::texts::Texts;

#[derive(RustEmbed)]
#[folder = "templates/"]
pub(super) struct Files;

/// Finished pages kept at most, about 3 KB each.
const MOST_KEPT: usize = 4096;

/// Renders pages.
pub struct Pages {
    shipped: ArcSwap<Shipped>,
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
    pub language: &'a str,
    pub encoding: Encoding,
}

impl Pages {
    /// Reads the templates and texts that ship with the program.
    ///
    /// # Errors
    /// One of them is faulty.
    pub fn new() -> Result<Self, PagesError> {
        Ok(Self { shipped: ArcSwap::from_pointee(Shipped::read()?), kept: RwLock::default() })
    }

    /// The texts of the interface.
    #[must_use]
    pub fn texts(&self) -> Arc<Texts> {
        Arc::clone(&self.shipped().texts)
    }

    /// Renders a page.
    ///
    /// # Errors
    /// The page lacks a value that its template names.
    pub fn render(&self, format: Format<'_>, page: &impl Serialize) -> Result<Page, RenderError> {
        Ok(Page::new(self.shipped().render(format.template, format.language, page)?, format.encoding, Effort::Once))
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
        let shipped = self.shipped();
        if let Some(known) = self.kept.read().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return Ok(known.clone());
        }
        let rendered = shipped.render(format.template, format.language, &page())?;
        let page = Page::new(rendered, format.encoding, Effort::Kept);
        let mut kept = self.kept.write().unwrap_or_else(PoisonError::into_inner);
        if kept.len() >= MOST_KEPT {
            kept.clear();
        }
        kept.insert(key, page.clone());
        Ok(page)
    }

    /// The text of the script at this address.
    pub(super) fn script(&self, address: &str) -> Option<String> {
        self.shipped().script(address).map(str::to_owned)
    }

    fn shipped(&self) -> Arc<Shipped> {
        if cfg!(debug_assertions) {
            self.read_again_if_changed();
        }
        self.shipped.load_full()
    }

    /// Faulty files leave the last good ones in place, so that the page being
    /// worked on stays up.
    fn read_again_if_changed(&self) {
        if self.shipped.load().is_current() {
            return;
        }
        match Shipped::read() {
            Ok(shipped) => {
                self.shipped.store(Arc::new(shipped));
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

#[cfg(test)]
mod tests;
