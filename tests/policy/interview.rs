//! On small rule sets drawn at random, with people drawn at random: each
//! question that is asked can change the plan, and none that is not asked can.

use aiguillage::policy::model::QuestionKind;
use aiguillage::policy::{Answer, Answers, Policy};
use chrono::NaiveDate;

use super::brute_force::{Facts, Partial, Plan};
use super::everyone::{Everyone, answer};
use super::generated::dice::Dice;
use super::generated::{files, load};
use super::parallel::on_two_threads;

/// Someone in the middle of an interview.
struct Interview<'a> {
    policy: &'a Policy,
    everyone: &'a Everyone<'a>,
    answers: Answers,
}

impl Interview<'_> {
    /// All that the answers to some questions can tell.
    fn ways_to_answer(&self, questions: &[usize]) -> Vec<Partial> {
        let facts = self.everyone.facts;
        let mut all = vec![facts.known(self.policy.rules(), &self.answers, self.everyone.on)];
        for fact in questions.iter().flat_map(|question| facts.of_question(*question)) {
            let with = |partial: &Partial, value: &i64| {
                let mut partial = partial.clone();
                partial[fact] = Some(*value);
                partial
            };
            all = all.iter().flat_map(|partial| facts.values[fact].iter().map(|value| with(partial, value))).collect();
        }
        all
    }

    fn open(&self) -> Vec<usize> {
        let places = |kind: &QuestionKind| matches!(kind, QuestionKind::PostalCode | QuestionKind::Commune);
        let questions = self.policy.questions().iter().enumerate();
        questions
            .filter(|(at, asked)| self.answers.get(*at).is_none() && !places(&asked.kind))
            .map(|(at, _)| at)
            .collect()
    }

    /// There are two answers to the question, and answers to all other open
    /// ones, for which this is different.
    fn matters<T: PartialEq>(&self, question: usize, of: impl Fn(&Partial) -> T) -> bool {
        let others: Vec<usize> = self.open().into_iter().filter(|open| *open != question).collect();
        let facts = self.everyone.facts;
        self.ways_to_answer(&others).into_iter().any(|partial| {
            let mut alike = vec![partial];
            for fact in facts.of_question(question) {
                let with = |partial: &Partial, value: i64| {
                    let mut partial = partial.clone();
                    partial[fact] = Some(value);
                    partial
                };
                let values = &facts.values[fact];
                alike = alike.iter().flat_map(|partial| values.iter().map(|value| with(partial, *value))).collect();
            }
            let mut follows = alike.iter().map(&of);
            let first = follows.next();
            follows.any(|other| Some(other) != first)
        })
    }

    fn changes_the_plan(&self, question: usize) -> bool {
        self.matters(question, |partial| self.everyone.plan(partial))
    }

    /// Whether some way to answer all open questions leads to a plan that
    /// names a place.
    fn may_name_a_place(&self) -> bool {
        self.ways_to_answer(&self.open()).iter().any(|partial| {
            let plan = self.everyone.plan(partial);
            aiguillage::policy::Channel::ALL.into_iter().any(|channel| channel.needs_a_place() && plan.offers(channel))
        })
    }

    /// A quarter of the replies are "I don't know"; not to the service where
    /// there is none for those who do not know which.
    fn reply(&mut self, question: usize, dice: &mut Dice) {
        let facts = self.everyone.facts;
        let asked = &self.policy.questions()[question];
        let kind = &asked.kind;
        let unsure = self.policy.rules().services.iter().any(|service| service.id == "unsure");
        let known: Vec<i64> = facts.of_question(question).iter().map(|fact| *dice.pick(&facts.values[*fact])).collect();
        let said = if dice.percent(25) && (unsure || asked.id != "service") {
            Answer::Unknown
        } else {
            answer(kind, &known, self.everyone.on)
        };
        self.answers.record(question, said);
    }
}

#[derive(Debug, Default, Clone, Copy)]
struct Count {
    asked: usize,
    skipped: usize,
}

/// One interview from its first question to its end.
fn interview(seed: u64, policy: &Policy, everyone: &Everyone<'_>, on: NaiveDate, dice: &mut Dice) -> Count {
    let mut person = Interview { policy, everyone, answers: Answers::default() };
    let mut count = Count::default();
    loop {
        let next = policy.next_question(&person.answers, on);
        for skipped in person.open().into_iter().take_while(|open| next.is_none_or(|next| *open < next)) {
            assert!(
                !person.changes_the_plan(skipped),
                "seed {seed}: question {skipped} was skipped after {:?}",
                person.answers
            );
            count.skipped += 1;
        }
        let Some(next) = next else { break };
        let places = matches!(policy.questions()[next].kind, QuestionKind::PostalCode);
        let useful = if places { person.may_name_a_place() } else { person.changes_the_plan(next) };
        assert!(useful, "seed {seed}: question {next} is useless after {:?}", person.answers);
        count.asked += 1;
        person.reply(next, dice);
    }
    let plan = Plan::of(&policy.decide(&person.answers, on), &policy.rules().services);
    for completed in person.ways_to_answer(&person.open()) {
        let after = everyone.plan(&completed);
        assert_eq!(plan, *after, "seed {seed}: the interview ended after {:?}", person.answers);
    }
    count
}

#[test]
fn a_question_is_asked_exactly_when_its_answer_can_change_the_plan() {
    let seeds: Vec<u64> = (5_000..5_400).collect();
    let counts = on_two_threads(&seeds, |seed| {
        let (policy, mut dice) = (load(&files(*seed)), Dice::new(*seed));
        let on = super::today();
        let facts = Facts::of(policy.rules(), on);
        let everyone = Everyone::new(policy.rules(), &facts, on);
        (0..3).map(|_| interview(*seed, &policy, &everyone, on, &mut dice)).collect::<Vec<_>>()
    });
    let all = counts.into_iter().flatten().fold(Count::default(), |all, count| Count {
        asked: all.asked + count.asked,
        skipped: all.skipped + count.skipped,
    });
    eprintln!("{all:?}");
    assert!(all.asked > 3_000 && all.skipped > 2_000, "{all:?}");
}
