//! Deciding and interviewing on the shipped policy.
#![allow(clippy::expect_used, reason = "a bench says what it expects by stopping")]

use aiguillage::policy::{Answers, Policy, RuleFiles};
use chrono::NaiveDate;
use divan::{Bencher, black_box};

fn main() {
    divan::main();
}

fn shipped() -> Policy {
    Policy::load(&RuleFiles::embedded()).expect("the shipped rules are sound")
}

fn on() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).expect("a day")
}

fn answers(policy: &Policy, json: &str) -> Answers {
    let value = serde_json::from_str(json).expect("an object");
    Answers::from_json(policy.questions(), &value).expect("answers of the policy")
}

const FULL: &str = r#"{"internet":"none","device":"none","online_skill":"no","phone":"yes","hearing":"yes",
"french":"yes","reading":"yes","travel":"yes","service":"caf","purpose":"claim","helper":"no","check_rights":"yes",
"age":41,"household_size":3,"couple":"no","children":2,"income":900,"work":"unemployed",
"housing":"tenant","disability":"none","autonomy":"no","unemployment_end":"yes","worked_5_of_10":"yes"}"#;
const PARTIAL: &str = r#"{"internet":"none","phone":"yes","service":"caf"}"#;

#[divan::bench(args = [FULL, PARTIAL, "{}"])]
fn decide(bencher: Bencher<'_, '_>, json: &str) {
    let policy = shipped();
    let answers = answers(&policy, json);
    bencher.bench_local(|| black_box(policy.decide(black_box(&answers), on())));
}

#[divan::bench(args = [FULL, PARTIAL, "{}"])]
fn next_question(bencher: Bencher<'_, '_>, json: &str) {
    let policy = shipped();
    let answers = answers(&policy, json);
    bencher.bench_local(|| black_box(policy.next_question(black_box(&answers), on())));
}

#[divan::bench(sample_count = 10)]
fn load_check_and_compile() {
    black_box(shipped());
}

#[divan::bench(sample_count = 10)]
fn prove_every_guarantee(bencher: Bencher<'_, '_>) {
    let policy = shipped();
    bencher.bench_local(|| black_box(policy.prove()));
}
