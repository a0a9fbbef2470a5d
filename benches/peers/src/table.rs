//! What was measured, as text or JSON.

use std::fmt::Write as _;

use serde::Serialize;

use crate::agreement::Partial;
use crate::engines::Timed;

#[derive(Serialize)]
pub struct Line {
    pub engine: String,
    pub version: String,
    /// Nanoseconds.
    pub timed: Timed,
    pub missing_answers: Partial,
}

/// Engines in the order measured; the first is what the others are set beside.
#[derive(Serialize)]
pub struct Table {
    pub full_cases: usize,
    pub partial_cases: usize,
    pub outcomes: usize,
    pub lines: Vec<Line>,
}

impl Table {
    pub fn text(&self) -> String {
        let mut text = format!(
            "{:<38} {:<9} {:>12} {:>7} {:>12} {:>7}\n",
            "engine", "version", "full, ns", "ratio", "partial, ns", "ratio"
        );
        for line in &self.lines {
            let [full, partial] = self.ratios(line);
            let _ = writeln!(
                text,
                "{:<38} {:<9} {:>12.0} {full:>7.1} {:>12.0} {partial:>7.1}",
                line.engine, line.version, line.timed.full, line.timed.partial
            );
        }
        let _ = writeln!(
            text,
            "\nMedians. All engines gave the same {} outcomes in {} full cases, before they were timed.",
            self.outcomes, self.full_cases
        );
        let _ = writeln!(text, "\nOf {} cases with answers missing:", self.partial_cases);
        for line in &self.lines {
            let _ = writeln!(text, "{:<38} {}", line.engine, in_words(line.missing_answers));
        }
        text
    }

    /// How many times the time of the first line.
    fn ratios(&self, line: &Line) -> [f64; 2] {
        let first = self.lines.first().map_or(line.timed, |first| first.timed);
        [line.timed.full / first.full, line.timed.partial / first.partial]
    }
}

fn in_words(counts: Partial) -> String {
    let Partial { refused, wrong, wrong_web, vague } = counts;
    format!(
        "refused {refused}, sure of what the missing answers can change {wrong} \
         (that the web can be used: {wrong_web}), unsure of what they cannot {vague}"
    )
}
