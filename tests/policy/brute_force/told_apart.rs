//! Which values of a number of many some comparison tells apart.
//!
//! Two neighbouring values are alike when every comparison says the same of
//! both, whatever the other answers are. All of that is tried; where it is too
//! much, all values stay.

use std::collections::BTreeSet;

use aiguillage::policy::condition::Condition;
use aiguillage::policy::model::{GuaranteeClaim, Rules};
use chrono::NaiveDate;

use super::facts::SMALL;
use super::{Facts, Person};

/// Comparisons of one person are made at most so many times for one number.
const MOST: usize = 2_000_000;

/// Leaves of each number of many values the first of those that are alike.
pub(super) fn thin(facts: &mut Facts, rules: &Rules, on: NaiveDate) {
    for fact in 0..facts.values.len() {
        if facts.values[fact].len() > SMALL {
            let kept = Comparisons { person: Person { rules, facts, on, service: None }, fact }.told_apart();
            facts.values[fact] = kept;
        }
    }
}

struct Comparisons<'a> {
    person: Person<'a>,
    /// The number whose values are looked at.
    fact: usize,
}

impl Comparisons<'_> {
    fn told_apart(&self) -> Vec<i64> {
        let all = &self.person.facts.values[self.fact];
        let mut starts = BTreeSet::from([0]);
        for condition in comparisons(self.person.rules) {
            let mut found = BTreeSet::new();
            self.person.facts_in(condition, &mut found);
            if found.remove(&self.fact) && !self.tell(condition, &found.into_iter().collect::<Vec<_>>(), &mut starts) {
                return all.clone();
            }
        }
        starts.into_iter().map(|at| all[at]).collect()
    }

    /// Adds the places at which the comparison changes for some others; false
    /// when they are too many to try.
    fn tell(&self, condition: &Condition, others: &[usize], starts: &mut BTreeSet<usize>) -> bool {
        let facts = self.person.facts;
        let sizes = others.iter().map(|other| facts.values[*other].len());
        let cases = sizes.fold(1, usize::saturating_mul);
        if cases.saturating_mul(facts.values[self.fact].len()) > MOST {
            return false;
        }
        let mut values = vec![0; facts.values.len()];
        for case in 0..cases {
            let mut rest = case;
            for other in others {
                let known = &facts.values[*other];
                values[*other] = known[rest % known.len()];
                rest /= known.len();
            }
            self.follow(condition, &mut values, starts);
        }
        true
    }

    fn follow(&self, condition: &Condition, values: &mut [i64], starts: &mut BTreeSet<usize>) {
        let mut before = None;
        for (at, value) in self.person.facts.values[self.fact].iter().enumerate() {
            values[self.fact] = *value;
            let holds = self.person.holds(condition, values);
            if before.is_some_and(|before| before != holds) {
                starts.insert(at);
            }
            before = Some(holds);
        }
    }
}

/// Every comparison that stands in a condition of a rule set.
fn comparisons(rules: &Rules) -> impl Iterator<Item = &Condition> {
    let mut all: Vec<&Condition> = rules.situations.iter().map(|named| &*named.condition).collect();
    all.extend(rules.questions.iter().filter_map(|question| Some(&*question.only_when.as_ref()?.condition)));
    all.extend(rules.preferences.iter().map(|row| &*row.when));
    for right in &rules.entitlements {
        all.push(&right.condition);
        all.extend(right.likely.iter().map(|likely| &likely.condition));
    }
    for service in &rules.services {
        all.extend(service.channels.iter().flat_map(|channel| [&*channel.requires, &*channel.offered]));
        all.extend(service.contacts.iter().map(|contact| &*contact.when));
        all.extend(service.evidence.iter().map(|paper| &*paper.when));
    }
    all.extend(rules.guarantees.iter().filter_map(|guarantee| match &guarantee.claim {
        GuaranteeClaim::Always(condition) => Some(condition),
        GuaranteeClaim::Monotone(monotone) => Some(&*monotone.when),
        _ => None,
    }));
    all.into_iter().flat_map(Condition::parts).filter(|part| matches!(part, Condition::Compare(_)))
}
