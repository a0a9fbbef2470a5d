//! All accounts, for people or for programs. Nothing of a password.

use std::io::Write;

use serde_json::json;

use crate::agent::sign_in::role;
use crate::cli::{Format, Stop};
use crate::store::Account;

pub(super) fn print(accounts: &[Account], format: Format, out: &mut impl Write) -> Result<(), Stop> {
    match format {
        Format::Json => Ok(writeln!(out, "{}", json!(accounts.iter().map(in_json).collect::<Vec<_>>()))?),
        Format::Text if accounts.is_empty() => {
            Ok(writeln!(out, "there is no account; `aiguillage agent add NAME` makes one")?)
        }
        Format::Text => accounts.iter().try_for_each(|account| Ok(writeln!(out, "{}", in_words(account))?)),
    }
}

fn in_words(account: &Account) -> String {
    let Account { name, disabled, created, .. } = account;
    let state = if *disabled { "disabled" } else { "enabled" };
    let (role, date) = (role::name(account.role), created.date_naive());
    format!("{:<24} {role:<14} {state:<9} {:<10} since {date}", name.as_str(), way(account))
}

/// How somebody signs in with it.
fn way(account: &Account) -> &'static str {
    match (&account.password, &account.subject) {
        (Some(_), Some(_)) => "both",
        (Some(_), None) => "password",
        (None, Some(_)) => "provider",
        (None, None) => "none",
    }
}

fn in_json(account: &Account) -> serde_json::Value {
    json!({
        "name": account.name.as_str(),
        "role": role::name(account.role),
        "disabled": account.disabled,
        "signs_in_by": way(account),
        "created": account.created,
        "changed": account.changed,
    })
}
