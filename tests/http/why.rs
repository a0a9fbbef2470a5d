//! Why the plan says what it says, on the page of the plan.

use aiguillage::policy::Answers;
use aiguillage::policy::explanation::{Change, NewAnswer};

use super::server::{monday_morning, site};

const OFFLINE: &str = r#"{"internet":"none","phone":"yes","hearing":"yes","travel":"yes","service":"caf","purpose":"claim",
  "check_rights":"yes","age":41,"couple":"yes","children":[4,7],"income":900,"housing":"tenant","disability":null}"#;
const ONLINE: &str =
    r#"{"internet":"home","device":"computer","online_skill":"alone","service":"caf","purpose":"claim"}"#;

fn page(language: &str, who: &str, answers: &str, headers: &str) -> super::server::Answer {
    let kept = format!(r#"{{"who":"{who}","answers":{answers}}}"#);
    let cookie = site().running.seal.seal(&kept, monday_morning()).unwrap();
    site().get_with(&format!("/{language}/plan"), &format!("Cookie: answers={cookie}\r\n{headers}"))
}

/// The folded lists, without the first summary.
fn folded(page: &str) -> Vec<String> {
    page.split("<details class=\"whys\">")
        .skip(1)
        .map(|part| part.split_once("</details>").unwrap().0.to_owned())
        .collect()
}

/// Each item begins with its name.
fn names(group: &str) -> Vec<String> {
    group.split("<h3>").skip(1).map(|part| part.split_once("</h3>").unwrap().0.to_owned()).collect()
}

#[test]
fn every_way_and_every_benefit_is_explained_in_the_order_of_the_plan() {
    let policy = site().running.policy();
    for language in ["fr", "en"] {
        let answer = page(language, "me", OFFLINE, "");
        let groups = folded(answer.page());
        assert_eq!(groups.len(), 3, "ways, benefits, other benefits");
        let titles: Vec<&str> = answer.page().split_once("id=\"why\"").unwrap().0.split("<h3>").skip(1).collect();
        let ways = names(&groups[0]);
        let others = titles.iter().filter_map(|title| ways.iter().position(|way| title.starts_with(way.as_str())));
        assert!(others.clone().count() >= 3 && others.is_sorted(), "{ways:?}");
        let benefits = policy.rules().entitlements.iter().filter(|right| format!("{:?}", right.kind) == "Benefit");
        assert_eq!(names(&groups[1]).len() + names(&groups[2]).len(), benefits.count());
    }
}

#[test]
fn the_same_answers_are_said_to_rest_on_what_was_said_and_on_nothing_else() {
    let well_off = OFFLINE.replace(r#""couple":"yes""#, r#""couple":"no""#).replace(":900", ":7900");
    let groups = folded(page("fr", "me", &well_off, "").page());
    let said = groups.concat();
    assert!(said.contains("900\u{a0}euros par mois") && said.contains("41\u{a0}ans"));
    assert!(!said.contains("48000") && !said.contains("NaN") && !said.contains("question-"), "{said}");
}

#[test]
fn what_is_missing_leads_to_its_question_and_nothing_else_is_a_link() {
    let answers = r#"{"internet":"none","phone":"yes","service":"caf","age":41}"#;
    for language in ["fr", "en"] {
        let said = folded(page(language, "me", answers, "").page()).concat();
        let links: Vec<&str> = said.split("href=\"").skip(1).map(|part| part.split_once('"').unwrap().0).collect();
        assert!(links.contains(&format!("/{language}/change/travel").as_str()), "{links:?}");
        for link in links {
            assert!(!link.ends_with("/age") && !link.ends_with("/internet"), "{link} was answered");
            assert_eq!(site().get(link).status, 200, "{link}");
        }
    }
}

#[test]
fn what_would_change_is_the_situation_of_whoever_the_plan_is_for() {
    for (language, mine, theirs) in [
        ("fr", "si votre situation changeait", "si la situation de la personne changeait"),
        ("en", "if your situation changed", "if the person’s situation changed"),
    ] {
        let (me, other) = (page(language, "me", OFFLINE, ""), page(language, "other", OFFLINE, ""));
        assert!(me.page().contains(mine) && !me.page().contains(theirs));
        assert!(other.page().contains(theirs) && !other.page().contains(mine));
    }
}

#[test]
fn nobody_is_told_what_would_change_if_they_were_younger() {
    let said = OFFLINE.replace(
        r#""couple":"yes","children":[4,7],"income":900"#,
        r#""couple":"no","children":[],"income":0,"work":"other""#,
    );
    let policy = site().running.policy();
    let answers = Answers::from_json(policy.questions(), &serde_json::from_str(&said).unwrap()).unwrap();
    let explanation = policy.explain(&answers, monday_morning().date_naive());
    let changes: Vec<_> = explanation.entitlements.iter().filter_map(|right| right.changes.first()).collect();
    let younger = |answer: &NewAnswer| matches!(answer, NewAnswer::Number { most: Some(most), .. } if *most < 41);
    let backwards = |change: &&Change| change.answers.iter().any(|one| one.question == "age" && younger(&one.answer));
    assert!(changes.into_iter().any(|change| backwards(&change)), "this person has such a change");
    let said = folded(page("fr", "me", &said, "").page()).concat();
    assert!(!said.contains("\u{a0}ans ou moins"), "{said}");
}

#[test]
fn reasons_name_no_web_address_to_anybody() {
    for answers in [OFFLINE, ONLINE, "{}"] {
        let said = folded(page("fr", "me", answers, "").page()).concat();
        assert!(!said.contains("http") && !said.contains("www.") && !said.contains(".fr"), "{said}");
    }
}

/// Ten segments of a first flight, with the head of the answer.
#[test]
fn a_plan_with_its_reasons_fits_in_one_flight() {
    let unknown = r#"{"internet":null,"phone":null,"hearing":null,"reading":null,"travel":null,"service":"caf","purpose":null,
      "check_rights":"yes","age":null,"children":null,"income":null,"work":null,"housing":null,"postal_code":"48000","commune":"48095"}"#;
    for answers in [OFFLINE, ONLINE, unknown, "{}"] {
        for language in ["fr", "en"] {
            let packed = page(language, "other", answers, "Accept-Encoding: br\r\n");
            assert_eq!(packed.header("content-encoding"), Some("br"));
            assert!(packed.body.len() <= 13_500, "{language}: {} bytes", packed.body.len());
        }
    }
}

/// Of someone who has said nothing no way is known to suit.
#[test]
fn the_last_resort_is_said_to_receive_everyone() {
    let counter = |answers: &str| {
        let ways = folded(page("fr", "me", answers, "").page()).remove(0);
        let counter = ways.split("<h3>").find(|way| way.starts_with("Aller sur place")).unwrap().to_owned();
        counter.contains("reçoit tout le monde")
    };
    assert!(counter("{}") && !counter(OFFLINE));
}
