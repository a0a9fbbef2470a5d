//! What can be wrong with one record, where it stands, and what was done about it.
//!
//! Must not know: how records are read.

use std::fmt;
use std::path::Path;
use std::sync::Arc;

use thiserror::Error;

use super::super::hours::HoursError;

/// Where a record stands in its file; both count from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RecordPlace {
    Line(usize),
    /// The n-th record of a file that is not divided into lines.
    Record(usize),
}

impl fmt::Display for RecordPlace {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Line(number) => write!(formatter, "{number}"),
            Self::Record(number) => write!(formatter, "record {number}"),
        }
    }
}

/// One fault, with its place.
#[derive(Debug)]
pub struct ImportFault {
    pub file: Arc<Path>,
    pub place: RecordPlace,
    /// The field as the format names it; empty for the record as a whole.
    pub field: &'static str,
    pub fault: Fault,
}

/// What became of the record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Effect {
    RecordRefused,
    FieldLeftOut,
    FieldMended,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum Fault {
    #[error("this is not a JSON object ({reason}): one record a line, between braces")]
    NotJson { reason: String },
    #[error("a counter needs this field: fill it in")]
    Missing,
    #[error("this must be {expected}")]
    WrongType { expected: &'static str },
    #[error("another counter of this kind has this id: here it was given the id {new_id}")]
    IdTwice { new_id: String },
    #[error("the service is no longer active or not published, so it is not loaded")]
    NotActive,
    #[error("it has no local kind (pivot), so nobody could be sent there")]
    NoKind,
    #[error("{latitude}, {longitude} is not a point of the globe: the commune's middle is used")]
    NotOnTheGlobe { latitude: f64, longitude: f64 },
    #[error("the point is {kilometres:.0} km from the middle of {commune}: the commune's middle is used")]
    FarFromCommune { kilometres: f64, commune: String },
    #[error("the longitude lacked its minus sign: it was put back")]
    MinusPutBack,
    #[error("no commune is known by {insee:?} or by {postal_code:?} {town:?}: the position was not checked")]
    UnknownCommune { insee: String, postal_code: String, town: String },
    #[error("{published:?} is not a whole telephone number")]
    NotATelephone { published: String },
    #[error("a mobile number in a list that holds private ones: it is not shown")]
    MobileWithheld,
    #[error("the note on hours holds a telephone number, perhaps a private one: the note is not shown")]
    NoteWithheld,
    #[error("{published:?} is not a web address: it must begin with http:// or https://")]
    NotAWebAddress { published: String },
    #[error("{0}")]
    Hours(HoursError),
    #[error("an opening of {day} has no length or no end, so it is left out")]
    EmptySpan { day: String },
}

impl Fault {
    /// A name for this fault that does not change with the wording.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotJson { .. } => "import/not-json",
            Self::Missing => "import/missing",
            Self::WrongType { .. } => "import/wrong-type",
            Self::IdTwice { .. } => "import/id-twice",
            Self::NotActive => "import/not-active",
            Self::NoKind => "import/no-kind",
            Self::NotOnTheGlobe { .. } => "import/not-on-the-globe",
            Self::FarFromCommune { .. } => "import/far-from-commune",
            Self::MinusPutBack => "import/minus-put-back",
            Self::UnknownCommune { .. } => "import/unknown-commune",
            Self::NotATelephone { .. } => "import/not-a-telephone",
            Self::MobileWithheld => "import/mobile-withheld",
            Self::NoteWithheld => "import/note-withheld",
            Self::NotAWebAddress { .. } => "import/not-a-web-address",
            Self::Hours(fault) => fault.code(),
            Self::EmptySpan { .. } => "import/empty-span",
        }
    }

    /// What became of the record.
    #[must_use]
    pub fn effect(&self) -> Effect {
        match self {
            Self::NotJson { .. } | Self::Missing | Self::NotActive | Self::NoKind => Effect::RecordRefused,
            Self::NotOnTheGlobe { .. } | Self::FarFromCommune { .. } | Self::MinusPutBack | Self::IdTwice { .. } => {
                Effect::FieldMended
            }
            _ => Effect::FieldLeftOut,
        }
    }
}
