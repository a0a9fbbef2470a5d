//! Why there are no pages.

use std::io;

use actix_web::http::header::InvalidHeaderValue;

use crate::texts::NoLanguage;
use crate::texts::interface::InterfaceFaulty;

/// The files of the pages cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum PagesError {
    #[error("templates and texts cannot be read")]
    Unreadable(#[from] io::Error),
    #[error(transparent)]
    NoLanguage(#[from] NoLanguage),
    #[error("a template is faulty")]
    Template(#[from] Box<handlebars::TemplateError>),
    #[error(transparent)]
    Texts(#[from] InterfaceFaulty),
    #[error("the security policy is no header")]
    SecurityPolicy(#[from] InvalidHeaderValue),
}
