//! Two people who differ in one answer, and what follows for each.

use super::guarantee::{Move, Outcomes};
use super::{Oracle, Partial, Person, Statement, Truth};

impl Outcomes {
    pub fn statements<'a>(&self, person: &Person<'a>) -> Vec<Statement<'a>> {
        let mut found = Vec::new();
        if self.human_channels {
            let channels = person.service.iter().flat_map(|service| service.channels.iter().enumerate());
            let human = channels.filter(|(_, channel)| channel.kind.is_human());
            found.extend(human.flat_map(|(at, _)| [Statement::Offered(at), Statement::Usable(at)]));
        }
        found.extend(self.rights.iter().map(|right| Statement::Entitled(*right)));
        found
    }

    fn truths<'a>(&self, oracle: &impl Oracle<'a>) -> Vec<Truth> {
        self.statements(oracle.person()).into_iter().map(|statement| oracle.truth(statement)).collect()
    }

    /// How far each outcome goes: absent, possible, sure.
    fn levels<'a>(&self, oracle: &impl Oracle<'a>) -> Vec<u8> {
        let counts = |statement: &Statement<'_>| !matches!(statement, Statement::Offered(_));
        let statements = self.statements(oracle.person()).into_iter().filter(counts);
        statements
            .map(|statement| match oracle.truth(statement) {
                Truth::No => 0,
                Truth::Open => 1,
                Truth::Yes => 2,
            })
            .collect()
    }

    /// Whether some outcome changes with a fact of this question alone, its
    /// being missing included. Asked of the person who did not answer it.
    pub fn depend<'a, O: Oracle<'a>>(&self, question: usize, partial: &Partial, look: &impl Fn(&Partial) -> O) -> bool {
        let without = self.truths(&look(partial));
        let facts = look(partial).person().facts;
        facts.of_question(question).into_iter().filter(|fact| partial[*fact].is_none()).any(|fact| {
            facts.values[fact].iter().any(|value| {
                let mut with = partial.clone();
                with[fact] = Some(*value);
                self.truths(&look(&with)) != without
            })
        })
    }

    /// Whether some outcome moves as it never should between two answers to
    /// this question. Asked of the person who did not answer it.
    pub fn move_with<'a, O: Oracle<'a>>(
        &self,
        question: usize,
        order: &[i64],
        never: Move,
        partial: &Partial,
        look: &impl Fn(&Partial) -> O,
    ) -> bool {
        let fact = look(partial).person().facts.position(question, 0);
        if partial[fact].is_some() {
            return false;
        }
        let levels = order.iter().map(|value| {
            let mut with = partial.clone();
            with[fact] = Some(*value);
            self.levels(&look(&with))
        });
        let levels: Vec<Vec<u8>> = levels.collect();
        let moves = |earlier: &[u8], later: &[u8]| {
            earlier.iter().zip(later).any(|(earlier, later)| match never {
                Move::Adds => later > earlier,
                Move::Removes => later < earlier,
            })
        };
        (0..levels.len()).any(|at| levels[..at].iter().any(|earlier| moves(earlier, &levels[at])))
    }
}
