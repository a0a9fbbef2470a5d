//! The way to the organisation's provider and back.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;

use super::arrival::arrive;
use super::attempt::Attempt;
use super::provider::{Errand, Identity, Provider, ProviderError};
use super::provider_account::account_of;
use super::sign_in_page::{Problem, show_problem};
use super::visitor::{Outcome, Visitor};
use crate::conversation::form::{Fields, values};
use crate::web::answer::see;
use crate::web::asking::ask;
use crate::web::error::Trouble;

/// Sends somebody to the provider.
///
/// # Errors
/// There is no provider.
pub async fn leave(visitor: Visitor<'_>) -> Outcome {
    let provider = provider(visitor)?;
    let (address, errand) = match provider.begin(visitor.now()).await {
        Ok(begun) => begun,
        Err(error) => return turned_away(visitor, &error),
    };
    let mut attempt = Attempt::go_on(visitor)?;
    attempt.errand = Some(errand);
    let mut response = see(visitor.running, &address, StatusCode::SEE_OTHER);
    attempt.keep(visitor.running, &mut response);
    Ok(response)
}

/// Somebody comes back. Whatever comes of it, the errand is over.
///
/// # Errors
/// There is no provider, or trouble of the store.
pub async fn come_back(visitor: Visitor<'_>, errand: Option<Errand>, sent: &Fields) -> Outcome {
    let provider = provider(visitor)?;
    let identity = match code(provider, errand, sent) {
        Ok((errand, code)) => provider.finish(errand, code, visitor.now()).await,
        Err(error) => Err(error),
    };
    match identity {
        Ok(identity) => enter(visitor, identity).await,
        Err(error) => turned_away(visitor, &error),
    }
}

fn provider(visitor: Visitor<'_>) -> Result<&Provider, Trouble> {
    visitor.desk.provider.as_ref().ok_or(Trouble::NotFound)
}

/// The code, if it answers what this browser asked.
fn code(provider: &Provider, errand: Option<Errand>, sent: &Fields) -> Result<(Errand, String), ProviderError> {
    let sent = |name| values(sent, name).next();
    let errand = errand.ok_or(ProviderError::NotOurs)?;
    if !errand.is_answered_by(sent("state").unwrap_or_default()) || !provider.is_issuer(sent("iss")) {
        return Err(ProviderError::NotOurs);
    }
    let code = sent("code").ok_or_else(|| ProviderError::NotProved("no code".to_owned()))?;
    Ok((errand, code.to_owned()))
}

async fn enter(visitor: Visitor<'_>, identity: Identity) -> Result<HttpResponse, Trouble> {
    let account = ask(visitor.running, move |store, now| account_of(store, &identity, now)).await?;
    match account {
        Some(account) => arrive(visitor, &account).await,
        None => show_problem(visitor, Problem::NoRole, ""),
    }
}

fn turned_away(visitor: Visitor<'_>, error: &ProviderError) -> Outcome {
    tracing::warn!(%error, "nobody was let in by the provider");
    let problem = match error {
        ProviderError::Unreachable(_) => Problem::Away,
        ProviderError::NotOurs | ProviderError::NotProved(_) => Problem::NotProved,
        ProviderError::NoRole(_) => Problem::NoRole,
    };
    show_problem(visitor, problem, "")
}
