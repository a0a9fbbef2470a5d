//! One table from what went wrong to a status and a page with a way on.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse};
use serde::Serialize;

use super::answer::{respond, see};
use super::compression::Encoding;
use super::pages::Format;
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
    /// Signed in, and not for this.
    NotAllowed,
    /// What must be kept or looked up cannot be, at the moment.
    Unavailable,
    Ours,
}

impl Trouble {
    pub const ALL: [Self; 10] = [
        Self::NotFound,
        Self::WrongMethod,
        Self::Garbled,
        Self::TooLarge,
        Self::AnotherSite,
        Self::Forged,
        Self::Expired,
        Self::NotAllowed,
        Self::Unavailable,
        Self::Ours,
    ];

    #[must_use]
    pub const fn status(self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::WrongMethod => StatusCode::METHOD_NOT_ALLOWED,
            Self::Garbled | Self::Forged => StatusCode::BAD_REQUEST,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::AnotherSite | Self::NotAllowed => StatusCode::FORBIDDEN,
            Self::Expired => StatusCode::GONE,
            Self::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
            Self::Ours => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The interface text `error-…`.
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            Self::NotFound => "error-not-found",
            Self::WrongMethod => "error-wrong-method",
            Self::Garbled => "error-garbled",
            Self::TooLarge => "error-too-large",
            Self::AnotherSite => "error-another-site",
            Self::Forged => "error-forged",
            Self::Expired => "error-expired",
            Self::NotAllowed => "error-not-allowed",
            Self::Unavailable => "error-unavailable",
            Self::Ours => "error-ours",
        }
    }
}

/// The template `error`. No language links: the address may be no page at all.
#[derive(Serialize)]
pub struct ErrorPage {
    head: String,
    title: &'static str,
    what: String,
    home: String,
    other_languages: [(); 0],
}

impl ErrorPage {
    /// `head` is the title of the window.
    #[must_use]
    pub fn new(head: String, language: &str, trouble: Trouble) -> Self {
        let (title, what) = (trouble.text(), format!("{}.what", trouble.text()));
        Self { head, title, what, home: format!("/{language}/"), other_languages: [] }
    }
}

/// The page that tells of a trouble.
#[must_use]
pub fn page(running: &Running, request: &HttpRequest, language: &str, trouble: Trouble) -> HttpResponse {
    let head = running.pages.texts().get(language, trouble.text(), &[]);
    let page = ErrorPage::new(head, language, trouble);
    let format = Format { template: "error", language, encoding: Encoding::accepted(request) };
    match running.pages.render(format, &page) {
        Ok(page) => respond(running, trouble.status(), page),
        Err(error) => {
            tracing::error!(%error, "the error page cannot be rendered");
            see(running, "/", StatusCode::INTERNAL_SERVER_ERROR)
        }
    }
}
