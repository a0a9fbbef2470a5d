//! `aiguillage agent`: the accounts of those who answer the public.
//!
//! Made here and not on a page, so that no page can be tricked into making one.
//! A password is typed at the terminal or comes on standard input; an argument
//! would stand in the history of the shell and in the list of processes.

mod list;
mod typed;

use std::io::Write;

use clap::{Args, Subcommand, ValueEnum};

use super::store::StoreArgs;
use super::{Format, Stop};
use crate::agent::sign_in::password::{Hashing, Password};
use crate::clock;
use crate::store::{AccountChange, AccountName, Accounts, Actor, NewAccount, PasswordHash, Role, StoreError};

/// Arguments of `aiguillage agent`.
#[derive(Debug, Args)]
pub(super) struct AgentCommand {
    #[command(flatten)]
    place: StoreArgs,
    #[command(subcommand)]
    verb: Verb,
}

/// What to do with accounts.
#[derive(Debug, Subcommand)]
enum Verb {
    /// Make an account. The password is asked for, or read from standard input.
    Add {
        name: String,
        #[arg(long, value_enum, default_value_t = NamedRole::Agent)]
        role: NamedRole,
    },
    /// List all accounts.
    List {
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
    },
    /// Set another password; all sessions of the account end.
    Password { name: String },
    /// Change what an account may do, from its next page on.
    Role { name: String, role: NamedRole },
    /// Let nobody in with this account any more; its sessions end.
    Disable { name: String },
    /// Let a disabled account in again.
    Enable { name: String },
}

/// A role as it is written on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum NamedRole {
    Agent,
    Supervisor,
    Administrator,
}

impl From<NamedRole> for Role {
    fn from(role: NamedRole) -> Self {
        match role {
            NamedRole::Agent => Self::Agent,
            NamedRole::Supervisor => Self::Supervisor,
            NamedRole::Administrator => Self::Administrator,
        }
    }
}

pub(super) fn run(arguments: &AgentCommand, out: &mut impl Write) -> Result<(), Stop> {
    // A password that is refused must not be asked for after the store was opened.
    let asked = Asked::of(&arguments.verb)?;
    let accounts = arguments.place.open()?;
    asked.done(&accounts, out)
}

/// A command whose arguments and password are sound.
enum Asked {
    Add(NewAccount),
    Change(AccountName, AccountChange, &'static str),
    List(Format),
}

impl Asked {
    fn of(verb: &Verb) -> Result<Self, Stop> {
        Ok(match verb {
            Verb::List { format } => Self::List(*format),
            Verb::Add { name, role } => {
                let name = named(name)?;
                let password = Some(password_for(&name)?);
                Self::Add(NewAccount { name, role: (*role).into(), password, subject: None })
            }
            Verb::Password { name } => {
                let name = named(name)?;
                let change = AccountChange::Password(password_for(&name)?);
                Self::Change(name, change, "has another password; its sessions have ended")
            }
            Verb::Role { name, role } => {
                Self::Change(named(name)?, AccountChange::Role((*role).into()), "has another role")
            }
            Verb::Disable { name } => Self::Change(named(name)?, AccountChange::Disable, "is disabled"),
            Verb::Enable { name } => Self::Change(named(name)?, AccountChange::Enable, "is enabled"),
        })
    }

    fn done(self, accounts: &dyn Accounts, out: &mut impl Write) -> Result<(), Stop> {
        let by = Actor::Operator;
        match self {
            Self::List(format) => list::print(&accounts.accounts()?, format, out),
            Self::Add(account) => {
                let made = accounts.create_account(&account, &by, clock::now()).map_err(refused)?;
                Ok(writeln!(out, "the account {} was made", made.name.as_str())?)
            }
            Self::Change(name, change, told) => {
                accounts.change_account(&name, &change, &by, clock::now()).map_err(refused)?;
                Ok(writeln!(out, "the account {} {told}", name.as_str())?)
            }
        }
    }
}

/// What the store refuses is bad input, unless it is the store that is in trouble.
fn refused(error: StoreError) -> Stop {
    if error.is_of_the_store() { error.into() } else { Stop::Input(error.to_string()) }
}

fn named(text: &str) -> Result<AccountName, Stop> {
    AccountName::parse(text).map_err(|error| Stop::Input(error.to_string()))
}

fn password_for(name: &AccountName) -> Result<PasswordHash, Stop> {
    let typed = typed::password()?;
    let password = Password::parse(typed, name.as_str()).map_err(|error| Stop::Input(error.to_string()))?;
    let hash = Hashing::new().and_then(|hashing| hashing.hash(&password));
    let hash = hash.map_err(|error| Stop::Machine(error.into()))?;
    PasswordHash::parse(&hash).map_err(|error| Stop::Input(error.to_string()))
}
