//! What a request says about itself: its language, where it comes from, its form.

use actix_web::HttpRequest;
use actix_web::http::{Method, StatusCode, header};
use actix_web::web::Bytes;

use crate::conversation::form::{self, Fields};
use crate::texts::{Language, Languages};
use crate::web::trouble::Trouble;

/// Forms larger than this are refused: the largest of ours has under 1 KB.
pub const LARGEST_FORM: usize = 16 * 1024;

/// The language to answer in, and whether the address is one of a known language.
///
/// It is the first part of an address; some addresses have none.
pub(super) fn language(request: &HttpRequest, known: &Languages) -> (bool, Language) {
    let part = request.match_info().get("language");
    let first = part.or_else(|| request.path().split('/').nth(1)).and_then(|code| known.find(code));
    let is_known = first.is_some() || part.is_none();
    (is_known, first.unwrap_or_else(|| preferred(request, known)))
}

/// The one that the browser prefers, of those known. A region counts only where
/// there are texts for it: `en-GB` is read by who speaks `en`.
fn preferred(request: &HttpRequest, known: &Languages) -> Language {
    let accepted = request.headers().get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    let wanted = accepted.unwrap_or_default().split(',').filter_map(|item| item.split(';').next());
    let mut tags = wanted.map(str::trim).flat_map(|tag| [Some(tag), tag.split('-').next()]).flatten();
    tags.find_map(|tag| known.find(tag)).unwrap_or(known.reference())
}

/// The fields of a form, if the request has one: never of another site's.
pub(super) async fn fields(
    request: &HttpRequest,
    body: Option<impl Future<Output = Result<Bytes, actix_web::Error>>>,
) -> Result<Fields, Trouble> {
    let Some(body) = body.filter(|_| *request.method() == Method::POST) else { return Ok(Fields::new()) };
    if from_another_site(request) {
        return Err(Trouble::AnotherSite);
    }
    let body = body.await.map_err(|error| match error.as_response_error().status_code() {
        StatusCode::PAYLOAD_TOO_LARGE => Trouble::TooLarge,
        _ => Trouble::Garbled,
    })?;
    form::decoded(&body).ok_or(Trouble::Garbled)
}

/// A form sent by another site. Browsers say so; a program that says nothing
/// has no cookie of anybody's to misuse.
fn from_another_site(request: &HttpRequest) -> bool {
    let text = |name: &str| request.headers().get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = text("sec-fetch-site") {
        return !matches!(site, "same-origin" | "none");
    }
    let Some(origin) = text("origin") else { return false };
    let host = request.connection_info().host().to_owned();
    origin.split_once("://").is_none_or(|(_, from)| from != host)
}
