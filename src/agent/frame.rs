//! What stands around every page of a signed-in agent.

use serde::Serialize;

use crate::web::frame::Frame;
use crate::web::session::{FormToken, SignedIn, SignedInView};

/// The script of pages on which keys answer.
const KEYS: &str = "keys";

/// Part of the struct of each of these pages, beside what is its own.
#[derive(Serialize)]
pub struct StaffFrame {
    #[serde(flatten)]
    frame: Frame,
    signed_in: SignedInView,
    /// For the forms on the page.
    csrf: FormToken,
}

impl StaffFrame {
    /// Of a page with this title.
    pub fn new(agent: &SignedIn, title: String) -> Self {
        let frame = Frame::new(title).with_footer(agent.reader_words().own("footer-staff", &[]));
        Self { frame, signed_in: agent.view(), csrf: agent.csrf().clone() }
    }

    /// Of a page whose title is this text of the interface.
    pub fn titled(agent: &SignedIn, key: &str) -> Self {
        Self::new(agent, agent.reader_words().own(key, &[]))
    }

    /// Keys answer on it.
    pub fn with_keys(self) -> Self {
        Self { frame: self.frame.with_script(KEYS), ..self }
    }

    /// It can be read in other languages, at the same `path` below each.
    pub fn at(self, agent: &SignedIn, path: &str) -> Self {
        Self { frame: self.frame.at(agent, path), ..self }
    }
}
