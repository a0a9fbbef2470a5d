//! Guarantees of every kind; whether they hold is for the provers to say.

use std::fmt::Write;

use super::conditions::{CHANNELS, Vocabulary};
use super::dice::Dice;

/// The kinds that are drawn.
const KINDS: [fn(&mut Dice, &Vocabulary) -> String; 3] = [always, usable_channel, equal_treatment];

pub const COUNT: usize = 8;

pub fn written(dice: &mut Dice, words: &Vocabulary) -> String {
    let mut file = String::new();
    for at in 0..COUNT {
        // The first of each kind, then mostly conditions.
        let kind = KINDS.get(at).copied().unwrap_or(if dice.percent(75) { always } else { equal_treatment });
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
        1 => format!("first({0}) implies offered({0})", dice.pick(&words.may_be_first)),
        2 => "offered(web) implies known_online".to_owned(),
        3 => format!("{} implies offered({channel})", words.condition(dice, 1)),
        4 => {
            let all: Vec<String> = CHANNELS.iter().take(5).map(|channel| format!("offered({channel})")).collect();
            format!("not known_online implies {}", dice.some(&all).join(" or "))
        }
        5 => {
            let all: Vec<String> = words.may_be_first.iter().map(|channel| format!("first({channel})")).collect();
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
