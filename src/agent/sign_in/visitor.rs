//! One request to sign in, or of somebody signed in.

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use chrono::{DateTime, Utc};
use fluent_bundle::FluentValue;

use super::desk::Desk;
use crate::web::reader::Reader;
use crate::web::running::Running;

pub type Outcome = Result<HttpResponse, crate::web::error::Trouble>;

/// The request, the language of its answer, and what answers it.
#[derive(Clone, Copy)]
pub struct Visitor<'a> {
    pub running: &'a Data<Running>,
    pub desk: &'a Desk,
    pub request: &'a HttpRequest,
    pub language: &'static str,
}

impl<'a> Visitor<'a> {
    pub fn reader(&self) -> Reader<'a> {
        Reader { running: self.running, request: self.request, language: self.language }
    }

    pub fn now(&self) -> DateTime<Utc> {
        self.running.now()
    }

    /// A text of the interface.
    pub fn text(&self, key: &str, arguments: &[(&str, String)]) -> String {
        let arguments: Vec<_> =
            arguments.iter().map(|(name, value)| (*name, FluentValue::from(value.as_str()))).collect();
        self.running.pages.texts().get(self.language, key, &arguments)
    }

    /// An address in the language of the request.
    pub fn address(&self, path: &str) -> String {
        format!("/{}/{path}", self.language)
    }
}
