//! Laws of values that are only known to lie in a stretch.

use super::*;
use crate::policy::diagram::{Assignment, Given, Narrowing, Stretch};

/// For each variable what is said of it.
fn said() -> impl Strategy<Value = Vec<Given>> {
    SIZES
        .map(|size| {
            let stretch = (0..size, 0..size).prop_map(|(a, b)| Stretch { from: a.min(b), to: a.max(b) });
            let somewhere = stretch.clone().prop_map(Given::Somewhere);
            prop_oneof![
                Just(Given::Open),
                (0..=size).prop_map(Given::Value),
                stretch.prop_map(Given::OpenWithin),
                somewhere
            ]
        })
        .to_vec()
}

fn assignment(said: &[Given]) -> Assignment {
    let mut assignment = Assignment::open(&SIZES);
    for (variable, given) in (0..).zip(said) {
        match given {
            Given::Open => {}
            Given::Value(value) => assignment.set(variable, *value),
            Given::OpenWithin(stretch) | Given::Somewhere(stretch) => {
                assignment.narrow(variable, *stretch, SIZES[usize::from(variable)]);
            }
        }
    }
    assignment
}

/// Every completion of what is said.
fn completions(said: &[Given]) -> Vec<Vec<u32>> {
    let fits = |full: &Vec<u32>| {
        full.iter().zip(said).zip(SIZES).all(|((value, given), size)| match given {
            Given::Open => true,
            Given::Value(given) => given == value || *given == size,
            Given::OpenWithin(stretch) | Given::Somewhere(stretch) => (stretch.from..=stretch.to).contains(value),
        })
    };
    assignments(false).into_iter().filter(fits).collect()
}

fn agreed(formula: &Formula, said: &[Given]) -> Truth {
    let values: Vec<bool> = completions(said).iter().map(|full| formula.holds(full)).collect();
    match (values.contains(&true), values.contains(&false)) {
        (true, false) => Truth::True,
        (false, true) => Truth::False,
        _ => Truth::Unknown,
    }
}

/// All that can still be said: each variable that may be told has a value.
fn told(said: &[Given]) -> Vec<Vec<Given>> {
    let values = |(given, size): (&Given, u32)| match given {
        Given::Open => (0..size).map(Given::Value).collect(),
        Given::OpenWithin(stretch) => (stretch.from..=stretch.to).map(Given::Value).collect(),
        settled => vec![*settled],
    };
    said.iter().zip(SIZES).map(values).fold(vec![vec![]], |all, values: Vec<Given>| {
        all.iter().flat_map(|head| values.iter().map(|value| [head.as_slice(), &[*value]].concat())).collect()
    })
}

/// Two ways to tell one variable, the others told alike, lead apart.
fn still_counts(formula: &Formula, said: &[Given], variable: usize) -> bool {
    let all = told(said);
    all.iter().any(|one| {
        all.iter().any(|other| {
            let only_there = one.iter().zip(other).enumerate().all(|(at, (a, b))| at == variable || a == b);
            only_there && agreed(formula, one) != agreed(formula, other)
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn a_function_is_what_all_values_of_the_stretches_agree_on(formula in formula(), said in said()) {
        let mut diagrams = Diagrams::new(SIZES.to_vec(), 10_000);
        let plain = formula.build(&mut diagrams);
        let lifted = diagrams.lift(plain).unwrap();
        prop_assert_eq!(diagrams.truth(lifted, &assignment(&said)), agreed(&formula, &said));
    }

    #[test]
    fn a_function_still_depends_on_what_can_be_told_and_leads_apart(formula in formula(), said in said()) {
        let mut diagrams = Diagrams::new(SIZES.to_vec(), 10_000);
        let plain = formula.build(&mut diagrams);
        let lifted = diagrams.lift(plain).unwrap();
        let mut narrowing = Narrowing::new(&diagrams, &said);
        let narrowed = narrowing.agreed(lifted).unwrap();
        let support = Restriction::new(narrowing.diagrams(), &said).support([narrowed]);
        for variable in 0..SIZES.len() {
            let counts = still_counts(&formula, &said, variable);
            prop_assert_eq!(support.contains(&u16::try_from(variable).unwrap()), counts, "variable {}", variable);
        }
    }

    #[test]
    fn what_is_surely_so_is_so_for_all_values_of_the_stretches(formula in formula(), said in said()) {
        let mut diagrams = Diagrams::new(SIZES.to_vec(), 10_000);
        let plain = formula.build(&mut diagrams);
        let surely = diagrams.lift_surely(plain).unwrap();
        let mut narrowing = Narrowing::new(&diagrams, &said);
        let narrowed = narrowing.surely(surely).unwrap();
        let expected = if agreed(&formula, &said) == Truth::True { Truth::True } else { Truth::False };
        prop_assert_eq!(narrowing.diagrams().value(narrowed, assignment(&said).values()), expected);
    }

    #[test]
    fn the_nearest_change_starts_from_the_stretches(formula in formula(), said in said()) {
        let mut diagrams = Diagrams::new(SIZES.to_vec(), 10_000);
        let plain = formula.build(&mut diagrams);
        let lifted = diagrams.lift(plain).unwrap();
        let now = assignment(&said);
        let open = |variable| now.stretch(variable).map_or(Given::Open, Given::OpenWithin);
        let stretches: Vec<Given> = (0..4).map(open).collect();
        let mut narrowing = Narrowing::new(&diagrams, &stretches);
        let narrowed = narrowing.agreed(lifted).unwrap();
        for wanted in [Truth::True, Truth::False] {
            let found = Nearest::new(narrowing.diagrams(), now.values(), wanted).changes(narrowed);
            let reached = assignments(true).into_iter().map(|to| changed(&said, &to));
            let reached = reached.filter(|(_, then)| agreed(&formula, then) == wanted);
            prop_assert_eq!(found.map(|changes| changes.len()), reached.map(|(count, _)| count).min());
        }
    }
}

/// What is said after giving values; the size leaves what was said. With how many
/// are given.
fn changed(said: &[Given], to: &[u32]) -> (usize, Vec<Given>) {
    let given = |((given, to), size): ((&Given, &u32), u32)| if *to == size { *given } else { Given::Value(*to) };
    let then: Vec<Given> = said.iter().zip(to).zip(SIZES).map(given).collect();
    (said.iter().zip(&then).filter(|(a, b)| a != b).count(), then)
}
