//! What was measured, as text for people or JSON for programs.

mod json;
mod text;

pub use self::json::to_json;

use crate::lengths::{Occasion, Spreads};
use crate::request::Wish;
use crate::study::Study;
use crate::tally::Tally;

/// A study, what came of it, and what else was asked for.
pub struct Report<'a> {
    pub study: &'a Study<'a>,
    pub tally: &'a Tally,
    pub known: &'a [bool],
    /// Benefits of which more are missed when facts are withheld.
    pub fallen: &'a [&'static str],
    /// Questions that no mapping knows.
    pub unmapped: &'a [&'a str],
    pub with_missed: bool,
    pub with_questions: bool,
}

impl Report<'_> {
    /// Callers who ask about the service that fits them.
    fn one_service(&self, chosen: impl Fn(&Occasion) -> bool) -> Spreads {
        self.tally.lengths.spreads(|one| one.wish == Wish::OneService && one.fits && chosen(one))
    }

    /// Callers who ask about each of the services, every one once.
    fn any_service(&self, chosen: impl Fn(&Occasion) -> bool) -> Spreads {
        self.tally.lengths.spreads(|one| one.wish == Wish::OneService && one.in_turn && chosen(one))
    }

    /// Callers who came for the service that fits them, and want all their rights checked.
    fn all_rights(&self, chosen: impl Fn(&Occasion) -> bool) -> Spreads {
        self.tally.lengths.spreads(|one| one.wish == Wish::AllRights && chosen(one))
    }

    fn profiles(&self) -> impl Iterator<Item = (usize, &'static str)> {
        self.study.profiles.iter().map(|profile| profile.name).enumerate()
    }

    fn services(&self) -> impl Iterator<Item = (usize, &str)> {
        self.study.services.iter().map(String::as_str).enumerate()
    }
}
