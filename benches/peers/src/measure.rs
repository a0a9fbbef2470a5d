//! How long one decision takes.

use std::hint::black_box;
use std::time::Duration;

use aiguillage::clock::Stopwatch;

/// A round lasts at least this long …
const ROUND: Duration = Duration::from_millis(100);
/// … and the median of so many counts: more than a second in all.
const ROUNDS: usize = 15;

/// Nanoseconds a call, the median over the rounds. Every case once is a pass;
/// a round is as many passes as it takes. `node/measure.mjs` does the same.
pub fn nanoseconds<C>(cases: &[C], mut decide: impl FnMut(&C)) -> f64 {
    let mut round = |passes: u32| {
        let stopwatch = Stopwatch::start();
        for _ in 0..passes {
            for case in cases {
                decide(black_box(case));
            }
        }
        stopwatch.elapsed()
    };
    let mut passes = 1;
    while round(passes) < ROUND {
        passes *= 2;
    }
    let calls = f64::from(passes) * cases.len() as f64;
    let mut rounds: Vec<f64> = (0..ROUNDS).map(|_| round(passes).as_nanos() as f64 / calls).collect();
    rounds.sort_by(f64::total_cmp);
    rounds.get(ROUNDS / 2).copied().unwrap_or(f64::NAN)
}
