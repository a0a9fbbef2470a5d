//! One request being answered: who sent it, what it carries, how it is answered.

use std::sync::Arc;

use actix_web::http::header::{self, HeaderValue};
use actix_web::http::{Method, StatusCode};
use actix_web::{HttpRequest, HttpResponse};
use handlebars::RenderError;
use serde::Serialize;

use super::visit::{Visit, Who};
use super::words::Words;
use crate::plan::Planner;
use crate::policy::Policy;
use crate::texts::Texts;
use crate::web::answer::respond;
use crate::web::compression::Encoding;
use crate::web::error::{self, Trouble};
use crate::web::pages::Format;
use crate::web::request;
use crate::web::running::Running;

pub type Outcome = Result<HttpResponse, Trouble>;

/// One request. It keeps the policy it began with.
pub struct Call<'a> {
    pub running: &'a Running,
    pub request: &'a HttpRequest,
    pub policy: Arc<Policy>,
    pub interface: Arc<Texts>,
    pub language: &'static str,
}

impl Call<'_> {
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
    /// The sealed answers were changed, or are too old.
    pub fn visit(&self) -> Result<Visit, Trouble> {
        Visit::open(self.running, &self.policy, self.request)
    }

    pub fn forget(&self, response: &mut HttpResponse) {
        Visit::forget(self.running, response);
    }

    pub fn planner(&self) -> Planner<'_> {
        Planner::new(&self.policy, &self.running.directory)
    }

    pub fn words(&self, who: Who) -> Words<'_> {
        Words {
            interface: &self.interface,
            rules: self.policy.texts(),
            language: self.language,
            who: who.id(),
            now: self.running.now(),
        }
    }

    /// For pages that speak to whoever reads them.
    pub fn words_for_me(&self) -> Words<'_> {
        self.words(Who::Me)
    }

    /// An address of the form, in the language of the request.
    pub fn address(&self, path: &str) -> String {
        format!("/{}/{path}", self.language)
    }

    /// # Errors
    /// The page cannot be rendered.
    pub fn page(&self, template: &str, page: &impl Serialize) -> Outcome {
        self.page_with(StatusCode::OK, template, page)
    }

    /// # Errors
    /// The page cannot be rendered.
    pub fn page_with(&self, status: StatusCode, template: &str, page: &impl Serialize) -> Outcome {
        let format = self.format(template);
        let page = self.running.pages.render(format, page).map_err(|error| ours(template, &error))?;
        Ok(respond(self.running, status, page))
    }

    /// A page rendered once for all who see the same under `key`.
    ///
    /// # Errors
    /// The page cannot be rendered.
    pub fn kept<P: Serialize>(&self, key: String, template: &str, page: impl FnOnce() -> P) -> Outcome {
        let format = self.format(template);
        let page = self.running.pages.render_once(key, format, page).map_err(|error| ours(template, &error))?;
        Ok(respond(self.running, StatusCode::OK, page))
    }

    fn format<'b>(&self, template: &'b str) -> Format<'b> {
        Format { template, language: self.language, encoding: Encoding::accepted(self.request) }
    }

    /// The page that tells of a trouble. Answers that cannot be read are taken away.
    pub fn trouble(&self, trouble: Trouble, methods: &[Method]) -> HttpResponse {
        let mut response = error::page(self.running, self.request, self.language, trouble);
        match trouble {
            Trouble::Forged | Trouble::Expired => self.forget(&mut response),
            Trouble::WrongMethod => allow(&mut response, methods),
            _ => {}
        }
        response
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
