//! A field of a form, and what is wrong with it: said at the field and in the
//! summary above.

use serde::Serialize;

use crate::speech::words::Words;

/// A sentence and the id of the field that the summary leads to.
#[derive(Serialize)]
pub struct FieldProblem {
    pub field: &'static str,
    pub sentence: String,
}

/// What the partial `field` shows.
#[derive(Serialize)]
pub struct FieldView {
    id: &'static str,
    label: String,
    hint: Option<String>,
    problem: Option<String>,
    kind: &'static str,
    value: String,
    autocomplete: &'static str,
    /// The ids of hint and problem.
    described: String,
}

/// What a field is for.
#[derive(Clone, Copy)]
pub enum Field<'a> {
    /// What was typed is shown again.
    Name(&'a str),
    Password,
    CurrentPassword,
    NewPassword,
    NewPasswordAgain,
}

impl Field<'_> {
    /// Its id, its label and what browsers may fill in.
    const fn names(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Name(_) => ("name", "sign-in-name", "username"),
            Self::Password => ("password", "sign-in-password", "current-password"),
            Self::CurrentPassword => ("current", "password-current", "current-password"),
            Self::NewPassword => ("new", "password-new", "new-password"),
            Self::NewPasswordAgain => ("again", "password-again", "new-password"),
        }
    }

    /// The field, with what is wrong if that is about it. A password is never shown again.
    pub fn view(self, words: Words<'_>, hint: Option<String>, problem: Option<&FieldProblem>) -> FieldView {
        let (id, label, autocomplete) = self.names();
        let problem = problem.filter(|problem| problem.field == id).map(|problem| problem.sentence.clone());
        let (kind, value) = if let Self::Name(typed) = self { ("text", typed) } else { ("password", "") };
        let parts = [(hint.is_some(), "hint"), (problem.is_some(), "error")];
        let described: Vec<String> =
            parts.iter().filter(|(shown, _)| *shown).map(|(_, part)| format!("{id}-{part}")).collect();
        let (label, value, described) = (words.own(label, &[]), value.to_owned(), described.join(" "));
        FieldView { id, label, hint, problem, kind, value, autocomplete, described }
    }
}

/// The title of the window, which says first that something is wrong.
pub fn in_title(words: Words<'_>, title: &str, problem: Option<&FieldProblem>) -> String {
    let title = words.own(title, &[]);
    match problem {
        Some(_) => words.own("error-in-title", &[("title", title)]),
        None => title,
    }
}
