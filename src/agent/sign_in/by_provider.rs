//! The way to the organisation's provider and back.

use super::arrival::arrive;
use super::attempt::Attempt;
use super::authenticator::Authenticator;
use super::provider::{Errand, Identity, Provider, ProviderError};
use super::provider_account::account_of;
use super::sign_in_page::{SignInProblem, show_problem};
use crate::conversation::form::{self, Fields};
use crate::web::request::Request;
use crate::web::trouble::{Reply, Trouble};

/// Sends somebody to the provider.
///
/// # Errors
/// There is no provider.
pub async fn leave(request: Request) -> Reply {
    let (address, errand) = match provider(&request)?.begin(request.now()).await {
        Ok(begun) => begun,
        Err(error) => return turned_away(&request, &error),
    };
    let mut attempt = Attempt::go_on(&request, &request.shared::<Authenticator>()?.randomness)?;
    attempt.errand = Some(errand);
    let mut response = request.see(&address);
    attempt.keep(&request, &mut response);
    Ok(response)
}

/// Somebody comes back. Whatever comes of it, the errand is over.
///
/// # Errors
/// There is no provider, or trouble of the store.
pub async fn come_back(request: Request) -> Reply {
    let attempt = Attempt::read(&request);
    // The address is without a language: providers want to know it beforehand.
    let language = attempt.as_ref().map_or(request.language(), |attempt| attempt.language);
    let request = request.in_language(language);
    let sent = form::decoded(request.http().query_string().as_bytes()).unwrap_or_default();
    let provider = provider(&request)?;
    let identity = match code(provider, attempt.and_then(|attempt| attempt.errand), &sent) {
        Ok((errand, code)) => provider.finish(errand, code, request.now()).await,
        Err(error) => Err(error),
    };
    match identity {
        Ok(identity) => enter(&request, identity).await,
        Err(error) => turned_away(&request, &error),
    }
}

fn provider(request: &Request) -> Result<&Provider, Trouble> {
    request.shared::<Authenticator>()?.provider.as_ref().ok_or(Trouble::NotFound)
}

/// The code, if it answers what this browser asked.
fn code(provider: &Provider, errand: Option<Errand>, sent: &Fields) -> Result<(Errand, String), ProviderError> {
    let sent = |name| form::first(sent, name);
    let errand = errand.ok_or(ProviderError::NotOurs)?;
    if !errand.is_answered_by(sent("state").unwrap_or_default()) || !provider.is_issuer(sent("iss")) {
        return Err(ProviderError::NotOurs);
    }
    let code = sent("code").ok_or_else(|| ProviderError::NotProved("no code".to_owned()))?;
    Ok((errand, code.to_owned()))
}

async fn enter(request: &Request, identity: Identity) -> Reply {
    match request.ask(move |store, now| account_of(store, &identity, now)).await? {
        Some(account) => arrive(request, &account).await,
        None => show_problem(request, SignInProblem::NoRole, ""),
    }
}

fn turned_away(request: &Request, error: &ProviderError) -> Reply {
    tracing::warn!(%error, "nobody was let in by the provider");
    let problem = match error {
        ProviderError::Unreachable(_) => SignInProblem::Away,
        ProviderError::NotOurs | ProviderError::NotProved(_) => SignInProblem::NotProved,
        ProviderError::NoRole(_) => SignInProblem::NoRole,
    };
    show_problem(request, problem, "")
}
