//! What goes well: from the start to the plan, without script.

use aiguillage::web::headers::Transport;

use super::server::{Answer, Site, monday_morning, site};

const OFFLINE: &str = r#"{"internet":"none","phone":"yes","service":"cpam","travel":"yes"}"#;
const ONLINE: &str =
    r#"{"internet":"home","device":"computer","online_skill":"alone","service":"caf","purpose":"claim"}"#;

fn plan(language: &str, answers: &str) -> Answer {
    site().get_with(&format!("/{language}/plan"), &site().cookie(answers, monday_morning()))
}

#[test]
fn head_answers_where_get_does_and_every_page_is_guarded() {
    for path in ["/fr/", "/en/question/internet", "/fr/change/age", "/fr/check", "/fr/plan", "/en/about"] {
        let (got, head) = (site().get(path), site().ask("HEAD", path, "", b""));
        assert_eq!([got.status, head.status], [200, 200], "{path}");
        assert!(head.body.is_empty() && !got.body.is_empty());
        assert_eq!(got.header("content-length"), head.header("content-length"), "{path}");
        got.assert_guarded();
        head.assert_guarded();
    }
}

/// With no answer, with "I don't know", refused, to be changed, for oneself and for another.
#[test]
fn every_question_is_put_in_every_language_and_every_state() {
    let policy = site().running.policy();
    for question in policy.questions() {
        for language in ["fr", "en"] {
            for (who, path) in [("me", "question"), ("other", "change")] {
                let path = format!("/{language}/{path}/{}", question.id);
                let kept = format!(r#"{{"who":"{who}","answers":{{"postal_code":"48000","{}":null}}}}"#, question.id);
                let cookie = site().running.seal.seal(&kept, monday_morning()).unwrap();
                let put = site().get_with(&path, &format!("Cookie: answers={cookie}\r\n"));
                let refused = site().post(&path, "answer=");
                for (answer, status) in [(site().get(&path), 200), (put, 200), (refused, 422)] {
                    assert_eq!(answer.status, status, "{path}");
                    assert!(answer.page().contains(&format!("<html lang=\"{language}\"")));
                    assert_eq!(answer.page().matches("<h1").count(), 1, "{path}");
                }
            }
        }
    }
}

#[test]
fn the_start_is_in_the_language_that_the_browser_prefers() {
    let to = |accepted: &str| {
        let answer = site().get_with("/", accepted);
        assert_eq!(answer.status, 303);
        answer.header("location").unwrap().to_owned()
    };
    assert_eq!(to("Accept-Language: en-GB, fr;q=0.5\r\n"), "/en/");
    assert_eq!(to("Accept-Language: de, fr;q=0.5\r\n"), "/fr/");
    assert_eq!(to(""), "/fr/");
    assert_eq!(site().get("/en").header("location"), Some("/en/"));
}

#[test]
fn answers_go_into_a_cookie_that_script_cannot_read_and_never_into_an_address() {
    let answer = site().post("/fr/question/internet", "answer=none");
    assert_eq!(answer.status, 303);
    assert_eq!(answer.header("location"), Some("/fr/question/phone"), "an offline person is not asked about devices");
    let cookie = answer.header("set-cookie").unwrap();
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && !cookie.contains("none"), "{cookie}");
}

#[test]
fn behind_tls_cookies_are_bound_to_the_host_and_browsers_stay_on_tls() {
    let site = Site::start(Transport::Tls);
    let answer = site.post("/fr/question/internet", "answer=none");
    let cookie = answer.header("set-cookie").unwrap();
    assert!(
        cookie.starts_with("__Host-answers=") && cookie.contains("Secure") && cookie.contains("Path=/"),
        "{cookie}"
    );
    assert!(answer.header("strict-transport-security").unwrap().starts_with("max-age=31536000"));
}

#[test]
fn someone_helped_is_spoken_of_and_their_helper_is_not_asked_about() {
    let answer = site().post("/fr/", "who=other");
    let page = site().get_with(answer.header("location").unwrap(), &answer.cookie());
    assert!(page.page().contains("la personne"), "{}", page.page());
    let check = site().get_with("/fr/check", &answer.cookie());
    assert!(!check.page().contains("/fr/question/helper\""));
}

#[test]
fn a_change_leads_back_to_all_answers_unless_it_raises_a_question() {
    let cookie = site().cookie(OFFLINE, monday_morning());
    let same = site().post_with("/fr/change/travel", &cookie, b"answer=difficult");
    assert_eq!(same.header("location"), Some("/fr/check"));
    let raises = site().post_with("/fr/change/internet", &cookie, b"answer=home");
    assert_eq!(raises.header("location"), Some("/fr/question/device"));
}

#[test]
fn an_answer_given_before_is_chosen_and_nothing_is_chosen_at_first() {
    assert!(!site().get("/fr/question/internet").page().contains(" checked"));
    let page = site().get_with("/fr/question/internet", &site().cookie(OFFLINE, monday_morning()));
    assert!(page.page().contains("value=\"none\" checked"));
    let page = site().get_with("/fr/question/internet", &site().cookie(r#"{"internet":null}"#, monday_morning()));
    assert!(page.page().contains("value=\"unknown\" checked"));
}

#[test]
fn a_postal_code_of_several_communes_asks_which() {
    let answers = r#"{"internet":"none","phone":"yes","hearing":"yes","french":"yes","reading":"yes","travel":"yes","service":"caf","purpose":"claim"}"#;
    let answer =
        site().post_with("/fr/question/postal_code", &site().cookie(answers, monday_morning()), b"answer=48000");
    assert_eq!(answer.header("location"), Some("/fr/question/commune"));
    let page = site().get_with("/fr/question/commune", &answer.cookie());
    assert!(page.page().contains("value=\"48095\"") && page.page().contains("value=\"unknown\""));
    let moved = site().post_with("/fr/question/postal_code", &answer.cookie(), b"answer=75011");
    assert_ne!(moved.header("location"), Some("/fr/question/commune"));
}

#[test]
fn the_same_page_reaches_every_browser_in_fewer_bytes() {
    let plain = site().get("/fr/question/internet");
    assert_eq!(plain.header("content-encoding"), None);
    for coding in ["br", "gzip"] {
        let packed = site().get_with("/fr/question/internet", &format!("Accept-Encoding: {coding}\r\n"));
        assert_eq!(packed.header("content-encoding"), Some(coding));
        assert_eq!(packed.header("vary"), Some("accept-encoding"));
        assert!(packed.body.len() * 2 < plain.body.len());
        assert!(packed.body.len() < 3500, "{coding}: {} bytes", packed.body.len());
    }
}

#[test]
fn a_plan_names_no_web_address_to_an_offline_person_but_does_to_an_online_one() {
    for language in ["fr", "en"] {
        let offline = plan(language, OFFLINE);
        let (_, main) = offline.page().split_once("<main").unwrap();
        assert!(!main.contains("http") && !main.contains("www."), "{main}");
        assert!(main.contains("tel:3646"));
        assert!(plan(language, ONLINE).page().contains("https://www.caf.fr"));
    }
}

#[test]
fn a_plan_speaks_of_rights_and_never_says_that_they_are_had() {
    let answers = r#"{"internet":"none","phone":"yes","service":"caf","purpose":"claim","check_rights":"yes","age":41,"couple":"no","children":[7],"recent_separation":"no","schools":[],"work":"other","income":0,"income_changed":"no","child_support":0,"savings":"under_5000","housing":"tenant","residence":"european"}"#;
    let (french, english) = (plan("fr", answers), plan("en", answers));
    assert!(french.page().contains("peut-être droit") && english.page().contains("may be entitled"));
    assert!(!french.page().contains("avez droit") && !english.page().contains("are entitled"));
}

#[test]
fn answers_can_be_erased() {
    let answer = site().post_with("/fr/erase", &site().cookie(OFFLINE, monday_morning()), b"");
    assert_eq!((answer.status, answer.header("location")), (303, Some("/fr/")));
    assert!(answer.header("set-cookie").unwrap().starts_with("answers=;"));
}

#[test]
fn health_tells_the_version_of_the_rules() {
    let answer = site().get("/health");
    assert_eq!(answer.status, 200);
    assert!(answer.page().contains(site().running.policy().version()));
}
