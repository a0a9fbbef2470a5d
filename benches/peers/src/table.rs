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

#[derive(Serialize)]
pub struct Table {
    pub full_cases: usize,
    pub partial_cases: usize,
    pub outcomes: usize,
    /// Aiguillage, the whole decision.
    pub whole: Line,
    /// Aiguillage, the outcomes that the peers work out and no more.
    pub same: Line,
    pub peers: Vec<Line>,
}

impl Table {
    pub fn text(&self) -> String {
        let mut text = format!(
            "{:<34} {:<8} {:>11} {:>8} {:>8} {:>12} {:>8} {:>8}\n",
            "engine", "version", "full, ns", "x whole", "x same", "partial, ns", "x whole", "x same"
        );
        for line in self.lines() {
            let [whole, same] = [ratios(line, &self.whole), ratios(line, &self.same)];
            let _ = writeln!(
                text,
                "{:<34} {:<8} {:>11.0} {:>8.1} {:>8.1} {:>12.0} {:>8.1} {:>8.1}",
                line.engine,
                line.version,
                line.timed.full,
                whole.full,
                same.full,
                line.timed.partial,
                whole.partial,
                same.partial
            );
        }
        let _ = writeln!(
            text,
            "\nMedians. Before they were timed, all engines gave the same {} outcomes in {} full cases.\n\n\
             Of {} cases with answers missing:",
            self.outcomes, self.full_cases, self.partial_cases
        );
        for line in &self.peers {
            let _ = writeln!(text, "{:<34} {}", line.engine, in_words(line.missing_answers));
        }
        text
    }

    fn lines(&self) -> impl Iterator<Item = &Line> {
        [&self.whole, &self.same].into_iter().chain(&self.peers)
    }
}

/// How many times as long.
fn ratios(line: &Line, beside: &Line) -> Timed {
    Timed { full: line.timed.full / beside.timed.full, partial: line.timed.partial / beside.timed.partial }
}

fn in_words(counts: Partial) -> String {
    let Partial { refused, wrong, wrong_web, vague } = counts;
    format!(
        "refused {refused}, sure of what the missing answers can change {wrong} \
         (that the web can be used: {wrong_web}), unsure of what they cannot {vague}"
    )
}
