//! From a question to the next one.

use super::people::People;
use super::said::Said;
use crate::policy::diagram::{Function, TooLarge};

/// What leads from one question to the next that is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// Position of the next question; `None` when the interview ends, or goes on
    /// beyond the horizon.
    pub to: Option<usize>,
    /// Answers after which nothing else can come.
    pub always: Vec<Said>,
    /// Answers after which it depends on earlier ones.
    pub sometimes: Vec<Said>,
}

impl People<'_> {
    /// From a question, or from the beginning.
    pub(super) fn ways(&mut self, from: Option<usize>) -> Result<Vec<Way>, TooLarge> {
        let onto = from.map_or(0..0, |question| self.variables(question));
        let mut targets = Vec::new();
        for (to, people) in self.next(from)? {
            targets.push((to, self.asked.diagrams.projection(people, &onto)?));
        }
        let mut ways = Vec::new();
        for (at, (to, answers)) in targets.iter().enumerate() {
            let others = targets.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, (_, answers))| *answers);
            let (always, sometimes) = self.apart(*answers, others.collect())?;
            let in_words = |answers| match from {
                Some(question) => self.said(question, answers),
                None => vec![Said::Anything],
            };
            let in_words = |answers| if answers == Function::FALSE { Vec::new() } else { in_words(answers) };
            ways.push(Way { to: *to, always: in_words(always), sometimes: in_words(sometimes) });
        }
        Ok(ways)
    }

    /// For each question that can be the next, and the end or the horizon, who
    /// comes there.
    pub(super) fn next(&mut self, from: Option<usize>) -> Result<Vec<(Option<usize>, Function)>, TooLarge> {
        let asked = self.asked.of_question.clone();
        let mut rest = self.asked.everyone;
        let diagrams = &mut self.asked.diagrams;
        if let Some(asked) = from.and_then(|question| asked.get(question)) {
            rest = diagrams.and(rest, *asked)?;
        }
        let mut found = Vec::new();
        for (question, asked) in asked.iter().enumerate().skip(from.map_or(0, |question| question + 1)) {
            let here = diagrams.and(rest, *asked)?;
            if here != Function::FALSE {
                found.push((Some(question), here));
                let passed = diagrams.not(*asked)?;
                rest = diagrams.and(rest, passed)?;
            }
        }
        found.extend((rest != Function::FALSE).then_some((None, rest)));
        Ok(found)
    }

    /// Those of the answers that lead nowhere else, and the others.
    fn apart(&mut self, answers: Function, others: Vec<Function>) -> Result<(Function, Function), TooLarge> {
        let diagrams = &mut self.asked.diagrams;
        let elsewhere = diagrams.any(others)?;
        let only_here = diagrams.not(elsewhere)?;
        Ok((diagrams.and(answers, only_here)?, diagrams.and(answers, elsewhere)?))
    }
}
