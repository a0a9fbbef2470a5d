//! A plan as plain text, for a terminal or a message.

use std::fmt::Write as _;

use chrono::{DateTime, Utc};
use chrono_tz::Europe::Paris;

use super::{ContactPlan, ContactPoint, CounterPoint, PlannedEntitlement, Way};
use crate::directory::Opening;
use crate::policy::{Certainty, Policy, Reason, Usable};

/// The few words that are not in the rules.
#[derive(Clone, Copy, Debug)]
pub struct OwnWords {
    pub unknown: &'static str,
    pub back: &'static str,
    pub stop: &'static str,
    ways: &'static str,
    channels: [&'static str; 6],
    bring: &'static str,
    rights: &'static str,
    likely: &'static str,
    possible: &'static str,
    open_until: &'static str,
    opens: &'static str,
    always: &'static str,
    hours_unknown: &'static str,
    confirm: &'static str,
    no_place: &'static str,
    next: &'static str,
}

const FRENCH: OwnWords = OwnWords {
    unknown: "Je ne sais pas",
    back: "Revenir",
    stop: "Arrêter",
    ways: "Comment faire",
    channels: ["Téléphoner", "Aller sur place", "Être rappelé", "Écrire", "Recevoir une visite", "Sur internet"],
    bring: "À avoir avec soi",
    rights: "Vos droits possibles",
    likely: "vous y avez peut-être droit, d’après vos réponses",
    possible: "à vérifier",
    open_until: "ouvert jusqu’à",
    opens: "ouvre le",
    always: "ouvert à toute heure",
    hours_unknown: "horaires non connus",
    confirm: "téléphonez avant de venir",
    no_place: "donnez votre code postal pour connaître le lieu le plus proche",
    next: "Question suivante",
};

const ENGLISH: OwnWords = OwnWords {
    unknown: "I don’t know",
    back: "Back",
    stop: "Stop",
    ways: "What to do",
    channels: ["Phone", "Go in person", "Be called back", "Write", "Be visited at home", "Online"],
    bring: "Have with you",
    rights: "Rights you may have",
    likely: "you may be entitled to it, from your answers",
    possible: "to be checked",
    open_until: "open until",
    opens: "opens on",
    always: "always open",
    hours_unknown: "hours not known",
    confirm: "ring before you go",
    no_place: "give your postal code to learn the nearest place",
    next: "Next question",
};

/// The words for a language; French where there are none.
#[must_use]
pub fn own(language: &str) -> OwnWords {
    if language == "en" { ENGLISH } else { FRENCH }
}

/// The whole plan, ways first, then papers, then rights.
#[must_use]
pub fn render(plan: &ContactPlan, policy: &Policy, language: &str, now: DateTime<Utc>) -> String {
    let writer = Writer { policy, language, words: own(language), now };
    let mut text = String::new();
    // Writing to a String does not fail.
    let _ = writer.plan(&mut text, plan);
    text
}

struct Writer<'a> {
    policy: &'a Policy,
    language: &'a str,
    words: OwnWords,
    now: DateTime<Utc>,
}

impl Writer<'_> {
    fn text(&self, key: &str) -> String {
        self.policy.texts().get(self.language, key, &[("who", "me".into())])
    }

    fn plan(&self, out: &mut String, plan: &ContactPlan) -> std::fmt::Result {
        if let Some(service) = plan.service() {
            writeln!(out, "{}", self.text(&format!("service-{service}")))?;
        }
        writeln!(out, "{}", self.words.ways)?;
        let ways = plan.channels().iter().filter(|way| way.usable != Usable::No);
        for (number, way) in ways.enumerate() {
            self.way(out, number + 1, way)?;
        }
        if !plan.evidence().is_empty() {
            writeln!(out, "{}", self.words.bring)?;
        }
        for paper in plan.evidence() {
            writeln!(out, "  - {}", self.text(&format!("evidence-{paper}")))?;
        }
        if !plan.entitlements().is_empty() {
            writeln!(out, "{}", self.words.rights)?;
        }
        for right in plan.entitlements() {
            self.right(out, right)?;
        }
        if let Some(next) = plan.next_question() {
            writeln!(out, "{}: {}", self.words.next, self.text(&format!("question-{next}")))?;
        }
        Ok(())
    }

    fn way(&self, out: &mut String, number: usize, way: &Way) -> std::fmt::Result {
        let name = self.words.channels.get(way.kind as usize).copied().unwrap_or_default();
        writeln!(out, "  {number}. {name}")?;
        for reason in &way.reasons {
            if let Reason::Preference(id) = reason {
                writeln!(out, "     {}", self.text(&format!("preference-{id}")))?;
            }
        }
        for point in &way.contact {
            writeln!(out, "     {}", self.point(point))?;
        }
        if way.contact.is_empty() {
            writeln!(out, "     {}", self.words.no_place)?;
        }
        Ok(())
    }

    fn point(&self, point: &ContactPoint) -> String {
        match point {
            ContactPoint::Line(line) => format!("{} — {}", line.number, self.opening(line.opening)),
            ContactPoint::Counter(counter) => self.counter(counter),
            ContactPoint::Address(address) => address.lines.join(", "),
            ContactPoint::Site(site) => site.url.clone(),
        }
    }

    fn counter(&self, counter: &CounterPoint) -> String {
        let place = [counter.postal_code.as_deref(), counter.commune.as_deref()];
        let place = place.into_iter().flatten().collect::<Vec<_>>().join(" ");
        let address = counter.address.join(", ");
        let parts = [Some(counter.name.clone()), Some(address), Some(place), counter.phone.clone()];
        let mut line = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
        let _ = write!(line, " — {}", self.opening(counter.opening));
        if counter.hours_unconfirmed {
            let _ = write!(line, " ({})", self.words.confirm);
        }
        line
    }

    fn opening(&self, opening: Opening) -> String {
        let today = self.now.with_timezone(&Paris).date_naive();
        match opening {
            Opening::AlwaysOpen => self.words.always.to_owned(),
            Opening::OpenUntil(until) if until.date() == today => {
                format!("{} {}", self.words.open_until, until.format("%H:%M"))
            }
            Opening::OpenUntil(until) => format!("{} {}", self.words.open_until, until.format("%d/%m %H:%M")),
            Opening::OpensAt(at) => format!("{} {}", self.words.opens, at.format("%d/%m %H:%M")),
            Opening::Unknown => self.words.hours_unknown.to_owned(),
        }
    }

    fn right(&self, out: &mut String, right: &PlannedEntitlement) -> std::fmt::Result {
        let certainty = if right.certainty == Certainty::Likely { self.words.likely } else { self.words.possible };
        writeln!(out, "  - {} ({certainty})", self.text(&format!("entitlement-{}", right.id)))?;
        let claim = right.claim.iter().find_map(|channel| {
            self.policy.texts().find(self.language, &format!("entitlement-{}.claim-{channel}", right.id), &[])
        });
        claim.map_or(Ok(()), |claim| writeln!(out, "    {claim}"))
    }
}
