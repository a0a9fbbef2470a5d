use std::collections::BTreeSet;

use super::{RulesCopy, run};

const AT: [&str; 3] = ["graph", "--at", "2026-11-24T10:00"];

fn graph(arguments: &[&str]) -> super::Outcome {
    run(&[&AT, arguments].concat())
}

/// Ids of the questions that are asked.
fn asked(flow: &serde_json::Value) -> Vec<String> {
    let id = |question: &serde_json::Value| question["id"].as_str().unwrap().to_owned();
    flow["questions"].as_array().unwrap().iter().map(id).collect()
}

/// A list of ids.
fn ids(list: &serde_json::Value) -> BTreeSet<String> {
    list.as_array().unwrap().iter().map(|id| id.as_str().unwrap().to_owned()).collect()
}

/// The short wording of a question, as the rule texts have it, escaped.
fn short(language: &str, id: &str) -> String {
    let path = format!("{}/rules/texts/{language}/questions.ftl", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).unwrap();
    let (_, message) = text.split_once(&format!("\nquestion-{id} =")).unwrap();
    let short = message.lines().find_map(|line| line.trim().strip_prefix(".short = ")).unwrap();
    short.replace('&', "&amp;").replace('\'', "&#39;")
}

/// Every element that is opened is closed, in order, and no sign stands alone.
fn assert_well_formed(xml: &str) {
    let mut open = Vec::new();
    for part in xml.split('<').skip(1) {
        let (tag, text) = part.split_once('>').unwrap();
        assert!(!text.contains('>') && !tag.contains('\''), "{part}");
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "{part}");
        } else if !tag.ends_with('/') && !tag.starts_with('!') {
            open.push(tag.split(' ').next().unwrap());
        }
        for entity in text.split('&').skip(1) {
            assert!(entity.split_once(';').is_some_and(|(name, _)| name.len() < 6), "{part}");
        }
    }
    assert!(open.is_empty(), "{open:?}");
}

#[test]
fn the_picture_and_the_page_are_well_formed_and_show_every_question_that_is_asked() {
    for language in ["fr", "en"] {
        for service in [&[][..], &["--service", "caf"]] {
            let flow = graph(&[service, &["--format", "json"]].concat()).json();
            let questions = asked(&flow);
            assert!(questions.len() > 10);
            for format in ["svg", "html"] {
                let drawn = graph(&[service, &["--lang", language, "--format", format]].concat());
                assert_eq!(drawn.code, 0, "{}", drawn.stderr);
                assert_well_formed(&drawn.stdout);
                for id in &questions {
                    assert!(drawn.stdout.contains(&short(language, id)), "{format}: {id}");
                }
            }
        }
    }
}

#[test]
fn a_way_leads_to_a_question_that_is_asked_or_to_the_end() {
    let flow = graph(&["--format", "json"]).json();
    let questions: BTreeSet<String> = asked(&flow).into_iter().collect();
    let not_asked = ids(&flow["not_asked"]);
    assert!(not_asked.iter().chain(&ids(&flow["beyond"])).all(|id| !questions.contains(id)));
    for question in flow["questions"].as_array().unwrap() {
        let ways = question["next"].as_array().unwrap();
        assert!(!ways.is_empty(), "{question}");
        assert!(ways.iter().all(|way| way["to"].as_str().is_none_or(|to| questions.contains(to))), "{question}");
    }
    assert_eq!(flow["start"], serde_json::json!(["internet"]));
}

#[test]
fn what_lies_beyond_the_horizon_is_named_and_counted_in_words_and_no_length_is_claimed() {
    let flow = graph(&["--format", "json"]).json();
    let beyond = ids(&flow["beyond"]);
    assert!(!beyond.is_empty() && beyond.is_disjoint(&ids(&flow["not_asked"])), "{beyond:?}");
    assert!(flow["shortest"].is_null() && flow["longest"].is_null());
    let most = asked(&flow).len() + beyond.len();
    for (language, then, at_most) in [
        ("fr", format!("Ensuite, au plus {} questions", beyond.len()), format!("au plus {most} questions")),
        ("en", format!("Then up to {} questions", beyond.len()), format!("at most {most} questions")),
    ] {
        let drawn = |format| graph(&["--lang", language, "--format", format]).stdout;
        for drawn in [drawn("svg"), drawn("html")] {
            assert!(drawn.contains(&then) && drawn.contains(&at_most), "{drawn}");
        }
        let page = drawn("html");
        for id in &beyond {
            assert!(page.contains(&short(language, id)), "{id}");
        }
    }
}

#[test]
fn who_has_no_internet_is_not_asked_for_a_device() {
    let flow = graph(&["--format", "json"]).json();
    let internet = &flow["questions"][0]["next"];
    let leads = |to: &str| internet.as_array().unwrap().iter().find(|way| way["to"] == to).unwrap()["always"].clone();
    assert_eq!(leads("phone"), serde_json::json!([{ "option": "none" }]));
    assert!(!leads("device").to_string().contains("none"));
}

#[test]
fn the_page_fetches_nothing_and_runs_nothing() {
    let page = graph(&["--format", "html", "--lang", "en"]).stdout;
    assert!(page.starts_with("<!doctype html>") && page.contains("<html lang=\"en\">"));
    assert!(page.contains("default-src &#39;none&#39;; style-src &#39;sha256-"));
    for forbidden in ["<script", " src=", "url(", "@import", "href=\"http", " style="] {
        assert!(!page.contains(forbidden), "{forbidden}");
    }
}

#[test]
fn the_name_of_the_file_says_what_it_is() {
    let folder = std::env::temp_dir().join(format!("aiguillage-graph-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    for (name, begin) in [("a.svg", "<svg "), ("a.html", "<!doctype html>"), ("a.json", "{")] {
        let path = folder.join(name);
        let drawn = graph(&["--service", "caf", "--out", path.to_str().unwrap()]);
        assert_eq!((drawn.code, drawn.stdout.as_str()), (0, ""), "{}", drawn.stderr);
        assert!(std::fs::read_to_string(path).unwrap().starts_with(begin), "{name}");
    }
    assert_eq!(graph(&["--out", folder.join("a.png").to_str().unwrap()]).code, 2);
    assert_eq!(graph(&["--out", folder.join("none/a.svg").to_str().unwrap()]).code, 3);
    std::fs::remove_dir_all(folder).unwrap();
    assert!(graph(&["--service", "caf"]).stdout.starts_with("<svg "));
}

#[test]
fn words_of_the_rules_are_shown_as_words_whatever_they_hold() {
    let copy = RulesCopy::new("graph");
    let path = "texts/fr/questions.ftl";
    let file = std::path::Path::new(copy.path()).join(path);
    let text = std::fs::read_to_string(&file).unwrap();
    let broken = text.replace(".option-none = Nulle part", ".option-none = <script>&\"'</script>");
    assert_ne!(broken, text);
    std::fs::write(&file, broken).unwrap();
    for format in ["svg", "html"] {
        let drawn = graph(&["--rules", copy.path(), "--format", format]).stdout;
        assert!(drawn.contains("&lt;script&gt;&amp;&quot;&#39;&lt;/script&gt;") && !drawn.contains("<script"));
        assert_well_formed(&drawn);
    }
}

#[test]
fn a_service_or_a_language_that_is_not_there_is_bad_input() {
    let told = graph(&["--service", "post"]);
    assert_eq!((told.code, told.stdout.as_str()), (2, ""));
    assert!(told.stderr.contains("`post`") && told.stderr.contains("caf"), "{}", told.stderr);
    assert_eq!(graph(&["--lang", "tlh"]).code, 2);
}
