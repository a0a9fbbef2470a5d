//! Guarantees of every kind; whether they hold is for the provers to say.

use std::fmt::Write;

use super::conditions::{CHANNELS, Vocabulary};
use super::dice::Dice;
use super::questions::Asked;

/// The kinds that are drawn.
const KINDS: [fn(&mut Dice, &Vocabulary) -> String; 6] =
    [always, usable_channel, equal_treatment, monotone, asked_before, answerable];

pub const COUNT: usize = 9;

pub fn written(dice: &mut Dice, words: &Vocabulary) -> String {
    let mut file = String::new();
    for at in 0..COUNT {
        // The first of each kind, then mostly conditions.
        let kind = KINDS.get(at).copied().unwrap_or(if dice.percent(60) { always } else { monotone });
        let rest = kind(dice, words);
        writeln!(file, "[[guarantee]]\nid = \"g-{at}\"\n{rest}").unwrap();
    }
    file
}

/// Half of them of the shape that people write: who, and then what.
fn always(dice: &mut Dice, words: &Vocabulary) -> String {
    let channel = dice.pick(&CHANNELS);
    let condition = match dice.below(9) {
        0 => format!("usable({channel}) implies offered({channel})"),
        1 => format!("first({channel}) implies offered({channel})"),
        2 => "offered(web) implies known_online".to_owned(),
        3 => format!("{} implies offered({channel})", words.condition(dice, 1)),
        4 => {
            let all: Vec<String> = CHANNELS.iter().take(5).map(|channel| format!("offered({channel})")).collect();
            format!("not known_online implies {}", dice.some(&all).join(" or "))
        }
        5 => {
            let all: Vec<String> = CHANNELS.iter().map(|channel| format!("first({channel})")).collect();
            format!("{} implies {}", words.condition(dice, 0), all.join(" or "))
        }
        6 => format!("{0} and likely({1}) implies shown({1})", words.condition(dice, 1), dice.pick(&words.rights)),
        _ => words.guarantee(dice, 2),
    };
    format!("always = {condition:?}")
}

fn usable_channel(_: &mut Dice, _: &Vocabulary) -> String {
    "kind = \"usable-channel\"".to_owned()
}

fn equal_treatment(dice: &mut Dice, words: &Vocabulary) -> String {
    let outcome = dice.some(&["human_channels", "entitlements"]);
    let questions = words.questions.iter().map(|asked| asked.id.as_str());
    let mut questions: Vec<&str> = questions.filter(|id| *id != "service").collect();
    dice.shuffle(&mut questions);
    questions.truncate(1 + dice.below(2));
    format!("outcome = {outcome:?}\nregardless_of = {questions:?}")
}

fn monotone(dice: &mut Dice, words: &Vocabulary) -> String {
    let ordered = words.questions.iter().filter(|asked| asked.id != "service" && asked.kind.is_ordered());
    let ordered: Vec<&Asked> = ordered.collect();
    let asked = *dice.pick(&ordered);
    let mut all: Vec<&str> = words.rights.iter().map(String::as_str).collect();
    all.extend(["human_channels", "entitlements"]);
    let (outcome, never) = (dice.some(&all), dice.pick(&["adds", "removes"]));
    let mut row = format!("kind = \"monotone\"\nquestion = {:?}\nnever = {never:?}\noutcome = {outcome:?}", asked.id);
    let mut options = asked.kind.options();
    if !options.is_empty() {
        dice.shuffle(&mut options);
        write!(row, "\norder = {options:?}").unwrap();
    }
    if dice.percent(40) {
        write!(row, "\nwhen = {:?}", words.condition(dice, 1)).unwrap();
    }
    row
}

fn asked_before(dice: &mut Dice, words: &Vocabulary) -> String {
    let questions = words.questions.iter().map(|asked| asked.id.as_str());
    let mut questions: Vec<&str> = questions.filter(|id| *id != "service").collect();
    dice.shuffle(&mut questions);
    questions.truncate(1 + dice.below(2));
    format!("kind = \"asked-before\"\nquestions = {questions:?}\nchannel = {:?}", dice.pick(&CHANNELS))
}

fn answerable(_: &mut Dice, _: &Vocabulary) -> String {
    "kind = \"answerable\"".to_owned()
}
