//! The flow as a page of its own: the picture, and all that it says as a list.
//!
//! Nothing is fetched and nothing runs: the page says so itself, in a policy
//! that allows its own style and nothing else.

use std::fmt::Display;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

use super::markup::Markup;
use super::{Drawn, svg};
use crate::policy::flow::{FlowStep, Way, Who};
use crate::policy::{Answers, Question, QuestionKind};

const STYLE: &str = concat!(include_str!("page.css"), include_str!("picture.css"));

pub(super) fn page(drawn: &Drawn<'_>) -> String {
    let mut page = Markup::default();
    page.element("html", &[("lang", &drawn.words.words.language)], |html| {
        html.line();
        html.element("head", &[], |head| write_head(drawn, head));
        html.line();
        html.element("body", &[], |body| body.element("main", &[], |main| write_main(drawn, main)));
    });
    format!("<!doctype html>\n{}\n", page.finish())
}

fn write_head(drawn: &Drawn<'_>, head: &mut Markup) {
    let hash = STANDARD.encode(Sha256::digest(STYLE));
    let security = format!("default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'");
    head.empty("meta", &[("charset", &"utf-8")]);
    head.empty("meta", &[("http-equiv", &"Content-Security-Policy"), ("content", &security)]);
    head.empty("meta", &[("name", &"viewport"), ("content", &"width=device-width, initial-scale=1")]);
    head.empty("meta", &[("name", &"color-scheme"), ("content", &"light dark")]);
    head.text("title", &[], &format!("{} – Aiguillage", drawn.title()));
    head.style(STYLE);
}

fn write_main(drawn: &Drawn<'_>, main: &mut Markup) {
    let own = |key| drawn.words.own(key, &[]);
    main.text("h1", &[], &drawn.title());
    main.text("p", &[("class", &"lead")], &own("graph-what"));
    main.text("p", &[], &[own("graph-unknown"), drawn.lengths()].join(" "));
    for (key, interview) in [("graph-shortest", &drawn.flow.shortest), ("graph-longest", &drawn.flow.longest)] {
        let Some(interview) = interview else { continue };
        let person = drawn.words.person(&interview.answers);
        main.text("p", &[], &drawn.words.own(key, &[("person", person.into())]));
    }
    main.text("h2", &[("id", &"picture")], &own("graph-picture"));
    main.text("p", &[], &own("graph-picture-else"));
    // A small screen shows a part of it, and the keyboard moves it.
    let picture: [(&str, &dyn Display); 3] = [("class", &"picture"), ("tabindex", &0), ("aria-labelledby", &"picture")];
    main.element("section", &picture, |inside| svg::inside(drawn, inside));
    main.text("h2", &[], &own("graph-list"));
    write_topics(drawn, main);
    write_end(drawn, main);
}

/// One ordered list a topic; the numbers go on from one to the next.
fn write_topics(drawn: &Drawn<'_>, main: &mut Markup) {
    let questions = drawn.policy.questions();
    let known = drawn.flow.steps.iter().filter_map(|step| Some((questions.get(step.question)?, step)));
    let numbered: Vec<_> = (1_usize..).zip(known).map(|(number, (question, step))| (number, question, step)).collect();
    for topic in numbered.chunk_by(|(_, one, _), (_, next, _)| one.topic == next.topic) {
        let Some((first, question, _)) = topic.first() else { continue };
        main.line();
        main.text("h3", &[], &drawn.words.topic(question));
        main.element("ol", &[("start", first)], |list| {
            for (_, question, step) in topic {
                list.element("li", &[("id", &anchor(question))], |item| write_question(drawn, question, step, item));
                list.line();
            }
        });
    }
}

fn anchor(question: &Question) -> String {
    format!("q-{}", question.id)
}

fn write_question(drawn: &Drawn<'_>, question: &Question, step: &FlowStep, item: &mut Markup) {
    let words = &drawn.words;
    item.text("h4", &[], &words.short(question));
    item.text("p", &[], &words.asked(question));
    item.element("p", &[], |who| {
        who.text("b", &[], &words.own("graph-who", &[]));
        who.say(&format!(" {}", in_words(drawn, &step.who)));
    });
    if let Who::Some { asked, not_asked, .. } = &step.who {
        let example = |key, person: &Answers| words.own(key, &[("person", words.person(person).into())]);
        item.text("p", &[("class", &"note")], &example("graph-is-asked", asked));
        item.text("p", &[("class", &"note")], &example("graph-is-not-asked", not_asked));
    }
    let next = words.own("graph-next", &[]);
    if let [only] = step.ways.as_slice() {
        return item.element("p", &[], |line| {
            line.text("b", &[], &next);
            line.say(" ");
            write_way(drawn, question, only, line);
        });
    }
    item.element("p", &[], |line| line.text("b", &[], &next));
    item.element("ul", &[], |list| {
        step.ways.iter().for_each(|way| list.element("li", &[], |item| write_way(drawn, question, way, item)));
    });
}

fn in_words(drawn: &Drawn<'_>, who: &Who) -> String {
    let words = &drawn.words;
    let question = |at: &usize| drawn.policy.questions().get(*at);
    match who {
        Who::Everyone => words.own("graph-everyone", &[]),
        Who::Answered { question: at, said } => question(at).map_or_else(String::new, |asked| {
            let (name, answers) = (words.short(asked), words.answers(asked, said));
            words.own("graph-answered", &[("question", words.quoted(&name).into()), ("answers", answers.into())])
        }),
        Who::Some { questions, .. } => {
            let names = questions.iter().filter_map(question).map(|question| words.quoted(&words.short(question)));
            words.own("graph-depends", &[("questions", names.collect::<Vec<_>>().join(", ").into())])
        }
    }
}

/// Where it leads, and after which answers.
fn write_way(drawn: &Drawn<'_>, question: &Question, way: &Way, item: &mut Markup) {
    let target = way.to.and_then(|at| drawn.policy.questions().get(at));
    let (address, name) = target.map_or_else(
        || ("#end".to_owned(), drawn.words.end(&drawn.flow)),
        |target| (format!("#{}", anchor(target)), drawn.words.short(target)),
    );
    item.text("a", &[("href", &address)], &name);
    item.say(&format!(", {}", drawn.words.sentence(question, way)));
}

/// The end, and what is not in the list.
fn write_end(drawn: &Drawn<'_>, main: &mut Markup) {
    let words = &drawn.words;
    let (questions, own) = (drawn.policy.questions(), |key| words.own(key, &[]));
    main.text("h3", &[("id", &"end")], &words.rest(&drawn.flow));
    if !drawn.flow.beyond.is_empty() {
        main.text("p", &[], &own("graph-beyond-whom"));
        write_questions(drawn, drawn.beyond(), main);
    }
    if questions.iter().any(|question| question.kind == QuestionKind::Commune) {
        main.text("p", &[], &own("graph-commune"));
    }
    let not_asked: Vec<&Question> =
        drawn.flow.not_asked(drawn.policy).filter_map(|question| questions.get(question)).collect();
    if !not_asked.is_empty() {
        main.text("h3", &[], &own("graph-not-asked"));
        write_questions(drawn, not_asked.into_iter(), main);
    }
    let made = [("version", drawn.policy.version().into()), ("date", words.date(drawn.on).into())];
    main.text("p", &[("class", &"note")], &words.own("graph-made", &made));
}

fn write_questions<'a>(drawn: &Drawn<'_>, questions: impl Iterator<Item = &'a Question>, main: &mut Markup) {
    main.element("ul", &[], |list| {
        for question in questions {
            list.element("li", &[], |item| {
                item.text("b", &[], &drawn.words.short(question));
                item.say(&format!(" {}", drawn.words.asked(question)));
            });
        }
    });
}
