//! The report for people. A dash is a figure that there is none of.

use std::fmt::{self, Display, Formatter};

use super::Report;
use crate::benefits::BENEFITS;
use crate::lengths::{Spread, Spreads};
use crate::score::{Figures, Score};

impl Display for Report<'_> {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        benefits(self, out)?;
        questions(self, out)?;
        if self.with_questions {
            usefulness(self, out)?;
        }
        if self.with_missed {
            self.tally.missed.iter().try_for_each(|(id, benefit)| writeln!(out, "missed: {benefit} of {id}"))?;
        }
        remarks(self, out)
    }
}

fn benefits(report: &Report<'_>, out: &mut Formatter<'_>) -> fmt::Result {
    let (tally, on) = (report.tally, report.study.interviewer.on);
    writeln!(out, "{} households, {} profiles, {on}\n", tally.households, report.study.profiles.len())?;
    let head = ["granted", "likely", "possible", "missed", "recall %", "of likely %", "of shown %"];
    writeln!(out, "{}", row("rights", &head))?;
    for (((key, _), score), known) in BENEFITS.iter().zip(&tally.scores).zip(report.known) {
        writeln!(out, "{}", row(key, &cells(score, *known)))?;
    }
    let percent = |part: usize| 100.0 * part as f64 / tally.households.max(1) as f64;
    let (known, all) = (tally.without_missed, tally.without_missed_of_all);
    writeln!(out, "\nno right missed, of those the policy has: {known} households, {:.2} %", percent(known))?;
    writeln!(out, "no right missed, of all in the table: {all} households, {:.2} %", percent(all))?;
    writeln!(out, "other rights under another profile: {} households\n", tally.unequal)
}

fn cells(score: &Score, known: bool) -> Vec<String> {
    if !known {
        return vec!["-".to_owned(); 7];
    }
    let Figures { granted, likely, possible, missed, recall, precision_likely, precision_shown, .. } = score.figures();
    let counts = [granted, likely, possible, missed].map(|count| count.to_string());
    let shares = [recall, precision_likely, precision_shown].map(percentage);
    counts.into_iter().chain(shares).collect()
}

/// With two decimals: one right missed in three thousand must be seen.
fn percentage(share: Option<f64>) -> String {
    share.map_or_else(|| "-".to_owned(), |share| format!("{:.2}", 100.0 * share))
}

fn questions(report: &Report<'_>, out: &mut Formatter<'_>) -> fmt::Result {
    heading("questions asked", out)?;
    length("one service, that fits", report.one_service(|_| true), out)?;
    length("one service, any", report.any_service(|_| true), out)?;
    length("all rights", report.all_rights(|_| true), out)?;
    heading("\none service, by profile", out)?;
    report.profiles().try_for_each(|(at, name)| length(name, report.one_service(|one| one.profile == at), out))?;
    heading("\nall rights, by profile", out)?;
    report.profiles().try_for_each(|(at, name)| length(name, report.all_rights(|one| one.profile == at), out))?;
    heading("\none service, by service", out)?;
    report.services().try_for_each(|(at, id)| length(id, report.any_service(|one| one.service == at), out))?;
    heading("\nall rights, by service", out)?;
    report.services().try_for_each(|(at, id)| length(id, report.all_rights(|one| one.service == at), out))
}

fn heading(name: &str, out: &mut Formatter<'_>) -> fmt::Result {
    writeln!(out, "{}", row(name, &["median", "p95", "max", "beyond", "p95", "max"]))
}

fn length(name: &str, spreads: Spreads, out: &mut Formatter<'_>) -> fmt::Result {
    let Spreads { total, beyond_exchange } = spreads;
    let cells: Vec<String> = [total, beyond_exchange].into_iter().flat_map(numbers).collect();
    writeln!(out, "{}", row(name, &cells))
}

fn numbers(spread: Spread) -> [String; 3] {
    [spread.median, spread.p95, spread.max]
        .map(|number| number.map_or_else(|| "-".to_owned(), |number| number.to_string()))
}

fn usefulness(report: &Report<'_>, out: &mut Formatter<'_>) -> fmt::Result {
    writeln!(out, "\n{}", row("all rights, by question", &["asked", "changed"]))?;
    let questions = report.study.interviewer.policy.questions();
    for (at, useful) in &report.tally.usefulness {
        let id = questions.get(*at).map_or("", |question| &question.id);
        write!(out, "{} ", row(id, &[useful.asked.to_string(), useful.changed.to_string()]))?;
        let rights = useful.rights.iter();
        let told: Vec<_> = rights.map(|(id, change)| format!("{id} {}/{}", change.granted, change.changed)).collect();
        writeln!(out, " {}", told.join(", "))?;
    }
    writeln!(out, "after each right: granted by the model / shown otherwise thanks to the answer")
}

fn remarks(report: &Report<'_>, out: &mut Formatter<'_>) -> fmt::Result {
    writeln!(out, "\nbeyond: without the questions on connectivity and exchange")?;
    for question in report.unmapped {
        writeln!(out, "not mapped, answered \"does not know\": {question}")?;
    }
    report.tally.misfits.iter().try_for_each(|misfit| writeln!(out, "answered \"does not know\": {misfit}"))?;
    if let Some(withhold) = report.study.withhold {
        writeln!(out, "withheld: a share of {} of the facts, seed {}", withhold.share, withhold.seed)?;
    }
    report.fallen.iter().try_for_each(|benefit| writeln!(out, "missed more than with all facts: {benefit}"))
}

fn row(name: &str, cells: &[impl AsRef<str>]) -> String {
    let cells = cells.iter().map(|cell| format!("{:>12}", cell.as_ref()));
    format!("{name:<24}{}", cells.collect::<String>())
}
