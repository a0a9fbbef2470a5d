//! Laws of diagrams, against plain enumeration.

mod dependence;

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::{
    Adoption, Asking, Diagrams, Function, Given, Linear, Nearest, Path, Relation, Restriction, Term, Truth, Variable,
};

const SIZES: [u32; 4] = [2, 3, 2, 4];

/// A formula that is evaluated both ways.
#[derive(Clone, Debug)]
enum Formula {
    Equals(Variable, u32),
    Below(Variable, u32),
    Sum(Vec<i64>, Relation, i64),
    Not(Box<Formula>),
    And(Box<Formula>, Box<Formula>),
    Or(Box<Formula>, Box<Formula>),
}

fn formula() -> impl Strategy<Value = Formula> {
    let variable = || 0..u16::try_from(SIZES.len()).unwrap();
    let relation = prop_oneof![Just(Relation::AtMost), Just(Relation::Equal)];
    let leaf = prop_oneof![
        (variable(), 0..4_u32).prop_map(|(variable, value)| Formula::Equals(variable, value)),
        (variable(), 0..5_u32).prop_map(|(variable, bound)| Formula::Below(variable, bound)),
        (prop::collection::vec(-2..3_i64, 4), relation, -6..10_i64).prop_map(|(f, r, b)| Formula::Sum(f, r, b)),
    ];
    leaf.prop_recursive(4, 24, 2, |inner| {
        let pair = || (inner.clone(), inner.clone());
        prop_oneof![
            inner.clone().prop_map(|a| Formula::Not(Box::new(a))),
            pair().prop_map(|(a, b)| Formula::And(Box::new(a), Box::new(b))),
            pair().prop_map(|(a, b)| Formula::Or(Box::new(a), Box::new(b))),
        ]
    })
}

impl Formula {
    fn holds(&self, values: &[u32]) -> bool {
        let value = |variable: Variable| values[usize::from(variable)];
        match self {
            Self::Equals(variable, wanted) => value(*variable) == *wanted,
            Self::Below(variable, bound) => value(*variable) < *bound,
            Self::Sum(factors, relation, bound) => {
                let sum: i64 = factors.iter().zip(values).map(|(factor, value)| factor * i64::from(*value)).sum();
                if *relation == Relation::AtMost { sum <= *bound } else { sum == *bound }
            }
            Self::Not(a) => !a.holds(values),
            Self::And(a, b) => a.holds(values) && b.holds(values),
            Self::Or(a, b) => a.holds(values) || b.holds(values),
        }
    }

    fn build(&self, diagrams: &mut Diagrams) -> Function {
        match self {
            Self::Equals(variable, value) => diagrams.equals(*variable, *value),
            Self::Below(variable, bound) => diagrams.below(*variable, *bound),
            Self::Sum(factors, relation, bound) => {
                let terms = (0..).zip(factors).filter(|(_, factor)| **factor != 0);
                let terms = terms.map(|(variable, factor)| Term { variable, factor: *factor, offset: 0 }).collect();
                diagrams.linear(&Linear { terms, relation: *relation, bound: *bound })
            }
            Self::Not(a) => {
                let a = a.build(diagrams);
                diagrams.not(a)
            }
            Self::And(a, b) => {
                let (a, b) = (a.build(diagrams), b.build(diagrams));
                diagrams.and(a, b)
            }
            Self::Or(a, b) => {
                let (a, b) = (a.build(diagrams), b.build(diagrams));
                diagrams.or(a, b)
            }
        }
        .unwrap()
    }
}

/// Every assignment; with `partial`, the size of a variable stands for unknown.
fn assignments(partial: bool) -> Vec<Vec<u32>> {
    SIZES.iter().fold(vec![vec![]], |all, size| {
        let values = 0..size + u32::from(partial);
        all.iter().flat_map(|head| values.clone().map(|value| [head.as_slice(), &[value]].concat())).collect()
    })
}

fn completions(partial: &[u32]) -> Vec<Vec<u32>> {
    let fits = |full: &Vec<u32>| full.iter().zip(partial).zip(SIZES).all(|((f, p), size)| f == p || *p == size);
    assignments(false).into_iter().filter(fits).collect()
}

fn agreed(formula: &Formula, partial: &[u32]) -> Truth {
    let values: Vec<bool> = completions(partial).iter().map(|full| formula.holds(full)).collect();
    match (values.contains(&true), values.contains(&false)) {
        (true, false) => Truth::True,
        (false, true) => Truth::False,
        _ => Truth::Unknown,
    }
}

/// Whether, beyond the values given, two values of a free variable lead the
/// three-valued result apart for some values of the other free ones.
fn still_counts(formula: &Formula, given: &[Option<u32>], variable: usize) -> bool {
    let fits =
        |full: &&Vec<u32>| full.iter().zip(given).all(|(value, given)| given.is_none_or(|given| given == *value));
    let all = assignments(true);
    let free: Vec<&Vec<u32>> = all.iter().filter(fits).filter(|full| no_free_unknown(full, given)).collect();
    free.iter().any(|one| {
        free.iter().any(|other| {
            let only_there = one.iter().zip(other.iter()).enumerate().all(|(at, (a, b))| at == variable || a == b);
            only_there && agreed(formula, one) != agreed(formula, other)
        })
    })
}

fn no_free_unknown(full: &[u32], given: &[Option<u32>]) -> bool {
    full.iter().zip(SIZES).zip(given).all(|((value, size), given)| given.is_some() || *value < size)
}

fn given() -> impl Strategy<Value = Vec<Option<u32>>> {
    SIZES.map(|size| prop::option::of(0..=size)).to_vec()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn a_diagram_has_the_value_of_its_formula_for_every_assignment(formula in formula()) {
        let mut diagrams = Diagrams::new(SIZES.to_vec(), 10_000);
        let function = formula.build(&mut diagrams);
        for values in assignments(false) {
            let expected = if formula.holds(&values) { Truth::True } else { Truth::False };
            prop_assert_eq!(diagrams.value(function, &values), expected);
        }
    }

    #[test]
    fn a_lifted_diagram_has_the_value_all_completions_agree_on(formula in formula()) {
        let mut diagrams = Diagrams::new(SIZES.to_vec(), 10_000);
        let plain = formula.build(&mut diagrams);
        let lifted = diagrams.lift(plain).unwrap();
        for partial in assignments(true) {
            prop_assert_eq!(diagrams.value(lifted, &partial), agreed(&formula, &partial));
        }
    }

    #[test]
    fn variables_of_one_group_are_agreed_on_together(formula in formula(), first in 0..3_usize) {
        let groups = (0..SIZES.len()).map(|at| if at == first + 1 { first } else { at }).collect();
        let mut diagrams = Diagrams::new(SIZES.to_vec(), 10_000).grouped(groups);
        let plain = formula.build(&mut diagrams);
        let (lifted, surely) = (diagrams.lift(plain).unwrap(), diagrams.lift_surely(plain).unwrap());
        let unknown = |partial: &[u32], at: usize| partial[at] == SIZES[at];
        for partial in assignments(true).into_iter().filter(|all| unknown(all, first) == unknown(all, first + 1)) {
            let expected = agreed(&formula, &partial);
            prop_assert_eq!(diagrams.value(lifted, &partial), expected);
            prop_assert_eq!(diagrams.value(surely, &partial) == Truth::True, expected == Truth::True);
        }
    }

    #[test]
    fn what_surely_holds_is_found_without_the_three_values_between(formula in formula()) {
        let mut diagrams = Diagrams::new(SIZES.to_vec(), 100_000);
        let plain = formula.build(&mut diagrams);
        let lifted = diagrams.lift(plain).unwrap();
        prop_assert_eq!(diagrams.lift_surely(plain).unwrap(), diagrams.surely(lifted).unwrap());
    }

    #[test]
    fn a_function_brought_into_another_store_is_the_one_built_there(first in formula(), second in formula()) {
        let mut here = Diagrams::new(SIZES.to_vec(), 10_000);
        let mut there = Diagrams::new(SIZES.to_vec(), 10_000);
        let _ = first.build(&mut there);
        let brought = second.build(&mut here);
        let brought = Adoption::from(&here).adopt(&mut there, brought).unwrap();
        prop_assert_eq!(brought, second.build(&mut there));
    }

    #[test]
    fn assignments_are_counted_exactly(formula in formula()) {
        let mut diagrams = Diagrams::new(SIZES.to_vec(), 10_000);
        let plain = formula.build(&mut diagrams);
        let surely = diagrams.lift_surely(plain).unwrap();
        let holding = assignments(true).iter().filter(|partial| agreed(&formula, partial) == Truth::True).count();
        prop_assert_eq!(diagrams.count(surely, &|_| true), ethnum::U256::from(holding as u64));
    }

    #[test]
    fn a_fixed_variable_has_its_value_and_counts_no_more(formula in formula(), variable in 0..SIZES.len(), draw in 0..5_u32) {
        let mut diagrams = Diagrams::new(SIZES.to_vec(), 10_000);
        let plain = formula.build(&mut diagrams);
        let lifted = diagrams.lift(plain).unwrap();
        let value = draw % (SIZES[variable] + 1);
        let fixed = diagrams.fix(lifted, u16::try_from(variable).unwrap(), value).unwrap();
        for mut partial in assignments(true) {
            let here = diagrams.value(fixed, &partial);
            partial[variable] = value;
            prop_assert_eq!(here, diagrams.value(lifted, &partial));
        }
    }

    #[test]
    fn along_a_variable_a_step_is_found_exactly_where_two_neighbours_make_it(
        formula in formula(),
        variable in 0..SIZES.len(),
        falling in any::<bool>(),
    ) {
        let mut diagrams = Diagrams::new(SIZES.to_vec(), 10_000);
        let plain = formula.build(&mut diagrams);
        let lifted = diagrams.lift(plain).unwrap();
        let mut order: Vec<u32> = (0..SIZES[variable]).collect();
        if falling {
            order.reverse();
        }
        let becomes_sure = |diagrams: &mut Diagrams, from, to| {
            let (before, after) = (diagrams.surely(from)?, diagrams.surely(to)?);
            let not_before = diagrams.not(before)?;
            diagrams.and(not_before, after)
        };
        let given = falling.then_some(order.as_slice());
        let found = diagrams.along(lifted, u16::try_from(variable).unwrap(), given, becomes_sure).unwrap();
        for partial in assignments(true) {
            let with = |value: u32| {
                let mut values = partial.clone();
                values[variable] = value;
                agreed(&formula, &values) == Truth::True
            };
            let expected = order.windows(2).any(|pair| !with(pair[0]) && with(pair[1]));
            prop_assert_eq!(diagrams.value(found, &partial) == Truth::True, expected);
        }
    }

    #[test]
    fn the_nearest_change_is_the_smallest_that_brings_the_value(formula in formula(), draw in any::<prop::sample::Index>()) {
        let mut diagrams = Diagrams::new(SIZES.to_vec(), 10_000);
        let plain = formula.build(&mut diagrams);
        let lifted = diagrams.lift(plain).unwrap();
        let all = assignments(true);
        let now = draw.get(&all);
        for wanted in [Truth::True, Truth::False] {
            let distance = |other: &Vec<u32>| now.iter().zip(other).filter(|(a, b)| a != b).count();
            let becomes_known = |other: &&Vec<u32>| {
                let kept_or_known = |((a, b), size): ((&u32, &u32), u32)| a == b || *b < size;
                now.iter().zip(other.iter()).zip(SIZES).all(kept_or_known)
            };
            let reached = all.iter().filter(becomes_known).filter(|other| diagrams.value(lifted, other) == wanted);
            let fewest = reached.map(distance).min();
            let found = Nearest::new(&diagrams, now, wanted).changes(lifted);
            prop_assert_eq!(found.as_ref().map(BTreeMap::len), fewest);
            if let Some(changes) = found {
                let mut changed = now.clone();
                for (variable, stretch) in changes {
                    changed[usize::from(variable)] = stretch.to;
                }
                prop_assert_eq!(diagrams.value(lifted, &changed), wanted);
            }
        }
    }

    #[test]
    fn at_least_so_many_hold_exactly_where_that_many_do(
        formulas in prop::collection::vec(formula(), 0..5),
        count in 0..6_usize,
    ) {
        let mut diagrams = Diagrams::new(SIZES.to_vec(), 10_000);
        let functions: Vec<Function> = formulas.iter().map(|formula| formula.build(&mut diagrams)).collect();
        let counted = diagrams.at_least(count, &functions).unwrap();
        for values in assignments(false) {
            let holding = formulas.iter().filter(|formula| formula.holds(&values)).count();
            let expected = if holding >= count { Truth::True } else { Truth::False };
            prop_assert_eq!(diagrams.value(counted, &values), expected);
        }
    }

    #[test]
    fn equal_functions_are_one_node(formula in formula()) {
        let mut diagrams = Diagrams::new(SIZES.to_vec(), 10_000);
        let function = formula.build(&mut diagrams);
        let twice = diagrams.not(function).and_then(|not| diagrams.not(not)).unwrap();
        prop_assert_eq!(function, twice);
        let constant = assignments(false).iter().all(|values| formula.holds(values));
        prop_assert_eq!(constant, function == Function::TRUE);
    }

    #[test]
    fn a_restricted_function_depends_on_exactly_the_variables_that_still_count(
        formula in formula(),
        given in given(),
    ) {
        let mut diagrams = Diagrams::new(SIZES.to_vec(), 10_000);
        let plain = formula.build(&mut diagrams);
        let lifted = diagrams.lift(plain).unwrap();
        let said: Vec<Given> = given.iter().map(|given| given.map_or(Given::Open, Given::Value)).collect();
        let support = Restriction::new(&diagrams, &said).support([lifted]);
        for variable in 0..SIZES.len() {
            let counts = given[variable].is_none() && still_counts(&formula, &given, variable);
            prop_assert_eq!(support.contains(&u16::try_from(variable).unwrap()), counts, "variable {}", variable);
        }
    }
}

/// One step a way of choosing would never end here.
#[test]
fn counting_among_many_functions_grows_with_their_number_only() {
    let mut diagrams = Diagrams::new(vec![2; 60], 10_000);
    let functions: Vec<Function> = (0..60).map(|variable| diagrams.equals(variable, 1).unwrap()).collect();
    let half = diagrams.at_least(30, &functions).unwrap();
    let ones = |count: usize| (0..60).map(|at| u32::from(at < count)).collect::<Vec<u32>>();
    assert_eq!(diagrams.value(half, &ones(30)), Truth::True);
    assert_eq!(diagrams.value(half, &ones(29)), Truth::False);
}

#[test]
fn a_full_store_refuses_and_keeps_what_it_has() {
    let mut diagrams = Diagrams::new(vec![1000, 1000], 3);
    let first = diagrams.equals(0, 1).unwrap();
    let terms = [0, 1].map(|variable| Term { variable, factor: 1, offset: 0 }).to_vec();
    let sum = diagrams.linear(&Linear { terms, relation: Relation::AtMost, bound: 900 });
    assert_eq!(sum.unwrap_err().limit, 3);
    assert_eq!(diagrams.equals(0, 1).unwrap(), first);
}
