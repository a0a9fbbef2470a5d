//! What marks one write, so that it is known again wherever it is found.

use std::fmt;

use aiguillage::store::{CallbackId, Code};
use anyhow::{Context as _, bail};

/// Round, thread and number of a write.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Token(String);

impl Token {
    pub(crate) fn new(round: u16, thread: u8, number: u32) -> Self {
        Self(format!("{round:04x}{thread:02x}{number:08x}"))
    }

    pub(crate) fn from_text(text: &str) -> Self {
        Self(text.to_owned())
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    /// In letters only, as an id of the rules would have it.
    pub(crate) fn letters(&self) -> String {
        let letter = |digit: char| digit.to_digit(16).and_then(|value| char::from_digit(value + 10, 26));
        self.0.chars().filter_map(letter).collect()
    }
}

/// A write that was said to be on disk.
#[derive(Clone, Debug)]
pub(crate) enum Acknowledged {
    Handoff(Token, Code),
    Callback(Token, CallbackId),
    Outcome(Token),
}

impl Acknowledged {
    /// Reads what `Display` writes.
    pub(crate) fn parse(line: &str) -> anyhow::Result<Self> {
        let mut words = line.split(' ');
        let (kind, token) = (words.next().context("no kind")?, words.next().context("no token")?);
        let (token, rest) = (Token::from_text(token), words.next().unwrap_or_default());
        Ok(match kind {
            "handoff" => Self::Handoff(token, Code::parse(rest)?),
            "callback" => Self::Callback(token, CallbackId::parse(rest)?),
            "outcome" => Self::Outcome(token),
            _ => bail!("`{line}` acknowledges nothing"),
        })
    }
}

impl fmt::Display for Acknowledged {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Handoff(token, code) => write!(formatter, "handoff {} {}", token.as_str(), code.to_text()),
            Self::Callback(token, id) => write!(formatter, "callback {} {}", token.as_str(), id.as_str()),
            Self::Outcome(token) => write!(formatter, "outcome {}", token.as_str()),
        }
    }
}
