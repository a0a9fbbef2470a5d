//! A file while it is read: where faults and wishes for texts are left.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ops::Range;

use crate::policy::fault::{Fault, codes};
use crate::policy::model::Passage;

/// Gathers faults, and the texts that what was read needs.
#[derive(Debug, Default)]
pub(super) struct Sink {
    faults: RefCell<Vec<Fault>>,
    wanted: RefCell<Vec<Wanted>>,
    /// Keys of texts that may be there or not.
    allowed: RefCell<BTreeSet<String>>,
}

/// A text that each language must hold, and the id that needs it.
#[derive(Clone, Debug)]
pub(super) struct Wanted {
    pub key: String,
    pub file: String,
    pub span: Range<usize>,
}

impl Sink {
    pub fn new(faults: Vec<Fault>) -> Self {
        Self { faults: RefCell::new(faults), ..Self::default() }
    }

    pub fn push(&self, fault: Fault) {
        debug_assert!(codes::ALL.contains(&fault.code), "{} is not listed", fault.code);
        self.faults.borrow_mut().push(fault);
    }

    pub fn wanted(&self) -> Vec<Wanted> {
        self.wanted.borrow().clone()
    }

    pub fn allowed(&self) -> BTreeSet<String> {
        self.allowed.borrow().clone()
    }

    /// All faults, but of a file that is not TOML only those of its syntax:
    /// what could not be read would look as if it were missing.
    pub fn into_faults(self) -> Vec<Fault> {
        let mut faults = self.faults.into_inner();
        let broken: BTreeSet<String> =
            faults.iter().filter(|fault| fault.code == "toml-syntax").map(|fault| fault.file.clone()).collect();
        faults.retain(|fault| !broken.contains(&fault.file) || matches!(fault.code, "toml-syntax" | "not-utf8"));
        faults
    }
}

/// One file.
#[derive(Clone, Copy)]
pub(super) struct Page<'a> {
    pub path: &'a str,
    pub text: &'a str,
    pub sink: &'a Sink,
}

/// Bytes of a file.
#[derive(Clone)]
pub(super) struct Place<'a> {
    pub page: Page<'a>,
    pub span: Range<usize>,
}

impl<'a> Page<'a> {
    pub fn place(self, span: Range<usize>) -> Place<'a> {
        Place { page: self, span }
    }
}

impl Place<'_> {
    pub fn fault(&self, code: &'static str, message: impl Into<String>, help: Option<String>) {
        let (file, span) = (self.page.path.to_owned(), self.span.clone());
        self.page.sink.push(Fault { code, message: message.into(), file, span, help });
    }

    /// Each language must hold this text.
    pub fn want(&self, key: String) {
        let wanted = Wanted { key, file: self.page.path.to_owned(), span: self.span.clone() };
        self.page.sink.wanted.borrow_mut().push(wanted);
    }

    /// A language may hold this text.
    pub fn allow(&self, key: String) {
        self.page.sink.allowed.borrow_mut().insert(key);
    }

    pub fn passage(&self) -> Passage {
        Passage { file: self.page.path.to_owned(), span: self.span.clone() }
    }

    pub fn line(&self) -> usize {
        self.page.text.get(..self.span.start).unwrap_or_default().matches('\n').count() + 1
    }

    /// Bytes of this place, such as those of a word in a condition.
    pub fn part(&self, start: usize, span: &Range<usize>) -> Self {
        Self { page: self.page, span: start + span.start..start + span.end }
    }
}
