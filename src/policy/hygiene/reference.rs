//! Situations, quantities, parameters and organisations that no rule names.

use std::collections::BTreeSet;

use super::Warning;
use crate::policy::condition::{Condition, Quantity};
use crate::policy::model::{Clause, GuaranteeClaim, Rules};

/// The web channel asks for it, named or not.
const ONLINE: &str = "online";

pub(super) fn unused(rules: &Rules, found: &mut Vec<Warning>) {
    let mut named = Named::default();
    for condition in conditions(rules) {
        named.condition(condition);
    }
    for quantity in &rules.quantities {
        named.quantity(&quantity.quantity);
    }
    for (at, situation) in rules.situations.iter().enumerate() {
        if situation.id != ONLINE && !named.situations.contains(&at) {
            let message = format!("no rule uses the situation `{}`", situation.id);
            found.push(Warning::new("unused-situation", situation.id.clone(), message, &situation.condition.passage));
        }
    }
    for (at, quantity) in rules.quantities.iter().enumerate() {
        if !named.quantities.contains(&at) {
            let message = format!("no rule uses the quantity `{}`", quantity.id);
            found.push(Warning::new("unused-quantity", quantity.id.clone(), message, &quantity.passage));
        }
    }
    for (at, parameter) in rules.parameters.iter().enumerate() {
        if !named.parameters.contains(&at) {
            let message = format!("no rule uses the parameter `{}`", parameter.id);
            found.push(Warning::new("unused-parameter", parameter.id.clone(), message, &parameter.passage));
        }
    }
    let payers = rules.entitlements.iter().map(|right| &right.payer);
    let used: BTreeSet<&String> = rules.services.iter().map(|service| &service.organisation).chain(payers).collect();
    for organisation in rules.organisations.iter().filter(|organisation| !used.contains(&organisation.id)) {
        let message = format!("`{}` answers for no service and pays no right", organisation.id);
        found.push(Warning::new("unused-organisation", organisation.id.clone(), message, &organisation.passage));
    }
}

#[derive(Default)]
struct Named {
    situations: BTreeSet<usize>,
    quantities: BTreeSet<usize>,
    parameters: BTreeSet<usize>,
}

impl Named {
    fn condition(&mut self, condition: &Condition) {
        for part in condition.parts() {
            match part {
                Condition::Situation(at) => drop(self.situations.insert(*at)),
                Condition::Compare(comparison) => comparison.sides().into_iter().for_each(|side| self.quantity(side)),
                _ => {}
            }
        }
    }

    fn quantity(&mut self, quantity: &Quantity) {
        for part in quantity.all() {
            match part {
                Quantity::Parameter(at) | Quantity::Lookup { parameter: at, .. } => drop(self.parameters.insert(*at)),
                Quantity::Named(at) => drop(self.quantities.insert(*at)),
                Quantity::Either { when, .. } => self.condition(when),
                _ => {}
            }
        }
    }
}

fn conditions(rules: &Rules) -> impl Iterator<Item = &Condition> {
    let situations = rules.situations.iter().map(|named| &named.condition);
    let questions = rules.questions.iter().filter_map(|question| Some(&question.only_when.as_ref()?.condition));
    let services = rules.services.iter().flat_map(|service| {
        let channels = service.channels.iter().flat_map(|channel| [&channel.requires, &channel.offered]);
        let contacts = service.contacts.iter().map(|contact| &contact.when);
        channels.chain(contacts).chain(service.evidence.iter().map(|paper| &paper.when))
    });
    let rows = rules.preferences.iter().map(|row| &row.when);
    let rights = rules.entitlements.iter().flat_map(|right| [Some(&right.condition), right.likely.as_ref()]).flatten();
    let clauses = situations.chain(questions).chain(services).chain(rows).chain(rights);
    let claims = rules.guarantees.iter().filter_map(|guarantee| match &guarantee.claim {
        GuaranteeClaim::Always(condition) => Some(condition),
        GuaranteeClaim::Monotone(monotone) => Some(&monotone.when.condition),
        _ => None,
    });
    clauses.map(|clause: &Clause| &clause.condition).chain(claims)
}
