//! The page to sign in on, and what it says when that did not work.

use actix_web::http::StatusCode;
use serde::Serialize;

use super::attempt::Attempt;
use super::field::{Field, FieldProblem, FieldView, in_title};
use super::visitor::{Outcome, Visitor};
use crate::web::other_language::OtherLanguage;
use crate::web::session::FormToken;
use crate::web::wait::Wait;

/// The template `sign_in`.
#[derive(Serialize)]
struct SignInPage {
    head: String,
    footer: String,
    /// A text to begin with: signed out.
    notice: Option<&'static str>,
    problem: Option<FieldProblem>,
    action: String,
    csrf: FormToken,
    fields: [FieldView; 2],
    provider: Option<ProviderLink>,
    other_languages: Vec<OtherLanguage>,
}

#[derive(Serialize)]
struct ProviderLink {
    label: String,
    address: String,
}

/// Why somebody is not in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    NoName,
    NoPassword,
    /// Name or password.
    Wrong,
    Wait(Wait),
    /// The form is not of this browser, or too old.
    TooOld,
    /// What came back from the provider proves nothing.
    NotProved,
    /// The provider knows them, and gives no role here.
    NoRole,
    /// The provider does not answer.
    Away,
}

impl Problem {
    const fn status(self) -> StatusCode {
        match self {
            Self::NoName | Self::NoPassword => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Wrong | Self::TooOld | Self::NotProved | Self::NoRole => StatusCode::FORBIDDEN,
            Self::Wait(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::Away => StatusCode::BAD_GATEWAY,
        }
    }

    /// The interface text, and the field it is about.
    const fn text(self) -> (&'static str, &'static str) {
        match self {
            Self::NoName => ("sign-in-no-name", "name"),
            Self::NoPassword => ("sign-in-no-password", "password"),
            Self::Wrong => ("sign-in-wrong", "name"),
            Self::Wait(_) => ("sign-in-wait", "name"),
            Self::TooOld => ("sign-in-too-old", "name"),
            Self::NotProved => ("sign-in-not-proved", "provider"),
            Self::NoRole => ("sign-in-no-role", "provider"),
            Self::Away => ("sign-in-away", "provider"),
        }
    }

    fn told(self, visitor: Visitor<'_>) -> FieldProblem {
        let (text, field) = self.text();
        let minutes = if let Self::Wait(wait) = self { wait.minutes() } else { 0 };
        FieldProblem { field, sentence: visitor.text(text, &[("minutes", minutes.to_string())]) }
    }
}

/// The empty form.
///
/// # Errors
/// It cannot be shown.
pub fn show(visitor: Visitor<'_>) -> Outcome {
    page(visitor, StatusCode::OK, Said { notice: None, problem: None, name: "" })
}

/// The empty form, to somebody who has just signed out.
///
/// # Errors
/// It cannot be shown.
pub fn show_after_sign_out(visitor: Visitor<'_>) -> Outcome {
    page(visitor, StatusCode::OK, Said { notice: Some("signed-out"), problem: None, name: "" })
}

/// The form again, with what is wrong and the name that was typed.
///
/// # Errors
/// It cannot be shown.
pub fn show_problem(visitor: Visitor<'_>, problem: Problem, name: &str) -> Outcome {
    let told = Some(problem.told(visitor));
    let mut response = page(visitor, problem.status(), Said { notice: None, problem: told, name })?;
    if let Problem::Wait(wait) = problem {
        wait.tell(&mut response);
    }
    Ok(response)
}

struct Said<'a> {
    notice: Option<&'static str>,
    problem: Option<FieldProblem>,
    name: &'a str,
}

fn page(visitor: Visitor<'_>, status: StatusCode, said: Said<'_>) -> Outcome {
    let attempt = Attempt::go_on(visitor)?;
    let title = visitor.text("sign-in-title", &[]);
    let provider = visitor.desk.provider.as_ref().map(|provider| ProviderLink {
        label: provider.label().to_owned(),
        address: visitor.address("sign-in/provider"),
    });
    let shown = SignInPage {
        head: in_title(visitor, title, said.problem.as_ref()),
        footer: visitor.text("footer-staff", &[]),
        fields: [Field::Name(said.name), Field::Password].map(|field| field.view(visitor, None, said.problem.as_ref())),
        notice: said.notice,
        problem: said.problem,
        action: visitor.address("sign-in"),
        csrf: attempt.form.clone(),
        provider,
        other_languages: OtherLanguage::links(&visitor.running.pages.texts(), visitor.language, "sign-in"),
    };
    let mut response = visitor.reader().page(status, "sign_in", &shown)?;
    attempt.keep(visitor.running, &mut response);
    Ok(response)
}
