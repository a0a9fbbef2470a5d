//! What a request says about itself.

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use actix_web::http::header::{self, HeaderValue};
use actix_web::web::Bytes;

use super::error::Trouble;
use super::pages::{LANGUAGES, REFERENCE};

/// The fields of a form, in the order sent.
pub type Fields = Vec<(String, String)>;

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
    fields(&body).ok_or(Trouble::Garbled)
}

/// Decodes a form; `None` when it is not text in UTF-8.
#[must_use]
pub fn fields(body: &[u8]) -> Option<Fields> {
    let fields: Fields = form_urlencoded::parse(body).into_owned().collect();
    // The decoder puts this mark where bytes are not UTF-8.
    let torn = fields.iter().any(|(name, value)| name.contains('\u{fffd}') || value.contains('\u{fffd}'));
    (!torn).then_some(fields)
}

/// The values of a field.
pub fn values<'a>(fields: &'a Fields, name: &'a str) -> impl Iterator<Item = &'a str> {
    fields.iter().filter(move |(field, _)| field == name).map(|(_, value)| value.as_str())
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn no_bytes_make_the_form_decoder_panic(body in prop::collection::vec(any::<u8>(), 0..400)) {
            let decoded = fields(&body);
            prop_assert!(decoded.is_none_or(|fields| fields.len() <= body.len() + 1));
        }

        #[test]
        fn what_a_form_sends_is_what_is_read(name in "[a-z]{1,8}", value in "[^\u{fffd}]{0,40}") {
            let body = form_urlencoded::Serializer::new(String::new()).append_pair(&name, &value).finish();
            prop_assert_eq!(fields(body.as_bytes()), Some(vec![(name, value)]));
        }
    }

    #[test]
    fn bytes_that_are_not_text_are_refused() {
        assert_eq!(fields(b"answer=%ff%fe"), None);
    }
}
