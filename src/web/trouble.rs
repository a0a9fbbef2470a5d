//! What can go wrong with a request, as the person who sent it is told.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;

use super::seal::SealError;
use crate::conversation::visit::NoVisit;
use crate::store::StoreError;

/// What a handler gives: the response, or what the page of the trouble tells.
pub type Reply = Result<HttpResponse, Trouble>;

/// What a person is told of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    NotFound,
    WrongMethod,
    /// A form that is not text.
    Garbled,
    TooLarge,
    AnotherSite,
    /// Sealed answers that were changed.
    Forged,
    /// Sealed answers that are too old.
    Expired,
    /// Signed in, and not for this.
    NotAllowed,
    /// What must be kept or looked up cannot be, at the moment.
    Unavailable,
    Ours,
}

impl Trouble {
    #[must_use]
    pub const fn status(self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::WrongMethod => StatusCode::METHOD_NOT_ALLOWED,
            Self::Garbled | Self::Forged => StatusCode::BAD_REQUEST,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::AnotherSite | Self::NotAllowed => StatusCode::FORBIDDEN,
            Self::Expired => StatusCode::GONE,
            Self::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
            Self::Ours => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The interface text `error-…`.
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            Self::NotFound => "error-not-found",
            Self::WrongMethod => "error-wrong-method",
            Self::Garbled => "error-garbled",
            Self::TooLarge => "error-too-large",
            Self::AnotherSite => "error-another-site",
            Self::Forged => "error-forged",
            Self::Expired => "error-expired",
            Self::NotAllowed => "error-not-allowed",
            Self::Unavailable => "error-unavailable",
            Self::Ours => "error-ours",
        }
    }
}

/// Of something sealed that cannot be opened or made.
impl From<SealError> for Trouble {
    fn from(error: SealError) -> Self {
        match error {
            SealError::Forged => Self::Forged,
            SealError::Expired => Self::Expired,
            SealError::TooLarge | SealError::NoRandomness => {
                tracing::error!(%error, "something cannot be sealed");
                Self::Ours
            }
        }
    }
}

/// Of what was sealed here, and is no visit.
impl From<NoVisit> for Trouble {
    fn from(_: NoVisit) -> Self {
        Self::Forged
    }
}

/// Of a store that could not do what it must.
impl From<StoreError> for Trouble {
    fn from(error: StoreError) -> Self {
        tracing::error!(%error, code = error.code(), "the store could not do what was asked");
        if error.is_of_the_store() { Self::Unavailable } else { Self::Ours }
    }
}
