//! Laws of what is left when the first variables are filled in.

use std::ops::Range;

use super::*;

/// Two functions, which variables are filled in, and which are asked for next.
fn askings() -> impl Strategy<Value = (Formula, Formula, Vec<bool>, Range<Variable>)> {
    (cases(), prop::collection::vec(any::<bool>(), 4)).prop_map(|((one, other, asked), mut filled_in)| {
        asked.clone().for_each(|variable| filled_in[usize::from(variable)] = false);
        (one, other, filled_in, asked)
    })
}

/// Two functions, and some variables.
fn cases() -> impl Strategy<Value = (Formula, Formula, Range<Variable>)> {
    (formula(), formula(), (0..4_u16).prop_flat_map(|start| (Just(start), start + 1..=4)))
        .prop_map(|(one, other, (start, end))| (one, other, start..end))
}

/// A lifted assignment of which only some variables are filled in.
fn given_where(values: &[u32], filled_in: &[bool]) -> Vec<Option<u32>> {
    values.iter().zip(filled_in).map(|(value, filled_in)| filled_in.then_some(*value)).collect()
}

/// The values of these variables, and of no other.
fn same_on(one: &[u32], other: &[u32], onto: &Range<Variable>) -> bool {
    let onto = usize::from(onto.start)..usize::from(onto.end);
    one[onto.clone()] == other[onto]
}

/// Something that says yes or no of every partial assignment.
fn two_valued(diagrams: &mut Diagrams, formula: &Formula) -> Function {
    let plain = formula.build(diagrams);
    let lifted = diagrams.lift(plain).unwrap();
    diagrams.perhaps(lifted).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn a_function_depends_on_what_still_counts_once_some_variables_are_filled_in(
        (one, other, filled_in, asked) in askings(),
    ) {
        let mut diagrams = Diagrams::new(SIZES.to_vec(), 10_000);
        let lifted = [one.build(&mut diagrams), other.build(&mut diagrams)].map(|plain| diagrams.lift(plain).unwrap());
        let mut store = Diagrams::empty_like(&diagrams);
        let asking = Asking { filled_in: &filled_in, asked: asked.clone() };
        let depends = store.dependence(&diagrams, lifted, &asking).unwrap();
        for values in assignments(true) {
            let given = given_where(&values, &filled_in);
            let said: Vec<Given> = given.iter().map(|given| given.map_or(Given::Open, Given::Value)).collect();
            let mut restriction = Restriction::new(&diagrams, &said);
            let expected = restriction.support(lifted).iter().any(|one| asked.contains(one));
            prop_assert_eq!(store.value(depends, &values) == Truth::True, expected, "{:?}", values);
        }
    }

    #[test]
    fn what_is_not_ruled_out_is_what_the_rest_unknown_does_not_make_false(
        formula in formula(),
        filled_in in prop::collection::vec(any::<bool>(), 4),
    ) {
        let mut diagrams = Diagrams::new(SIZES.to_vec(), 10_000);
        let plain = formula.build(&mut diagrams);
        let lifted = diagrams.lift(plain).unwrap();
        let mut store = Diagrams::empty_like(&diagrams);
        let perhaps = store.not_ruled_out(&diagrams, lifted, &filled_in).unwrap();
        for values in assignments(true) {
            let given = given_where(&values, &filled_in);
            let rest_unknown: Vec<u32> =
                given.iter().zip(SIZES).map(|(value, size)| value.unwrap_or(size)).collect();
            let expected = diagrams.value(lifted, &rest_unknown) != Truth::False;
            prop_assert_eq!(store.value(perhaps, &values) == Truth::True, expected);
        }
    }

    #[test]
    fn a_projection_is_true_where_some_values_of_the_others_make_it_true((formula, _, onto) in cases()) {
        let mut diagrams = Diagrams::new(SIZES.to_vec(), 10_000);
        let function = two_valued(&mut diagrams, &formula);
        let projection = diagrams.projection(function, &onto).unwrap();
        let all = assignments(true);
        for values in &all {
            let mut like_it = all.iter().filter(|other| same_on(values, other, &onto));
            let expected = like_it.any(|other| diagrams.value(function, other) == Truth::True);
            prop_assert_eq!(diagrams.value(projection, values) == Truth::True, expected);
        }
    }

    #[test]
    fn the_paths_of_a_function_are_where_it_is_true_each_place_once(formula in formula()) {
        let mut diagrams = Diagrams::new(SIZES.to_vec(), 10_000);
        let function = two_valued(&mut diagrams, &formula);
        let paths = diagrams.paths(function);
        for values in assignments(true) {
            let on = |path: &&Path| {
                path.iter().all(|(variable, range)| range.contains(&values[usize::from(*variable)]))
            };
            let expected = usize::from(diagrams.value(function, &values) == Truth::True);
            prop_assert_eq!(paths.iter().filter(on).count(), expected);
        }
    }
}

#[test]
fn values_that_are_given_are_those_and_the_size_is_unknown() {
    let mut diagrams = Diagrams::new(SIZES.to_vec(), 100);
    for range in [0..1, 1..3, 2..3, 3..4, 0..4] {
        let given = diagrams.given(1, range.clone()).unwrap();
        for value in 0..4 {
            assert_eq!(diagrams.value(given, &[0, value, 0, 0]) == Truth::True, range.contains(&value));
        }
    }
    assert_eq!(diagrams.given(1, 0..4).unwrap(), Function::TRUE);
}
