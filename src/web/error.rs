//! One table from what went wrong to a status and a page with a way on.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse};
use serde::Serialize;

use super::headers;
use super::pages::Page;
use super::request::takes_brotli;
use super::running::Running;

/// What a person is told of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    NotFound,
    WrongMethod,
    /// A form that is not text.
    Garbled,
    TooLarge,
    AnotherSite,
    /// Sealed answers that were changed.
    Forged,
    /// Sealed answers that are too old.
    Expired,
    Ours,
}

impl Trouble {
    const fn status(self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::WrongMethod => StatusCode::METHOD_NOT_ALLOWED,
            Self::Garbled | Self::Forged => StatusCode::BAD_REQUEST,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::AnotherSite => StatusCode::FORBIDDEN,
            Self::Expired => StatusCode::GONE,
            Self::Ours => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The interface text `error-…`.
    const fn text(self) -> &'static str {
        match self {
            Self::NotFound => "error-not-found",
            Self::WrongMethod => "error-wrong-method",
            Self::Garbled => "error-garbled",
            Self::TooLarge => "error-too-large",
            Self::AnotherSite => "error-another-site",
            Self::Forged => "error-forged",
            Self::Expired => "error-expired",
            Self::Ours => "error-ours",
        }
    }
}

#[derive(Serialize)]
struct ErrorPage {
    head: String,
    title: &'static str,
    what: String,
    home: String,
    other_languages: Vec<()>,
}

/// The page that tells of a trouble.
#[must_use]
pub fn page(running: &Running, request: &HttpRequest, language: &str, trouble: Trouble) -> HttpResponse {
    let what = format!("{}.what", trouble.text());
    let head = running.pages.texts().get(language, trouble.text(), &[]);
    let content =
        ErrorPage { head, title: trouble.text(), what, home: format!("/{language}/"), other_languages: vec![] };
    match running.pages.render("error", language, &content) {
        Ok(page) => respond(running, request, trouble.status(), &page),
        Err(error) => {
            tracing::error!(%error, "the error page cannot be rendered");
            HttpResponse::InternalServerError().finish()
        }
    }
}

/// A finished page as an answer.
#[must_use]
pub fn respond(running: &Running, request: &HttpRequest, status: StatusCode, page: &Page) -> HttpResponse {
    let mut response = HttpResponse::build(status);
    response.content_type("text/html; charset=utf-8").insert_header(("vary", "accept-encoding"));
    if status == StatusCode::METHOD_NOT_ALLOWED {
        response.insert_header(("allow", "GET, HEAD, POST"));
    }
    let mut response = if takes_brotli(request) {
        response.insert_header(("content-encoding", "br")).body(page.brotli.clone())
    } else {
        response.body(page.plain.clone())
    };
    headers::add(response.headers_mut(), running.pages.style_hash(), running.secure);
    response
}
