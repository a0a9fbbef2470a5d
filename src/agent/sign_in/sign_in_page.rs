//! The page to sign in on, and what it says when that did not work.

use actix_web::http::StatusCode;
use serde::Serialize;

use super::attempt::Attempt;
use super::authenticator::Authenticator;
use super::field::{Field, FieldProblem, FieldView, in_title};
use crate::speech::words::Words;
use crate::web::frame::Frame;
use crate::web::request::Request;
use crate::web::session::FormToken;
use crate::web::trouble::Reply;
use crate::web::wait::Wait;

/// The template `sign_in`.
#[derive(Serialize)]
struct SignInPage {
    #[serde(flatten)]
    frame: Frame,
    /// A text to begin with: signed out.
    notice: Option<&'static str>,
    problem: Option<FieldProblem>,
    action: String,
    csrf: FormToken,
    fields: [FieldView; 2],
    provider: Option<ProviderLink>,
}

#[derive(Serialize)]
struct ProviderLink {
    label: String,
    address: String,
}

/// Why somebody is not in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignInProblem {
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

impl SignInProblem {
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

    fn told(self, words: Words<'_>) -> FieldProblem {
        let (text, field) = self.text();
        let minutes = if let Self::Wait(wait) = self { wait.minutes() } else { 0 };
        FieldProblem { field, sentence: words.own(text, &[("minutes", minutes.to_string())]) }
    }
}

/// What stands on the form.
#[derive(Default)]
struct Filled<'a> {
    notice: Option<&'static str>,
    problem: Option<FieldProblem>,
    name: &'a str,
}

/// The empty form.
///
/// # Errors
/// It cannot be shown.
pub fn show(request: &Request) -> Reply {
    page(request, StatusCode::OK, Filled::default())
}

/// The empty form, to somebody who has just signed out.
///
/// # Errors
/// It cannot be shown.
pub fn show_signed_out(request: &Request) -> Reply {
    page(request, StatusCode::OK, Filled { notice: Some("signed-out"), ..Filled::default() })
}

/// The form again, with what is wrong and the name that was typed.
///
/// # Errors
/// It cannot be shown.
pub fn show_problem(request: &Request, problem: SignInProblem, name: &str) -> Reply {
    let told = Some(problem.told(request.reader_words()));
    let mut response = page(request, problem.status(), Filled { problem: told, name, notice: None })?;
    if let SignInProblem::Wait(wait) = problem {
        wait.tell(&mut response);
    }
    Ok(response)
}

fn page(request: &Request, status: StatusCode, filled: Filled<'_>) -> Reply {
    let (authenticator, words) = (request.shared::<Authenticator>()?, request.reader_words());
    let Filled { notice, problem, name } = filled;
    let attempt = Attempt::go_on(request, &authenticator.randomness)?;
    let provider = authenticator.provider.as_ref().map(|provider| ProviderLink {
        label: provider.label().to_owned(),
        address: request.address("sign-in/provider"),
    });
    let page = SignInPage {
        frame: Frame::new(in_title(words, "sign-in-title", problem.as_ref()))
            .with_footer(words.own("footer-staff", &[]))
            .at(request, "sign-in"),
        fields: [Field::Name(name), Field::Password].map(|field| field.view(words, None, problem.as_ref())),
        notice,
        problem,
        action: request.address("sign-in"),
        csrf: attempt.form.clone(),
        provider,
    };
    let mut response = request.page(status, "sign_in", &page)?;
    attempt.keep(request, &mut response);
    Ok(response)
}
