//! Promises that compare two people who differ in one answer.

use aiguillage::policy::Channel;
use aiguillage::policy::model::Never;

use super::guarantee::{names, says};
use super::promise::{Order, Outcomes, Promise};
use super::{Oracle, Partial, Person, Statement, Truth};

impl<'a> Promise<'a> {
    /// Those who differ from a person in one answer, with whom it compares them.
    pub fn others(&self, partial: &Partial, person: &Person<'a>) -> Vec<Partial> {
        let answers = |question: usize| self.other_answers(question, partial, person);
        match self {
            Self::Equal { questions, .. } => questions.iter().flat_map(|question| answers(*question)).collect(),
            Self::Monotone { question, .. } => answers(*question),
            Self::Answerable => (0..person.rules.questions.len()).flat_map(answers).collect(),
            _ => Vec::new(),
        }
    }

    fn other_answers(&self, question: usize, partial: &Partial, person: &Person<'a>) -> Vec<Partial> {
        let mut others = vec![partial.clone()];
        for fact in person.facts.of_question(question) {
            let values: Vec<Option<i64>> = match self {
                Self::Answerable => vec![None],
                _ => person.facts.values[fact].iter().copied().map(Some).collect(),
            };
            let with = |other: &Partial, value: Option<i64>| {
                let mut other = other.clone();
                other[fact] = value;
                other
            };
            others = others.iter().flat_map(|other| values.iter().map(|value| with(other, *value))).collect();
        }
        others.retain(|other| self.compares(partial, other, person));
        others
    }

    /// Whether it speaks of these two, the first of them first.
    pub fn compares(&self, before: &Partial, after: &Partial, person: &Person<'_>) -> bool {
        let facts = (0..before.len()).filter(|fact| before[*fact] != after[*fact]);
        let mut questions: Vec<usize> = facts.map(|fact| person.facts.question[fact]).collect();
        questions.dedup();
        let [changed] = questions[..] else { return false };
        let answered =
            |partial: &Partial| person.facts.of_question(changed).iter().all(|fact| partial[*fact].is_some());
        match self {
            Self::Equal { questions, .. } => questions.contains(&changed) && answered(before) && answered(after),
            Self::Monotone { question, order, .. } => {
                let fact = person.facts.position(*question, 0);
                let both = before[fact].zip(after[fact]);
                *question == changed && both.is_some_and(|(before, after)| order.is_later(before, after))
            }
            Self::Answerable => answered(before) && !answered(after),
            _ => false,
        }
    }

    pub fn is_kept_between(&self, before: &impl Oracle<'a>, after: &impl Oracle<'a>) -> bool {
        match self {
            Self::Equal { outcomes, .. } => outcomes.levels(before) == outcomes.levels(after),
            Self::Monotone { outcomes, never, when, .. } => {
                let (earlier, later) = (outcomes.levels(before), outcomes.levels(after));
                let mut pairs = earlier.into_iter().zip(later);
                let moves = pairs.any(|(earlier, later)| match never {
                    Never::Adds => later > earlier,
                    Never::Removes => later < earlier,
                });
                !(moves && says(before, when) && says(after, when))
            }
            Self::Answerable => {
                let mut human = Channel::ALL.into_iter().filter(|channel| channel.is_human());
                human.all(|channel| !names(before, channel) || names(after, channel))
            }
            _ => true,
        }
    }
}

impl Order {
    fn is_later(&self, before: i64, after: i64) -> bool {
        match self {
            Self::Rising => before < after,
            Self::Written(values) => {
                let place = |value: i64| values.iter().position(|known| *known == value);
                place(before).zip(place(after)).is_some_and(|(before, after)| before < after)
            }
        }
    }
}

impl Outcomes {
    pub fn statements<'a>(&self, person: &Person<'a>) -> Vec<Statement<'a>> {
        let mut found = Vec::new();
        if self.human_channels {
            let channels = person.service.iter().flat_map(|service| service.channels.iter().enumerate());
            found.extend(channels.filter(|(_, own)| own.kind.is_human()).map(|(at, _)| Statement::Usable(at)));
        }
        found.extend(self.rights.iter().map(|right| Statement::Entitled(*right)));
        found
    }

    /// How far each outcome goes: absent, possible, sure.
    fn levels<'a>(&self, oracle: &impl Oracle<'a>) -> Vec<u8> {
        let statements = self.statements(oracle.person()).into_iter();
        statements
            .map(|statement| match oracle.truth(statement) {
                Truth::No => 0,
                Truth::Open => 1,
                Truth::Yes => 2,
            })
            .collect()
    }
}
