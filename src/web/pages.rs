//! Templates, styles and interface texts, ready to render.

use std::collections::HashMap;
use std::io::Write as _;
use std::sync::{PoisonError, RwLock};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use fluent_bundle::FluentValue;
use handlebars::{Context, Handlebars, Helper, HelperDef, Output, RenderContext, RenderError, RenderErrorReason};
use rust_embed::RustEmbed;
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::texts::{TextFault, TextFile, Texts};

#[derive(RustEmbed)]
#[folder = "templates/"]
struct Embedded;

/// The interface is written in these, the first is the reference.
pub const LANGUAGES: [&str; 2] = ["fr", "en"];

/// Finished pages kept at most.
const MOST_KEPT: usize = 4096;

/// Brotli's effort: beyond it, a page costs more time than the bytes it saves.
const EFFORT: u32 = 5;

/// Renders pages; knows no page.
pub struct Pages {
    templates: Handlebars<'static>,
    texts: &'static Texts,
    style: String,
    style_hash: String,
    kept: RwLock<HashMap<String, Page>>,
}

/// A finished page, plain and in Brotli.
#[derive(Clone, Debug)]
pub struct Page {
    pub plain: actix_web::web::Bytes,
    pub brotli: actix_web::web::Bytes,
}

/// What ships with the program is faulty.
#[derive(Debug, thiserror::Error)]
pub enum PagesError {
    #[error("a template is faulty")]
    Template(#[from] Box<handlebars::TemplateError>),
    #[error("interface texts are faulty: {0:?}")]
    Texts(Vec<TextFault>),
}

impl Pages {
    /// Reads the templates and texts inside the program.
    ///
    /// # Errors
    /// One of them is faulty.
    pub fn new() -> Result<Self, PagesError> {
        // One set for the whole life of the process; helpers need it for as long.
        let texts: &'static Texts = Box::leak(Box::new(interface_texts()?));
        let mut templates = Handlebars::new();
        templates.set_strict_mode(true);
        templates.register_helper("t", Box::new(Wording { texts }));
        for path in Embedded::iter().filter(|path| path.ends_with(".hbs")) {
            let name = path.trim_end_matches(".hbs");
            templates.register_template_string(name, embedded(&path)).map_err(Box::new)?;
        }
        let style: String = embedded("style.css").lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        let style_hash = STANDARD.encode(Sha256::digest(&style));
        Ok(Self { templates, texts, style, style_hash, kept: RwLock::default() })
    }

    #[must_use]
    pub fn texts(&self) -> &Texts {
        self.texts
    }

    /// For the policy that lets the page use its own style.
    #[must_use]
    pub fn style_hash(&self) -> &str {
        &self.style_hash
    }

    /// Renders a page in a language.
    ///
    /// # Errors
    /// The page has no value that its template names.
    pub fn render(&self, template: &str, language: &str, page: &impl Serialize) -> Result<Page, RenderError> {
        let framed = Framed { language, direction: direction(language), style: &self.style, page };
        let html = self.templates.render(template, &framed)?;
        Ok(Page { brotli: compress(html.as_bytes()).into(), plain: html.into() })
    }

    /// Renders a page once and keeps it under `key`. The key holds everything
    /// the page depends on, and nothing that a person typed.
    ///
    /// # Errors
    /// As [`Pages::render`].
    pub fn render_once<P: Serialize>(
        &self,
        key: String,
        template: &str,
        language: &str,
        page: impl FnOnce() -> P,
    ) -> Result<Page, RenderError> {
        if let Some(known) = self.kept.read().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return Ok(known.clone());
        }
        let page = self.render(template, language, &page())?;
        let mut kept = self.kept.write().unwrap_or_else(PoisonError::into_inner);
        if kept.len() >= MOST_KEPT {
            kept.clear();
        }
        kept.insert(key, page.clone());
        Ok(page)
    }
}

#[derive(Serialize)]
struct Framed<'a, P> {
    language: &'a str,
    direction: &'static str,
    style: &'a str,
    page: &'a P,
}

fn direction(language: &str) -> &'static str {
    if matches!(language, "ar" | "he" | "fa" | "ur") { "rtl" } else { "ltr" }
}

fn embedded(path: &str) -> String {
    Embedded::get(path).map(|file| String::from_utf8_lossy(&file.data).into_owned()).unwrap_or_default()
}

fn interface_texts() -> Result<Texts, PagesError> {
    let files: Vec<TextFile> = Embedded::iter()
        .filter_map(|path| {
            let (language, _) = path.strip_prefix("texts/")?.split_once('/')?;
            Some(TextFile { language: language.to_owned(), path: path.to_string(), content: embedded(&path) })
        })
        .collect();
    Texts::parse(&LANGUAGES.map(str::to_owned), &files).map_err(PagesError::Texts)
}

fn compress(html: &[u8]) -> Vec<u8> {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 4096, EFFORT, 18);
    // Writing to memory does not fail.
    let _ = writer.write_all(html);
    writer.into_inner()
}

/// `{{t "key" name=value}}`: an interface text, its arguments and itself escaped.
struct Wording {
    texts: &'static Texts,
}

impl HelperDef for Wording {
    fn call<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        registry: &'reg Handlebars<'reg>,
        context: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
        out: &mut dyn Output,
    ) -> Result<(), RenderError> {
        let key = helper.param(0).and_then(|param| param.value().as_str()).unwrap_or_default();
        let language = context.data().get("language").and_then(|value| value.as_str()).unwrap_or_default();
        let arguments: Vec<(&str, FluentValue<'_>)> = helper
            .hash()
            .iter()
            .map(|(name, value)| (*name, FluentValue::from(handlebars::JsonRender::render(value.value()))))
            .collect();
        let text = self.texts.find(language, key, &arguments);
        let text = text.ok_or_else(|| RenderErrorReason::Other(format!("there is no text `{key}`")))?;
        out.write(&registry.get_escape_fn()(&text))?;
        Ok(())
    }
}
