//! The report for programs. `questions` is about callers who want all their
//! rights checked; within it, and beside it, are those who ask about one service.

use serde_json::{Map, Value, json};

use super::Report;
use crate::benefits::BENEFITS;
use crate::lengths::Spreads;

pub fn to_json(report: &Report<'_>) -> Value {
    let tally = report.tally;
    let mut whole = json!({
        "benefits": benefits(report),
        "households": tally.households,
        "households_with_no_missed_right": tally.without_missed,
        "households_with_no_missed_right_of_all_benefits": tally.without_missed_of_all,
        "households_shown_other_rights_by_profile": tally.unequal,
        "questions": questions(report),
        "questions_by_profile": by_profile(report),
        "questions_by_service": by_service(report),
        "date": report.study.interviewer.on,
        "unmapped_questions": report.unmapped,
        "answers_that_do_not_fit": tally.misfits,
    });
    if let Some(object) = whole.as_object_mut() {
        object.extend(on_request(report));
    }
    whole
}

fn on_request(report: &Report<'_>) -> Map<String, Value> {
    let mut more = Map::new();
    if let Some(withhold) = report.study.withhold {
        let value = json!({"seed": withhold.seed, "share": withhold.share, "missed_more": report.fallen});
        more.insert("withheld".to_owned(), value);
    }
    if report.with_missed {
        let pairs = report.tally.missed.iter().map(|(id, benefit)| json!({"household": id, "benefit": benefit}));
        more.insert("missed".to_owned(), pairs.collect());
    }
    if report.with_questions {
        more.insert("usefulness".to_owned(), Value::Object(usefulness(report)));
    }
    more
}

/// A benefit that the policy does not have is `null`.
fn benefits(report: &Report<'_>) -> Map<String, Value> {
    let rows = BENEFITS.iter().zip(&report.tally.scores).zip(report.known);
    let value = |known: bool, figures| if known { json!(figures) } else { Value::Null };
    rows.map(|(((key, _), score), known)| ((*key).to_owned(), value(*known, score.figures()))).collect()
}

fn questions(report: &Report<'_>) -> Value {
    let all = report.all_rights(|_| true);
    json!({
        "median": all.total.median,
        "p95": all.total.p95,
        "max": all.total.max,
        "all_rights": all,
        "one_service": report.one_service(|_| true),
        "any_service": report.any_service(|_| true),
    })
}

fn by_profile(report: &Report<'_>) -> Map<String, Value> {
    let row =
        |at: usize| occasions(report.one_service(|one| one.profile == at), report.all_rights(|one| one.profile == at));
    report.profiles().map(|(at, name)| (name.to_owned(), row(at))).collect()
}

fn by_service(report: &Report<'_>) -> Map<String, Value> {
    let row =
        |at: usize| occasions(report.any_service(|one| one.service == at), report.all_rights(|one| one.service == at));
    report.services().map(|(at, id)| (id.to_owned(), row(at))).collect()
}

fn occasions(one_service: Spreads, all_rights: Spreads) -> Value {
    json!({"one_service": one_service, "all_rights": all_rights})
}

fn usefulness(report: &Report<'_>) -> Map<String, Value> {
    let questions = report.study.interviewer.policy.questions();
    let rows = report.tally.usefulness.iter();
    rows.filter_map(|(at, useful)| Some((questions.get(*at)?.id.clone(), json!(useful)))).collect()
}
