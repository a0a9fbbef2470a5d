//! `aiguillage agent`: the accounts of those who answer the public.
//!
//! Made here and not on a page, so that no page can be tricked into making one.
//! A password is typed at the terminal or comes on standard input; an argument
//! would stand in the history of the shell and in the list of processes.

mod list;
pub(super) mod request;
mod typed;

use std::io::Write;

use clap::{Args, Subcommand, ValueEnum};

use self::request::{Reply, Request};
use super::store::StoreArgs;
use super::{Format, Stop, control};
use crate::agent::sign_in::password::{Hashing, Password};
use crate::clock;
use crate::store::{AccountName, PasswordHash, Role, StoreError};

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
    // A password is asked for, and refused, before the store is opened.
    let request = request(&arguments.verb)?;
    match reply(&arguments.place, request)? {
        Reply::Accounts(accounts) => list::print(&accounts, arguments.verb.format(), out),
        Reply::Account(name) => Ok(writeln!(out, "the account {} {}", name.as_str(), arguments.verb.done())?),
        Reply::Refused(why) => Err(Stop::Input(why)),
        Reply::Trouble(why) => Err(Stop::Machine(anyhow::anyhow!(why))),
    }
}

/// The store belongs to one process: if that is a running server, it is asked.
fn reply(place: &StoreArgs, request: Request) -> Result<Reply, Stop> {
    match place.open() {
        Ok(store) => Ok(request.done(&store, clock::now())),
        Err(error @ StoreError::InUse { .. }) => control::ask(&place.state, &request).map_err(|_| error.into()),
        Err(error) => Err(error.into()),
    }
}

fn request(verb: &Verb) -> Result<Request, Stop> {
    let name = |text| AccountName::parse(text).map_err(|error| Stop::Input(error.to_string()));
    Ok(match verb {
        Verb::List { .. } => Request::List,
        Verb::Add { name: text, role } => {
            let name = name(text)?;
            let password = password_for(&name)?;
            Request::Add { name, role: (*role).into(), password }
        }
        Verb::Password { name: text } => {
            let name = name(text)?;
            let password = password_for(&name)?;
            Request::Password { name, password }
        }
        Verb::Role { name: text, role } => Request::Role { name: name(text)?, role: (*role).into() },
        Verb::Disable { name: text } => Request::Disable { name: name(text)? },
        Verb::Enable { name: text } => Request::Enable { name: name(text)? },
    })
}

impl Verb {
    const fn format(&self) -> Format {
        if let Self::List { format } = self { *format } else { Format::Text }
    }

    /// What to say of the account when it is done.
    const fn done(&self) -> &'static str {
        match self {
            Self::Add { .. } => "was made",
            Self::List { .. } => "is listed",
            Self::Password { .. } => "has another password; its sessions have ended",
            Self::Role { .. } => "has this role now",
            Self::Disable { .. } => "is disabled; its sessions have ended",
            Self::Enable { .. } => "is enabled",
        }
    }
}

fn password_for(name: &AccountName) -> Result<PasswordHash, Stop> {
    let typed = typed::password()?;
    let password = Password::parse(typed, name.as_str()).map_err(|error| Stop::Input(error.to_string()))?;
    let hash = Hashing::new().and_then(|hashing| hashing.hash(&password));
    let hash = hash.map_err(|error| Stop::Machine(error.into()))?;
    PasswordHash::parse(&hash).map_err(|error| Stop::Input(error.to_string()))
}
