//! The files of `templates/`, read and checked: templates, style and texts.

use std::sync::Arc;

use actix_web::http::header::{HeaderValue, InvalidHeaderValue};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use handlebars::{Handlebars, RenderError};
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::pages::{Files, LANGUAGES};
use super::wording::Wording;
use crate::texts::{TextFault, TextFile, Texts};

/// What ships with the program is faulty.
#[derive(Debug, thiserror::Error)]
pub enum PagesError {
    #[error("a template is faulty")]
    Template(#[from] Box<handlebars::TemplateError>),
    #[error(transparent)]
    Texts(#[from] TextsFaulty),
    #[error("the security policy is no header")]
    SecurityPolicy(#[from] InvalidHeaderValue),
}

/// Every fault of the interface texts.
#[derive(Debug, thiserror::Error)]
#[error("interface texts are faulty: {}", .0.iter().map(|fault| format!("{}: {fault}", fault.path)).collect::<Vec<_>>().join("; "))]
pub struct TextsFaulty(pub Vec<TextFault>);

/// One reading of the files.
pub(super) struct Shipped {
    templates: Handlebars<'static>,
    pub(super) texts: Arc<Texts>,
    style: String,
    pub(super) security_policy: HeaderValue,
    changed: u64,
}

/// What a template sees: the frame, and `page`.
#[derive(Serialize)]
struct Framed<'a, P> {
    language: &'a str,
    direction: &'static str,
    style: &'a str,
    page: &'a P,
}

impl Shipped {
    pub(super) fn read() -> Result<Self, PagesError> {
        let changed = last_change();
        let texts = Arc::new(interface_texts()?);
        let mut templates = Handlebars::new();
        templates.set_strict_mode(true);
        templates.register_helper("t", Box::new(Wording::new(Arc::clone(&texts))));
        for path in Files::iter().filter(|path| path.ends_with(".hbs")) {
            templates.register_template_string(path.trim_end_matches(".hbs"), embedded(&path)).map_err(Box::new)?;
        }
        let style = minified(&embedded("style.css"));
        let security_policy = security_policy(&style)?;
        Ok(Self { templates, texts, style, security_policy, changed })
    }

    pub(super) fn render(&self, template: &str, language: &str, page: &impl Serialize) -> Result<String, RenderError> {
        let framed = Framed { language, direction: direction(language), style: &self.style, page };
        self.templates.render(template, &framed)
    }

    /// No file has changed since.
    pub(super) fn is_current(&self) -> bool {
        self.changed == last_change()
    }
}

/// Nothing may load but the one style, by its hash.
fn security_policy(style: &str) -> Result<HeaderValue, InvalidHeaderValue> {
    let hash = STANDARD.encode(Sha256::digest(style));
    HeaderValue::from_str(&format!(
        "default-src 'none'; style-src 'sha256-{hash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ))
}

/// One line: the style is sent with every page.
fn minified(style: &str) -> String {
    let lines = style.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("/*"));
    lines.collect()
}

pub(super) fn direction(language: &str) -> &'static str {
    if matches!(language, "ar" | "dv" | "fa" | "he" | "ps" | "ur" | "yi") { "rtl" } else { "ltr" }
}

fn embedded(path: &str) -> String {
    Files::get(path).map(|file| String::from_utf8_lossy(&file.data).into_owned()).unwrap_or_default()
}

fn interface_texts() -> Result<Texts, TextsFaulty> {
    let files: Vec<TextFile> = Files::iter()
        .filter_map(|path| {
            let (language, _) = path.strip_prefix("texts/")?.split_once('/')?;
            Some(TextFile { language: language.to_owned(), path: path.to_string(), content: embedded(&path) })
        })
        .collect();
    Texts::parse(&LANGUAGES.map(str::to_owned), &files).map_err(TextsFaulty)
}

/// Seconds of the newest change; files inside the program never change.
fn last_change() -> u64 {
    let times = Files::iter().filter_map(|path| Files::get(&path)?.metadata.last_modified());
    times.max().unwrap_or_default()
}
