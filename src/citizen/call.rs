//! One request being answered: who sent it, what it carries, how it is answered.

use std::sync::Arc;

use actix_web::http::{Method, StatusCode};
use actix_web::{HttpRequest, HttpResponse};
use serde::Serialize;

use super::visit::{Visit, Who};
use super::words::Words;
use crate::plan::Planner;
use crate::policy::Policy;
use crate::texts::Texts;
use crate::web::answer::see;
use crate::web::error::Trouble;
use crate::web::reader::Reader;
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
    fn reader(&self) -> Reader<'_> {
        Reader { running: self.running, request: self.request, language: self.language }
    }

    /// # Errors
    /// Another method, or a form sent by another site.
    pub fn allowed(&self, methods: &[Method]) -> Result<(), Trouble> {
        self.reader().allowed(methods)
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
            who,
            now: self.running.now(),
        }
    }

    /// For pages that speak to whoever reads them.
    pub fn words_for_me(&self) -> Words<'_> {
        self.words(Who::Me)
    }

    /// Leads on, with the visit as it is now.
    ///
    /// # Errors
    /// It cannot be sealed.
    pub fn go_to(&self, address: &str, visit: &Visit) -> Outcome {
        let mut response = see(self.running, address, StatusCode::SEE_OTHER);
        visit.keep(self.running, &self.policy, &mut response)?;
        Ok(response)
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
        self.reader().page(status, template, page)
    }

    /// A page rendered once for all who see the same under `key`.
    ///
    /// # Errors
    /// The page cannot be rendered.
    pub fn kept<P: Serialize>(&self, key: String, template: &str, page: impl FnOnce() -> P) -> Outcome {
        self.reader().kept(key, template, page)
    }

    /// The page that tells of a trouble. Answers that cannot be read are taken away.
    pub fn trouble(&self, trouble: Trouble, methods: &[Method]) -> HttpResponse {
        let mut response = self.reader().trouble(trouble, methods);
        if matches!(trouble, Trouble::Forged | Trouble::Expired) {
            self.forget(&mut response);
        }
        response
    }
}
