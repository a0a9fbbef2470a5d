//! Why something cannot be kept or found, with stable codes.

/// What a store says when it cannot do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("nothing can be kept at the moment ({reason}); plans still come. Mend the store, then start again")]
    Unavailable { reason: String },
    #[error("the store in `{path}` is in use by another process; stop that one first")]
    InUse { path: String },
    #[error(
        "the store is damaged ({what}); stop the server, keep a copy of the folder, see what `aiguillage store verify` \
         says, then import the last export, or one made with `--what-is-left`, into a new folder"
    )]
    Damaged { what: String },
    #[error("a write did not reach the disk ({what}); look at the disk, then start again")]
    NotWritten { what: String },
    #[error("a record was written by a later version ({version}) of this program; use that version")]
    LaterVersion { version: u32 },
    #[error("no key of this store opens the record; put the key it was sealed with back into the key file")]
    NoKey,
    #[error("the keys cannot be read ({what}); the key file has one key a line, 32 bytes in base64, the newest first")]
    KeyFile { what: String },
    #[error("line {line} of the export: {what}; nothing was imported")]
    Export { line: u64, what: String },
    #[error("the store in `{path}` holds records already; import into a new folder")]
    NotEmpty { path: String },
    #[error("there is no randomness to be had from this machine")]
    NoRandomness,
    #[error("there is an account of this name already; choose another name")]
    NameTaken,
    #[error("another account has this subject of the identity provider already")]
    SubjectTaken,
    #[error("there is no such account")]
    UnknownAccount,
    #[error("the account is disabled; an administrator can enable it")]
    AccountDisabled,
    #[error("this is the last administrator who can sign in; name another one first")]
    LastAdministrator,
    #[error("nothing is kept under this code, or not any more; ask for the code again, or begin anew")]
    UnknownCode,
    #[error("too many codes were tried; try again in an hour")]
    TooManyGuesses,
    #[error("there is no such callback, or not any more")]
    UnknownCallback,
    #[error("another agent has this callback")]
    CallbackTaken,
    #[error("this callback is closed")]
    CallbackClosed,
    #[error(transparent)]
    Malformed(#[from] Malformed),
}

impl StoreError {
    /// A code that does not change with the wording.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Unavailable { .. } => "store-unavailable",
            Self::InUse { .. } => "store-in-use",
            Self::Damaged { .. } => "store-damaged",
            Self::NotWritten { .. } => "store-not-written",
            Self::LaterVersion { .. } => "store-later-version",
            Self::NoKey => "store-no-key",
            Self::KeyFile { .. } => "store-key-file",
            Self::Export { .. } => "store-export",
            Self::NotEmpty { .. } => "store-not-empty",
            Self::NoRandomness => "no-randomness",
            Self::NameTaken => "account-name-taken",
            Self::SubjectTaken => "account-subject-taken",
            Self::UnknownAccount => "account-unknown",
            Self::AccountDisabled => "account-disabled",
            Self::LastAdministrator => "account-last-administrator",
            Self::UnknownCode => "code-unknown",
            Self::TooManyGuesses => "code-too-many-guesses",
            Self::UnknownCallback => "callback-unknown",
            Self::CallbackTaken => "callback-taken",
            Self::CallbackClosed => "callback-closed",
            Self::Malformed(_) => "malformed",
        }
    }

    /// The code of what made the store unavailable, or its own.
    #[must_use]
    pub fn reason(&self) -> String {
        match self {
            Self::Unavailable { reason } => reason.clone(),
            error => error.code().to_owned(),
        }
    }

    /// The store itself is in trouble, whatever was asked of it.
    #[must_use]
    pub const fn is_of_the_store(&self) -> bool {
        matches!(
            self,
            Self::Unavailable { .. }
                | Self::InUse { .. }
                | Self::Damaged { .. }
                | Self::NotWritten { .. }
                | Self::LaterVersion { .. }
                | Self::NoKey
                | Self::KeyFile { .. }
                | Self::NoRandomness
        )
    }
}

/// What a text must be like to be taken, and is not. It never holds the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{what} must be {rule}")]
pub struct Malformed {
    /// Which field: `name`, `number`, `slot`, ….
    pub what: &'static str,
    pub rule: &'static str,
}
