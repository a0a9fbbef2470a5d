//! The addresses of scripts, and how large a form may be: what every site has.

use actix_web::HttpResponse;
use actix_web::http::header::{self, HeaderValue};
use actix_web::web::{self, PayloadConfig};

use super::headers;
use super::request::{LARGEST_FORM, Request};
use super::routes::at;
use super::trouble::{Reply, Trouble};

/// The name says what is in it: it may be kept for a year.
const KEPT: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");

pub fn configure(config: &mut web::ServiceConfig) {
    config
        .app_data(PayloadConfig::new(LARGEST_FORM))
        .service(at::<Request>("/assets/{name}").reads(async |request| script(&request)));
}

fn script(request: &Request) -> Reply {
    let running = request.running();
    let text = running.pages.script(request.http().path()).ok_or(Trouble::NotFound)?;
    let mut response = HttpResponse::Ok().content_type("text/javascript; charset=utf-8").body(text);
    headers::add(response.headers_mut(), headers::NOTHING, running.transport);
    response.headers_mut().insert(header::CACHE_CONTROL, KEPT);
    Ok(response)
}
