//! Which track lies in which lane.

/// A track, from where it leaves the line to where it comes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::cli::graph) struct Span {
    /// Position of the station where it ends.
    pub(in crate::cli::graph) to: usize,
    pub(in crate::cli::graph) from_y: i32,
    pub(in crate::cli::graph) to_y: i32,
    /// No answer alone leads onto it.
    pub(in crate::cli::graph) depends: bool,
}

/// The lane of each, the nearest to the line first. Puts the short ones first:
/// then a short one lies inside a long one, and is not crossed by it.
pub(super) fn lanes(spans: &mut [Span]) -> Vec<usize> {
    spans.sort_by_key(|span| (span.to_y - span.from_y, span.from_y));
    let mut lanes: Vec<usize> = Vec::new();
    for (at, span) in spans.iter().enumerate() {
        let beside = spans.iter().take(at).zip(&lanes).filter(|(other, _)| overlap(span, other));
        let taken: Vec<usize> = beside.map(|(_, lane)| *lane).collect();
        // Outside all that it passes, so that none of them has to cross it.
        lanes.push(taken.iter().max().map_or(0, |lane| lane + 1));
    }
    lanes
}

fn overlap(one: &Span, other: &Span) -> bool {
    one.from_y <= other.to_y && other.from_y <= one.to_y
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Span, lanes, overlap};

    proptest! {
        #[test]
        fn tracks_side_by_side_lie_in_different_lanes(ends in prop::collection::vec((0..100_i32, 1..100_i32), 0..20)) {
            let span = |(to, (from_y, length)): (usize, &(i32, i32))| Span { to, from_y: *from_y, to_y: from_y + length, depends: false };
            let mut spans: Vec<Span> = ends.iter().enumerate().map(span).collect();
            let lanes = lanes(&mut spans);
            for (at, (one, lane)) in spans.iter().zip(&lanes).enumerate() {
                for (other, other_lane) in spans.iter().zip(&lanes).skip(at + 1) {
                    prop_assert!(!overlap(one, other) || lane != other_lane);
                }
            }
        }
    }
}
