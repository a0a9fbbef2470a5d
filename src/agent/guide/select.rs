//! Lists to choose one of.

use serde::Serialize;

use crate::agent::language_name::language_name;
use crate::web::request::Request;

/// One of a list.
#[derive(Serialize)]
pub struct SelectOption {
    pub value: String,
    pub label: String,
    pub chosen: bool,
}

/// Languages in which the rules can be said.
pub fn languages(request: &Request, chosen: &str) -> Vec<SelectOption> {
    let languages = request.policy().languages().iter();
    let option = |code: &String| SelectOption {
        value: code.clone(),
        label: language_name(request, code),
        chosen: code == chosen,
    };
    languages.map(option).collect()
}
