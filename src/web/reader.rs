//! Who reads: one request and the language its answer is in.

use actix_web::http::header::{self, HeaderValue};
use actix_web::http::{Method, StatusCode};
use actix_web::{HttpRequest, HttpResponse};
use handlebars::RenderError;
use serde::Serialize;

use super::answer::respond;
use super::compression::Encoding;
use super::error::{self, Trouble};
use super::pages::Format;
use super::request;
use super::running::Running;

/// One request to be answered.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    pub running: &'a Running,
    pub request: &'a HttpRequest,
    pub language: &'static str,
}

impl Reader<'_> {
    /// # Errors
    /// Another method, or a form sent by another site.
    pub fn allowed(&self, methods: &[Method]) -> Result<(), Trouble> {
        if !methods.contains(self.request.method()) {
            return Err(Trouble::WrongMethod);
        }
        if *self.request.method() == Method::POST && request::from_another_site(self.request) {
            return Err(Trouble::AnotherSite);
        }
        Ok(())
    }

    /// # Errors
    /// The page cannot be rendered.
    pub fn page(&self, status: StatusCode, template: &str, page: &impl Serialize) -> Result<HttpResponse, Trouble> {
        let page = self.running.pages.render(self.format(template), page).map_err(|error| ours(template, &error))?;
        Ok(respond(self.running, status, page))
    }

    /// A page rendered once for all who see the same under `key`.
    ///
    /// # Errors
    /// The page cannot be rendered.
    pub fn kept<P: Serialize>(
        &self,
        key: String,
        template: &str,
        page: impl FnOnce() -> P,
    ) -> Result<HttpResponse, Trouble> {
        let page = self.running.pages.render_once(key, self.format(template), page);
        Ok(respond(self.running, StatusCode::OK, page.map_err(|error| ours(template, &error))?))
    }

    /// The page that tells of a trouble; `methods` are those that would do.
    #[must_use]
    pub fn trouble(&self, trouble: Trouble, methods: &[Method]) -> HttpResponse {
        let mut response = error::page(self.running, self.request, self.language, trouble);
        if trouble == Trouble::WrongMethod {
            allow(&mut response, methods);
        }
        response
    }

    fn format<'b>(&self, template: &'b str) -> Format<'b> {
        Format { template, language: self.language, encoding: Encoding::accepted(self.request) }
    }
}

fn allow(response: &mut HttpResponse, methods: &[Method]) {
    let names = methods.iter().map(Method::as_str).collect::<Vec<_>>().join(", ");
    if let Ok(names) = HeaderValue::from_str(&names) {
        response.headers_mut().insert(header::ALLOW, names);
    }
}

fn ours(template: &str, error: &RenderError) -> Trouble {
    tracing::error!(%error, template, "a page cannot be rendered");
    Trouble::Ours
}
