//! What this is, what it keeps, how accessible it is.

use serde::Serialize;

use crate::web::frame::Frame;
use crate::web::request::Request;
use crate::web::trouble::Reply;

/// The template `about`.
#[derive(Serialize)]
struct AboutPage<'a> {
    #[serde(flatten)]
    frame: Frame,
    home: String,
    policy_version: &'a str,
}

/// # Errors
/// The page cannot be rendered.
pub fn show(request: &Request) -> Reply {
    let policy_version = request.policy().version();
    request.kept(format!("about {} {policy_version}", request.language()), "about", || AboutPage {
        frame: Frame::new(request.reader_words().own("about-title", &[])).at(request, "about"),
        home: request.address(""),
        policy_version,
    })
}
