//! A large rule set from a seeded generator: 39 questions of 2 to 8 options and
//! the one for the service, 60 services of five channels, 40 situations, 40
//! rights, and as many preference rows as asked for. Conditions join two to
//! four parts drawn at random, situations among them, so they speak of all
//! questions at once: harder than rules that people write.

use std::fmt::Write as _;

use aiguillage::policy::RuleFiles;

/// Numbers that look random, the same on every run (xorshift).
struct Draw(u64);

impl Draw {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % bound as u64) as usize
    }

    fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        let at = self.below(from.len());
        from.get(at).expect("not empty")
    }
}

const QUESTIONS: usize = 39;
const SERVICES: usize = 60;
const CHANNELS: [&str; 5] = ["phone", "counter", "callback", "letter", "web"];
const SITUATIONS: usize = 40;
const ENTITLEMENTS: usize = 40;

/// A rule set, and how many conditions it has.
pub struct Generated {
    files: Vec<(String, String)>,
    texts: String,
    pub conditions: usize,
}

/// The rule set with so many preference rows.
pub fn generate(preferences: usize, seed: u64) -> Generated {
    let mut draw = Draw(seed.max(1).wrapping_mul(0x9e37_79b9_7f4a_7c15));
    let sizes: Vec<usize> = (0..QUESTIONS).map(|_| 2 + draw.below(7)).collect();
    let mut made = Generated { files: Vec::new(), texts: String::new(), conditions: 0 };
    made.questions(&sizes);
    made.file(
        "policy.toml",
        "id = \"large\"\nlanguages = [\"fr\"]\n[fallback]\nchannel = \"counter\"\ncounters = [\"mairie\"]\n",
    );
    made.file("organisations.toml", "[organisations]\nstate = {}\n");
    made.text("organisation-state", &[]);
    let mut situations = String::from("[situations]\nonline = \"internet is home\"\n");
    for at in 0..SITUATIONS {
        let condition = made.condition(&mut draw, &sizes, 0);
        let _ = writeln!(situations, "s{at} = \"{condition}\"");
        made.text(&format!("situation-s{at}"), &[]);
    }
    made.text("situation-online", &[]);
    made.file("situations.toml", &situations);
    for service in 0..SERVICES {
        let mut file = String::from("organisation = \"state\"\ncounters = [\"mairie\"]\n");
        for channel in CHANNELS {
            let condition = made.condition(&mut draw, &sizes, SITUATIONS);
            let _ = writeln!(file, "[[channel]]\nkind = \"{channel}\"\nrequires = \"{condition}\"");
        }
        made.text(&format!("service-v{service}"), &[".short"]);
        made.file(&format!("services/v{service}.toml"), &file);
    }
    let mut rows = String::new();
    for at in 0..preferences {
        let condition = made.condition(&mut draw, &sizes, SITUATIONS);
        let channel = draw.pick(&CHANNELS);
        let _ = writeln!(rows, "[[preference]]\nid = \"p{at}\"\nwhen = \"{condition}\"\nfirst = \"{channel}\"");
        made.text(&format!("preference-p{at}"), &[]);
    }
    made.file("preferences.toml", &rows);
    for at in 0..ENTITLEMENTS {
        let condition = made.condition(&mut draw, &sizes, SITUATIONS);
        let file = format!(
            "kind = \"benefit\"\npayer = \"state\"\nservices = [\"v{at}\"]\nwhen = \"{condition}\"\nrank = {at}\nclaim = [\"counter\"]\nevidence = []\nunasked = []\n[[source]]\ntitle = \"t\"\ndate = 2026-11-24\n"
        );
        made.text(&format!("entitlement-e{at}"), &[".what", ".claim-counter"]);
        made.file(&format!("entitlements/e{at}.toml"), &file);
    }
    made.file(
        "guarantees.toml",
        "[[guarantee]]\nid = \"web\"\nalways = \"first(web) implies known_online\"\n\
         [[guarantee]]\nid = \"human\"\nalways = \"offered(phone) or offered(counter) or offered(callback) or offered(letter)\"\n\
         [[guarantee]]\nid = \"usable\"\nkind = \"usable-channel\"\n\
         [[guarantee]]\nid = \"equal\"\noutcome = [\"human_channels\", \"entitlements\"]\nregardless_of = [\"q38\"]\n",
    );
    for id in ["web", "human", "usable", "equal"] {
        made.text(&format!("guarantee-{id}"), &[]);
    }
    let texts = std::mem::take(&mut made.texts);
    made.file("texts/fr/all.ftl", &texts);
    made
}

impl Generated {
    /// The files, as the loader takes them.
    pub fn files(&self) -> RuleFiles {
        RuleFiles::from_memory(self.files.iter().map(|(path, content)| (path.as_str(), content.as_bytes())))
    }

    fn file(&mut self, path: &str, content: &str) {
        self.files.push((path.to_owned(), content.to_owned()));
    }

    fn text(&mut self, key: &str, attributes: &[&str]) {
        let _ = writeln!(self.texts, "{key} = {key}");
        for attribute in attributes {
            let _ = writeln!(self.texts, "    {attribute} = {key}");
        }
    }

    fn questions(&mut self, sizes: &[usize]) {
        let mut file = String::from(
            "[[question]]\nid = \"internet\"\nkind = \"choice\"\ntopic = \"t\"\noptions = [\"home\", \"none\"]\n",
        );
        let services: Vec<String> = (0..SERVICES).map(|at| format!("\"v{at}\"")).collect();
        self.question("internet", &["home".to_owned(), "none".to_owned()]);
        for (at, size) in sizes.iter().enumerate() {
            let options: Vec<String> = (0..*size).map(|at| format!("o{at}")).collect();
            let quoted: Vec<String> = options.iter().map(|option| format!("\"{option}\"")).collect();
            let _ = writeln!(
                file,
                "[[question]]\nid = \"q{at}\"\nkind = \"choice\"\ntopic = \"t\"\noptions = [{}]",
                quoted.join(", ")
            );
            self.question(&format!("q{at}"), &options);
        }
        let _ = writeln!(
            file,
            "[[question]]\nid = \"service\"\nkind = \"choice\"\ntopic = \"t\"\noptions = [{}]",
            services.join(", ")
        );
        self.question("service", &(0..SERVICES).map(|at| format!("v{at}")).collect::<Vec<_>>());
        self.text("topic-t", &[]);
        self.file("questions.toml", &file);
    }

    fn question(&mut self, id: &str, options: &[String]) {
        let options: Vec<String> = options.iter().map(|option| format!(".option-{option}")).collect();
        let attributes: Vec<&str> =
            [".spoken", ".reword", ".short"].into_iter().chain(options.iter().map(String::as_str)).collect();
        self.text(&format!("question-{id}"), &attributes);
    }

    /// Two to four literals, in two levels.
    fn condition(&mut self, draw: &mut Draw, sizes: &[usize], situations: usize) -> String {
        self.conditions += 1;
        let literals = 2 + draw.below(3);
        let mut text = String::new();
        for at in 0..literals {
            if at > 0 {
                text.push_str(if draw.below(3) == 0 { " and " } else { " or " });
            }
            if situations > 0 && draw.below(3) == 0 {
                let _ = write!(text, "s{}", draw.below(situations));
            } else {
                let question = draw.below(sizes.len() - 1);
                let size = sizes.get(question).copied().unwrap_or(2);
                let negated = if draw.below(2) == 0 { "not " } else { "" };
                let _ = write!(text, "q{question} is {negated}o{}", draw.below(size));
            }
        }
        text
    }
}
