//! What this is, and for whom.

use serde::Serialize;

use super::question_page;
use super::visit::go_to;
use crate::conversation::visit::{self, Visit};
use crate::web::frame::Frame;
use crate::web::request::Request;
use crate::web::trouble::Reply;

/// The template `start`.
#[derive(Serialize)]
struct StartPage {
    #[serde(flatten)]
    frame: Frame,
    action: String,
}

/// # Errors
/// The page cannot be rendered.
pub fn show(request: &Request) -> Reply {
    request.kept(format!("start {}", request.language()), "start", || StartPage {
        frame: Frame::new(request.reader_words().own("start-title", &[])).at(request, ""),
        action: request.address(""),
    })
}

/// A new visit, for the person themselves or for someone they help.
///
/// # Errors
/// It cannot be sealed.
pub fn begin(request: &Request) -> Reply {
    let visit = Visit::begin(visit::who(request.fields()), request.present());
    go_to(request, &question_page::path(request.interview().next(&visit.answers)), &visit)
}
