//! What a request says about itself.

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use actix_web::http::header::{self, HeaderValue};
use actix_web::web::Bytes;

use super::error::Trouble;
use crate::conversation::form::{self, Fields};
use crate::texts::interface::{LANGUAGES, REFERENCE};

/// Forms larger than this are refused: the largest of ours has under 1 KB.
pub const LARGEST_FORM: usize = 16 * 1024;

/// The body of a request, as far as it was taken.
pub type Body = Result<Bytes, actix_web::Error>;

/// The fields of a form.
///
/// # Errors
/// The form is too large, or not text.
pub fn form(body: Body) -> Result<Fields, Trouble> {
    let body = body.map_err(|error| match error.as_response_error().status_code() {
        StatusCode::PAYLOAD_TOO_LARGE => Trouble::TooLarge,
        _ => Trouble::Garbled,
    })?;
    form::decoded(&body).ok_or(Trouble::Garbled)
}

/// A form sent by another site. Browsers say so; a program that says nothing
/// has no cookie of anybody's to misuse.
#[must_use]
pub fn from_another_site(request: &HttpRequest) -> bool {
    let text = |name: &str| request.headers().get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = text("sec-fetch-site") {
        return !matches!(site, "same-origin" | "none");
    }
    let Some(origin) = text("origin") else { return false };
    let host = request.connection_info().host().to_owned();
    origin.split_once("://").is_none_or(|(_, from)| from != host)
}

/// The interface language that the browser prefers.
#[must_use]
pub fn preferred_language(request: &HttpRequest) -> &'static str {
    let accepted = request.headers().get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    let mut wanted = accepted.unwrap_or_default().split(',').map(|item| item.trim().get(..2).unwrap_or_default());
    wanted.find_map(language).unwrap_or(REFERENCE)
}

/// The value of `Vary` for an answer that depends on [`preferred_language`].
#[must_use]
pub fn varies_by_language() -> HeaderValue {
    HeaderValue::from_static("accept-language")
}

/// The interface language of that name.
#[must_use]
pub fn language(name: &str) -> Option<&'static str> {
    LANGUAGES.into_iter().find(|known| *known == name)
}
