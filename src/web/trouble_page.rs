//! The page that tells of a trouble, with a way on.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse};
use serde::Serialize;

use super::compression::Encoding;
use super::pages::Format;
use super::response::{respond, see};
use super::running::Running;
use super::trouble::Trouble;
use crate::texts::Language;

/// The template `error`. No language links: the address may be no page at all.
#[derive(Serialize)]
struct TroublePage {
    head: String,
    title: &'static str,
    what: String,
    home: String,
    other_languages: [(); 0],
}

/// The page in this language.
#[must_use]
pub fn trouble_page(running: &Running, request: &HttpRequest, language: Language, trouble: Trouble) -> HttpResponse {
    let title = trouble.text();
    let page = TroublePage {
        head: running.pages.texts().get(language.as_str(), title, &[]),
        title,
        what: format!("{title}.what"),
        home: format!("/{language}/"),
        other_languages: [],
    };
    let format = Format { template: "error", language, encoding: Encoding::accepted(request) };
    match running.pages.render(format, &page) {
        Ok(page) => respond(running, trouble.status(), page),
        Err(error) => {
            tracing::error!(%error, "the page of a trouble cannot be rendered");
            see(running, "/", StatusCode::INTERNAL_SERVER_ERROR)
        }
    }
}
