//! Finds the counters of a kind that are nearest to a point.
//!
//! One tree a kind, over points of the unit sphere: nearest in a straight line is nearest on
//! the ground, across the meridian of the date and at the poles too.
//! Must not know: who is competent, which kinds go together.

use std::collections::HashMap;
use std::sync::Arc;

use rstar::RTree;
use rstar::primitives::GeomWithData;

use super::counter::Counter;
use super::position::{Position, kilometres_of_chord};

/// A point of the unit sphere and the number of the counter there.
type Located = GeomWithData<[f64; 3], u32>;

/// Counters by kind and place.
#[derive(Debug, Default)]
pub(super) struct NearestIndex {
    by_kind: HashMap<Arc<str>, RTree<Located>>,
}

impl NearestIndex {
    /// Counters without a position are in no tree.
    pub(super) fn new(counters: &[Counter]) -> Self {
        let mut points: HashMap<Arc<str>, Vec<Located>> = HashMap::new();
        for (number, counter) in (0..).zip(counters) {
            if let Some(position) = counter.position() {
                let located = Located::new(position.on_unit_sphere(), number);
                points.entry(Arc::clone(&counter.kind)).or_default().push(located);
            }
        }
        let trees = points.into_iter().map(|(kind, points)| (kind, RTree::bulk_load(points)));
        Self { by_kind: trees.collect() }
    }

    /// Numbers of the counters of a kind with their distance in kilometres, nearest first.
    pub(super) fn near(&self, kind: &str, from: Position) -> impl Iterator<Item = (u32, f64)> {
        let origin = from.on_unit_sphere();
        let found = self.by_kind.get(kind).map(|tree| tree.nearest_neighbor_iter(origin));
        let with_distance = move |located: &Located| (located.data, kilometres_of_chord(origin, *located.geom()));
        found.into_iter().flatten().map(with_distance)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::counter::CounterTexts;
    use super::super::source::DataSet;
    use super::*;

    fn counters(points: &[(f64, f64)]) -> Vec<Counter> {
        let source = Arc::new(DataSet::default());
        let at = |&(latitude, longitude): &(f64, f64)| {
            let mut counter = Counter::new(CounterTexts::default(), "caf".into(), Arc::clone(&source));
            counter.position = Position::new(latitude, longitude);
            counter
        };
        points.iter().map(at).collect()
    }

    proptest! {
        #[test]
        fn the_tree_finds_what_a_look_at_every_counter_finds(
            points in prop::collection::vec((-90.0..90.0f64, -180.0..180.0f64), 1..80),
            latitude in -90.0..90.0f64, longitude in -180.0..180.0f64,
        ) {
            let counters = counters(&points);
            let from = Position::new(latitude, longitude).unwrap();
            let found: Vec<f64> = NearestIndex::new(&counters).near("caf", from).map(|(_, km)| km).collect();
            let mut scanned: Vec<f64> = counters.iter().map(|c| c.position().unwrap().kilometres_to(from)).collect();
            scanned.sort_by(f64::total_cmp);
            prop_assert_eq!(found.len(), scanned.len());
            for (tree, scan) in found.iter().zip(&scanned) {
                prop_assert!((tree - scan).abs() < 1e-4, "{} {}", tree, scan);
            }
        }
    }

    #[test]
    fn the_meridian_of_the_date_is_no_border() {
        let counters = counters(&[(-13.3, 170.0), (-13.3, -179.9)]);
        let from = Position::new(-13.3, 179.9).unwrap();
        let nearest = NearestIndex::new(&counters).near("caf", from).next().unwrap();
        assert_eq!(nearest.0, 1);
    }
}
