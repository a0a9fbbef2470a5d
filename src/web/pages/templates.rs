//! One reading of the files, checked and ready to render.

use std::collections::HashMap;
use std::sync::Arc;

use actix_web::http::header::HeaderValue;
use handlebars::{Context, Handlebars, RenderError, RenderErrorReason};
use serde::Serialize;
use serde_json::Value;

use super::error::PagesError;
use super::files::Files;
use super::script::Script;
use super::style::Style;
use super::wording::Wording;
use crate::texts::{Language, Languages, TextFile, Texts, interface};

/// Templates, texts, styles and scripts.
pub(super) struct Templates {
    compiled: Handlebars<'static>,
    pub(super) texts: Arc<Texts>,
    /// By the template that carries it.
    styles: HashMap<String, Style>,
    /// By name.
    scripts: HashMap<String, Script>,
    /// When the newest of the files was changed.
    pub(super) changed: u64,
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

/// What the template `layout` sees: what stands around every page.
#[derive(Serialize)]
struct Layout<'a> {
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

impl Templates {
    /// # Errors
    /// One of the files is faulty.
    pub(super) fn compile(files: &Files, languages: &Languages) -> Result<Self, PagesError> {
        let texts = Arc::new(texts(files, languages)?);
        let mut compiled = Handlebars::new();
        compiled.set_strict_mode(true);
        compiled.register_helper("t", Box::new(Wording::new(Arc::clone(&texts))));
        let mut styles = HashMap::new();
        for (name, template) in files.ending(".hbs") {
            compiled.register_template_string(name, template).map_err(Box::new)?;
            styles.insert(name.to_owned(), Style::of(name, files)?);
        }
        let scripts = files.ending(".js").map(|(name, text)| (name.to_owned(), Script::new(name, text))).collect();
        Ok(Self { compiled, texts, styles, scripts, changed: files.changed })
    }

    /// # Errors
    /// The page lacks a value that its template names.
    pub(super) fn render(
        &self,
        template: &str,
        language: Language,
        page: &impl Serialize,
    ) -> Result<Rendered, RenderError> {
        let unknown = || RenderErrorReason::TemplateNotFound(template.to_owned());
        let style = self.styles.get(template).ok_or_else(unknown)?;
        let language = language.as_str();
        let content = Context::wraps(Content { language, page })?;
        // The layout is put around the body afterwards: as a partial it would copy
        // the whole content at each step.
        let body = self.compiled.render_with_context(template, &content)?;
        let part = |name: &str| content.data().pointer(name).unwrap_or(&Value::Null);
        let script = part("/page/script").as_str().and_then(|name| self.scripts.get(name));
        let layout = Layout {
            language,
            direction: direction(language),
            style: &style.text,
            script,
            head: part("/page/head"),
            other_languages: part("/page/other_languages"),
            footer: part("/page/footer"),
            body: &body,
        };
        let html = self.compiled.render("layout", &layout)?;
        Ok(Rendered { html, security_policy: style.policy(script.is_some()) })
    }

    /// The script at this address.
    pub(super) fn script(&self, address: &str) -> Option<&str> {
        self.scripts.values().find_map(|script| script.at(address))
    }
}

fn texts(files: &Files, languages: &Languages) -> Result<Texts, interface::InterfaceFaulty> {
    let texts = files.iter().filter_map(|(path, text)| TextFile::at(path, || text.to_owned()));
    let codes: Vec<String> = languages.iter().map(String::from).collect();
    let codes: Vec<&str> = codes.iter().map(String::as_str).collect();
    interface::parse(&codes, &texts.collect::<Vec<_>>())
}

/// Languages written from the right turn the page.
fn direction(language: &str) -> &'static str {
    if matches!(language, "ar" | "dv" | "fa" | "he" | "ps" | "ur" | "yi") { "rtl" } else { "ltr" }
}

#[cfg(test)]
mod tests {
    use super::direction;

    #[test]
    fn languages_written_from_the_right_turn_the_page() {
        assert_eq!(["fr", "en", "ar", "he"].map(direction), ["ltr", "ltr", "rtl", "rtl"]);
    }
}
