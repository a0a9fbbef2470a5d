//! What is asked of accounts, and what comes of it: by this process if it has the
//! store, by the running server if that has it.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::store::{Account, AccountChange, AccountName, Accounts, Actor, NewAccount, PasswordHash, Role, StoreError};

/// A question about accounts, sound in itself.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(in crate::cli) enum Request {
    List,
    Add { name: AccountName, role: Role, password: PasswordHash },
    Password { name: AccountName, password: PasswordHash },
    Role { name: AccountName, role: Role },
    Disable { name: AccountName },
    Enable { name: AccountName },
}

/// What comes of it.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(in crate::cli) enum Reply {
    Accounts(Vec<Account>),
    /// As it is now.
    Account(AccountName),
    /// It was not done, and why: the person who asks can do something about it.
    Refused(String),
    /// The store is in trouble.
    Trouble(String),
}

impl Request {
    /// Does it.
    pub(in crate::cli) fn done(self, accounts: &dyn Accounts, now: DateTime<Utc>) -> Reply {
        match self.tried(accounts, now) {
            Ok(reply) => reply,
            Err(error) if error.is_of_the_store() => Reply::Trouble(error.to_string()),
            Err(error) => Reply::Refused(error.to_string()),
        }
    }

    fn tried(self, accounts: &dyn Accounts, now: DateTime<Utc>) -> Result<Reply, StoreError> {
        let (name, change) = match self {
            Self::List => return Ok(Reply::Accounts(accounts.accounts()?)),
            Self::Add { name, role, password } => {
                let account = NewAccount { name, role, password: Some(password), subject: None };
                return Ok(Reply::Account(accounts.create_account(&account, &Actor::Operator, now)?.name));
            }
            Self::Password { name, password } => (name, AccountChange::Password(password)),
            Self::Role { name, role } => (name, AccountChange::Role(role)),
            Self::Disable { name } => (name, AccountChange::Disable),
            Self::Enable { name } => (name, AccountChange::Enable),
        };
        Ok(Reply::Account(accounts.change_account(&name, &change, &Actor::Operator, now)?.name))
    }
}
