//! On small rule sets drawn at random: a condition or a quantity as it is
//! written for people, read again, is the same.

use aiguillage::policy::condition::{Condition, Dialect, Names, Writer};
use aiguillage::policy::model::{GuaranteeClaim, Rules};

use super::generated::{files, load};

/// Every condition of a rule set, as a whole.
fn conditions(rules: &Rules) -> Vec<&Condition> {
    let mut all: Vec<&Condition> = rules.situations.iter().map(|named| &*named.condition).collect();
    all.extend(rules.questions.iter().filter_map(|question| Some(&*question.only_when.as_ref()?.condition)));
    all.extend(rules.services.iter().flat_map(|service| &service.channels).map(|channel| &*channel.requires));
    all.extend(rules.preferences.iter().map(|row| &*row.when));
    all.extend(rules.entitlements.iter().map(|right| &*right.condition));
    all.extend(rules.guarantees.iter().filter_map(|guarantee| match &guarantee.claim {
        GuaranteeClaim::Always(condition) => Some(condition),
        _ => None,
    }));
    all
}

/// Checks that both sorts of text are read again; how many comparisons there were.
fn read_again(seed: u64) -> usize {
    let policy = load(&files(seed));
    let rules = policy.rules();
    let situations: Vec<String> = rules.situations.iter().map(|named| named.id.clone()).collect();
    let entitlements: Vec<String> = rules.entitlements.iter().map(|right| right.id.clone()).collect();
    let names = Names {
        questions: &rules.questions,
        situations: &situations,
        parameters: &rules.parameters,
        quantities: &rules.quantities,
        entitlements: &entitlements,
    };
    let writer = Writer { rules };
    for condition in conditions(rules) {
        let text = writer.text(condition);
        assert_eq!(names.check(&text, Dialect::Guarantee).as_ref(), Ok(condition), "seed {seed}: {text}");
    }
    for named in &rules.quantities {
        let (text, above) = (writer.quantity(&named.quantity), Names { quantities: &rules.quantities, ..names });
        let expected = (named.quantity.clone(), named.unit.clone());
        assert_eq!(above.check_quantity(&text), Ok(expected), "seed {seed}: {text}");
    }
    let parts = conditions(rules).into_iter().flat_map(Condition::parts);
    parts.filter(|part| matches!(part, Condition::Compare(_))).count()
}

#[test]
fn a_condition_that_is_written_is_read_again_as_the_same() {
    let count: usize = (0..400).map(read_again).sum();
    assert!(count > 3_000, "{count} comparisons");
}
