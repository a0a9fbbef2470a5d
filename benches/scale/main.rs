//! How large a rule set may be: reading, compiling, proving and warning of
//! generated ones. Prints one line for each number of preference rows.
//!
//! `cargo bench --bench scale -- ROWS SEED` for one of one's own.
#![allow(clippy::expect_used, reason = "a bench says what it expects by stopping")]

mod generated;

use aiguillage::clock::Stopwatch;
use aiguillage::policy::Policy;
use chrono::NaiveDate;

fn main() {
    let given: Vec<u64> = std::env::args().filter_map(|text| text.parse().ok()).collect();
    let seed = given.get(1).copied().unwrap_or(1);
    match given.first() {
        Some(rows) => measure(*rows as usize, seed),
        None => [0, 10, 20, 40].into_iter().for_each(|rows| measure(rows, seed)),
    }
}

fn measure(rows: usize, seed: u64) {
    let made = generated::generate(rows, seed);
    print!("{rows} rows, {} conditions: ", made.conditions);
    let watch = Stopwatch::start();
    let policy = match Policy::load(&made.files()) {
        Ok(policy) => policy,
        Err(faults) => {
            let first = faults.iter().next().expect("a fault");
            return println!("refused after {:.2} s: {}", seconds(&watch), first.message);
        }
    };
    let nodes = policy.compiled().diagrams.len();
    print!(
        "{:.1e} combinations, {nodes} nodes, loaded in {:.2} s, ",
        f64::from(policy.combinations()),
        seconds(&watch)
    );
    let watch = Stopwatch::start();
    match policy.prove() {
        Ok(proofs) => print!("{} guarantees judged in {:.2} s, ", proofs.len(), seconds(&watch)),
        Err(faults) => print!("{} after {:.2} s, ", faults.iter().next().expect("a fault").message, seconds(&watch)),
    }
    let watch = Stopwatch::start();
    let on = NaiveDate::from_ymd_opt(2026, 11, 24).expect("a day");
    match policy.warnings(on) {
        Ok(warnings) => println!("{} warnings in {:.2} s", warnings.len(), seconds(&watch)),
        Err(faults) => println!("{} after {:.2} s", faults.iter().next().expect("a fault").message, seconds(&watch)),
    }
}

fn seconds(watch: &Stopwatch) -> f64 {
    watch.elapsed().as_secs_f64()
}
