//! A guarantee in words: proved, or the person who falls through.

use std::io::Write;

use super::Stop;
use crate::policy::fault::Theme;
use crate::policy::proof::{Changed, Counterexample, Proof};
use crate::policy::{Answers, Certainty, Policy, Usable};
use crate::speech::answer::{AnswerWords, all_said};
use crate::speech::words::Words;

/// One line for a guarantee that holds; for another the person, their plan,
/// the rules that led there, and the edit that would restore it.
pub(super) fn tell(policy: &Policy, proof: &Proof, words: Words<'_>, out: &mut impl Write) -> Result<(), Stop> {
    let text = words.rule(&format!("guarantee-{}", proof.id));
    writeln!(out, "{} {}: {text}", if proof.holds { "proved" } else { "BROKEN" }, proof.id)?;
    let Some(found) = &proof.counterexample else { return Ok(()) };
    writeln!(out, "  The smallest person who falls through, from {}:", found.from)?;
    for (question, answer) in all_said(policy, &found.person, words) {
        writeln!(out, "    {question}: {answer}")?;
    }
    if let Some(changed) = &found.changed {
        difference(policy, found, changed, words, out)?;
    }
    plan(found, out)?;
    write!(out, "{}", found.rules.to_text(Theme::Plain))?;
    if let Some(repair) = &found.repair {
        writeln!(out, "  {}:{}: {}", repair.file, repair.line, repair.edit)?;
    }
    Ok(())
}

fn difference(
    policy: &Policy,
    found: &Counterexample,
    changed: &Changed,
    words: Words<'_>,
    out: &mut impl Write,
) -> Result<(), Stop> {
    let at = policy.question_position(&changed.question);
    let Some((at, question)) = at.and_then(|at| Some((at, policy.questions().get(at)?))) else { return Ok(()) };
    let asked = AnswerWords { words, question };
    let said = |answers: &Answers| answers.get(at).map_or_else(|| "?".to_owned(), |answer| asked.said(answer));
    let short = asked.name();
    writeln!(
        out,
        "  compared with the same person, but {short}: {} in place of {}",
        said(&changed.other),
        said(&found.person)
    )?;
    Ok(())
}

fn plan(found: &Counterexample, out: &mut impl Write) -> Result<(), Stop> {
    let channels: Vec<String> =
        found.channels.iter().map(|one| format!("{} ({})", one.kind, usable(one.usable))).collect();
    writeln!(out, "  Their plan: {}", channels.join(", "))?;
    if found.changed.is_some() && !found.entitlements.is_empty() {
        let rights = found.entitlements.iter().map(|right| format!("{} ({})", right.id, certainty(right.certainty)));
        writeln!(out, "  and rights: {}", rights.collect::<Vec<_>>().join(", "))?;
    }
    Ok(())
}

fn usable(usable: Usable) -> &'static str {
    match usable {
        Usable::Yes => "usable",
        Usable::Unknown => "not known to be usable",
        Usable::No => "not usable",
    }
}

fn certainty(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Likely => "likely",
        Certainty::Possible => "possible",
    }
}
