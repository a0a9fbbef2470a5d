//! The files of `templates/`, read and checked: templates, style and texts.

use std::collections::HashMap;
use std::sync::Arc;

use actix_web::http::header::{HeaderValue, InvalidHeaderValue};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use handlebars::{Context, Handlebars, RenderError, RenderErrorReason};
use serde::Serialize;
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::pages::Files;
use super::script::Script;
use super::wording::Wording;
use crate::texts::Texts;
use crate::texts::interface::{self, InterfaceFaulty};

/// What ships with the program is faulty.
#[derive(Debug, thiserror::Error)]
pub enum PagesError {
    #[error("a template is faulty")]
    Template(#[from] Box<handlebars::TemplateError>),
    #[error(transparent)]
    Texts(#[from] InterfaceFaulty),
    #[error("the security policy is no header")]
    SecurityPolicy(#[from] InvalidHeaderValue),
}

/// One reading of the files.
pub(super) struct Shipped {
    templates: Handlebars<'static>,
    pub(super) texts: Arc<Texts>,
    /// By the template that carries it.
    styles: HashMap<String, Style>,
    /// By name.
    scripts: HashMap<String, Script>,
    changed: u64,
}

/// The style inside a page, and the policies that let the page use it, alone or
/// with a script of ours.
struct Style {
    text: String,
    alone: HeaderValue,
    with_script: HeaderValue,
}

/// A page before it is compressed.
pub(super) struct Rendered {
    pub(super) html: String,
    pub(super) security_policy: HeaderValue,
}

/// What the template of a page sees.
#[derive(Serialize)]
struct Content<'a, P> {
    language: &'a str,
    page: &'a P,
}

/// What the template `layout` sees: the frame around every page.
#[derive(Serialize)]
struct Frame<'a> {
    language: &'a str,
    direction: &'static str,
    style: &'a str,
    script: Option<&'a Script>,
    /// The title of the window.
    head: &'a Value,
    other_languages: &'a Value,
    /// What stands at the foot, where it is not for citizens.
    footer: &'a Value,
    body: &'a str,
}

impl Shipped {
    pub(super) fn read() -> Result<Self, PagesError> {
        let changed = last_change();
        let texts = Arc::new(interface::read()?);
        let mut templates = Handlebars::new();
        templates.set_strict_mode(true);
        templates.register_helper("t", Box::new(Wording::new(Arc::clone(&texts))));
        let mut styles = HashMap::new();
        for path in Files::iter().filter(|path| path.ends_with(".hbs")) {
            let name = path.trim_end_matches(".hbs");
            templates.register_template_string(name, embedded(&path)).map_err(Box::new)?;
            styles.insert(name.to_owned(), Style::of(name)?);
        }
        let scripts = scripts();
        Ok(Self { templates, texts, styles, scripts, changed })
    }

    pub(super) fn render(
        &self,
        template: &str,
        language: &str,
        page: &impl Serialize,
    ) -> Result<Rendered, RenderError> {
        let unknown = || RenderErrorReason::TemplateNotFound(template.to_owned());
        let style = self.styles.get(template).ok_or_else(unknown)?;
        let content = Context::wraps(Content { language, page })?;
        // The frame is put around the body afterwards: as a partial it would copy
        // the whole content at each step.
        let body = self.templates.render_with_context(template, &content)?;
        let part = |name: &str| content.data().pointer(name).unwrap_or(&Value::Null);
        let script = part("/page/script").as_str().and_then(|name| self.scripts.get(name));
        let frame = Frame {
            language,
            direction: direction(language),
            style: &style.text,
            script,
            head: part("/page/head"),
            other_languages: part("/page/other_languages"),
            footer: part("/page/footer"),
            body: &body,
        };
        let html = self.templates.render("layout", &frame)?;
        let security_policy = if script.is_some() { &style.with_script } else { &style.alone };
        Ok(Rendered { html, security_policy: security_policy.clone() })
    }

    /// The script at this address.
    pub(super) fn script(&self, address: &str) -> Option<&str> {
        self.scripts.values().find_map(|script| script.at(address))
    }

    /// No file has changed since.
    pub(super) fn is_current(&self) -> bool {
        self.changed == last_change()
    }
}

impl Style {
    /// What all pages share, and then what only this one needs: each byte is
    /// sent with each page.
    fn of(template: &str) -> Result<Self, InvalidHeaderValue> {
        let text = minified("style.css") + &minified(&format!("{template}.css"));
        let hash = STANDARD.encode(Sha256::digest(&text));
        let policy = |scripts: &str| {
            HeaderValue::from_str(&format!(
                "default-src 'none'; style-src 'sha256-{hash}'; {scripts}form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
            ))
        };
        let (alone, with_script) = (policy("")?, policy("script-src 'self'; connect-src 'self'; ")?);
        Ok(Self { text, alone, with_script })
    }
}

/// Every script, by the name of its file.
fn scripts() -> HashMap<String, Script> {
    let names = Files::iter().filter_map(|path| path.strip_suffix(".js").map(str::to_owned));
    names.filter_map(|name| Some((name.clone(), Script::new(&name, embedded(&format!("{name}.js")))?))).collect()
}

/// A style without line breaks, with the parts that it imports inside it.
fn minified(path: &str) -> String {
    let style = embedded(path);
    let lines = style.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("/*"));
    lines.map(|line| imported(line).map_or_else(|| line.to_owned(), minified)).collect()
}

/// The part that a line imports; parts import nothing.
fn imported(line: &str) -> Option<&str> {
    line.strip_prefix("@import \"")?.strip_suffix("\";").filter(|path| path.starts_with("parts/"))
}

pub(super) fn direction(language: &str) -> &'static str {
    if matches!(language, "ar" | "dv" | "fa" | "he" | "ps" | "ur" | "yi") { "rtl" } else { "ltr" }
}

fn embedded(path: &str) -> String {
    Files::get(path).map(|file| String::from_utf8_lossy(&file.data).into_owned()).unwrap_or_default()
}

/// Seconds of the newest change; files inside the program never change.
fn last_change() -> u64 {
    let times = Files::iter().filter_map(|path| Files::get(&path)?.metadata.last_modified());
    times.max().unwrap_or_default()
}
