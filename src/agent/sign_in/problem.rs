//! What is wrong with a form, at the field it is about and in the summary above.

use serde::Serialize;

use super::visitor::Visitor;

/// A sentence and the id of the field that the summary leads to.
#[derive(Serialize)]
pub struct FieldProblem {
    pub field: &'static str,
    pub sentence: String,
}

/// The title of the window, which says first that something is wrong.
pub fn in_title(visitor: Visitor<'_>, title: String, problem: Option<&FieldProblem>) -> String {
    match problem {
        Some(_) => visitor.text("error-in-title", &[("title", title)]),
        None => title,
    }
}
