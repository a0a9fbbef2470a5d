//! The script of a page that has one. It comes from an address of ours that
//! names its content, so that an old page never runs a new script; a page
//! without script works the same.

use actix_web::http::header::{self, HeaderValue};
use actix_web::web::{self, Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::error::{self, Trouble};
use super::headers;
use super::request;
use super::running::Running;

/// The name says what is in it: it may be kept for a year.
const KEPT: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");

/// A script and where it is.
#[derive(Clone, Serialize)]
pub(super) struct Script {
    address: String,
    integrity: String,
    #[serde(skip)]
    text: String,
}

impl Script {
    /// The script of this name; `None` when there is none.
    pub(super) fn new(name: &str, text: String) -> Option<Self> {
        let digest = Sha256::digest(&text);
        let short = URL_SAFE_NO_PAD.encode(digest.split_at(9).0);
        let integrity = format!("sha256-{}", STANDARD.encode(digest));
        (!text.is_empty()).then(|| Self { address: format!("/assets/{name}-{short}.js"), integrity, text })
    }

    /// Its text, if it is at this address.
    pub(super) fn at(&self, address: &str) -> Option<&str> {
        (self.address == address).then_some(self.text.as_str())
    }
}

/// Adds the address of scripts.
pub fn configure(config: &mut web::ServiceConfig) {
    config.route("/assets/{name}", web::to(script));
}

async fn script(running: Data<Running>, request: HttpRequest, _: Path<String>) -> HttpResponse {
    let Some(text) = running.pages.script(request.path()) else {
        return error::page(&running, &request, request::preferred_language(&request), Trouble::NotFound);
    };
    let mut response = HttpResponse::Ok().content_type("text/javascript; charset=utf-8").body(text);
    headers::add(response.headers_mut(), headers::NOTHING, running.transport);
    response.headers_mut().insert(header::CACHE_CONTROL, KEPT);
    response
}
