//! Amounts as people know them: by the week, about, in a band; and ages.

use super::server::{Answer, monday_morning, site};

/// Everything that rights of a parent alone with a child depend on, but the income.
fn parent(income: &str) -> String {
    format!(
        r#"{{"internet":"none","phone":"yes","hearing":"yes","french":"yes","reading":"yes","travel":"yes",
        "service":"caf","purpose":"claim","postal_code":"75011","check_rights":"yes","age":41,"couple":"no",
        "children":[7],"recent_separation":"no","schools":[],"expecting":"no","work":"other","income":{income},
        "earnings":0,"income_changed":"no","child_support":0,"savings":"under_5000","housing":"tenant",
        "area":"elsewhere","disability":"none","child_disability":"no","invalidity":"no","autonomy":"no",
        "residence":"european"}}"#
    )
}

/// Says "I don't know" to everything else, until income is asked or nothing is.
fn until_income_or_the_end(answers: &str) -> (String, String) {
    let mut cookie = site().cookie(answers, monday_morning());
    let mut answer = site().post_with("/fr/change/internet", &cookie, b"answer=none");
    for _ in 0..60 {
        let location = answer.header("location").unwrap().to_owned();
        cookie = answer.cookie();
        let left = site().get_with("/fr/check", &cookie);
        let next =
            left.page().split("href=\"/fr/question/").nth(1).map(|rest| rest.split('"').next().unwrap().to_owned());
        match next.as_deref() {
            None => return ("/fr/check".to_owned(), cookie),
            Some("income") => return ("/fr/question/income".to_owned(), cookie),
            Some(id) => answer = site().post_with(&format!("/fr/question/{id}"), &cookie, b"answer=unknown&unknown=1"),
        }
        assert_eq!(answer.status, 303, "{location}");
    }
    panic!("the interview does not end");
}

fn check_page(answer: &Answer) -> String {
    assert_eq!(answer.status, 303);
    site().get_with("/fr/check", &answer.cookie()).page().to_owned()
}

#[test]
fn an_amount_may_be_by_the_week_the_month_or_the_year_and_about() {
    for (form, said) in [
        ("answer=250&every=week", "1\u{202f}083\u{a0}euros par mois"),
        ("answer=1+200&every=month", "1\u{202f}200\u{a0}euros par mois"),
        ("answer=24000%E2%82%AC&every=year", "2\u{202f}000\u{a0}euros par mois"),
        ("answer=1000&every=month&about=1", "environ 1\u{202f}000\u{a0}euros par mois"),
        ("answer=&every=month&band=500-1000", "entre 500 et 1\u{202f}000\u{a0}euros par mois"),
        ("answer=900&every=month&band=500-1000", "<dd>900\u{a0}euros par mois"),
        ("answer=&every=month&band=0-500", "500\u{a0}euros par mois ou moins"),
    ] {
        let cookie = site().cookie(&parent("null"), monday_morning());
        let page = check_page(&site().post_with("/fr/change/income", &cookie, form.as_bytes()));
        assert!(page.contains(said), "{form}: {page}");
    }
}

#[test]
fn an_amount_outside_the_band_chosen_is_asked_again_with_both_and_a_way_on() {
    let refused = site().post("/fr/question/income", "answer=1800&every=month&about=1&band=500-1000");
    assert_eq!(refused.status, 422);
    let page = refused.page();
    for kept in
        ["value=\"1800\"", "value=\"500-1000\" checked", "name=\"about\" value=\"1\" checked", "value=\"amount\""]
    {
        assert!(page.contains(kept), "{kept} is lost: {page}");
    }
    let on = site().post("/fr/question/income", "answer=1800&every=month&band=amount");
    assert_eq!(on.status, 303);
    assert_eq!(site().post("/fr/question/income", "answer=&every=month&about=1").status, 422);
    assert_eq!(site().post("/fr/question/income", "answer=&band=501-999").status, 422, "not one of the bands");
}

#[test]
fn a_band_is_asked_closer_only_where_the_amount_can_change_the_rights() {
    let (next, cookie) = until_income_or_the_end(&parent(r#"{"from":500,"to":1000}"#));
    assert_eq!(next, "/fr/question/income");
    let page = site().get_with(&next, &cookie).page().to_owned();
    assert!(page.contains("entre 500 et 1\u{202f}000\u{a0}euros par mois"), "it says what was answered: {page}");
    assert!(page.contains("value=\"no_closer\"") && !page.contains("name=\"band\""), "it offers the field only");
    let on = site().post_with(&next, &cookie, b"unknown=no_closer");
    assert_eq!(on.header("location"), Some("/fr/check"), "not asked a third time");
    assert!(check_page(&on).contains("entre 500 et 1\u{202f}000\u{a0}euros par mois"), "the band still counts");
    let (next, _) = until_income_or_the_end(&parent(r#"{"from":4000,"to":8000}"#));
    assert_eq!(next, "/fr/check", "so far above every limit the exact amount is nobody's business");
}

#[test]
fn what_is_known_about_is_not_asked_closer() {
    let (next, _) = until_income_or_the_end(&parent(r#"{"about":900}"#));
    assert_eq!(next, "/fr/check");
}

#[test]
fn nobody_is_ticked_not_typed_and_an_age_that_is_not_understood_is_named() {
    let cookie = site().cookie(&parent("0"), monday_morning());
    let page = check_page(&site().post_with("/fr/change/children", &cookie, b"answer=&nobody=1"));
    assert!(page.contains("Pas d’enfant à charge"), "{page}");
    let refused = site().post("/fr/question/children", "answer=3%2C+sept%2C+12");
    assert_eq!(refused.status, 422);
    assert!(
        refused.page().contains("«\u{a0}sept\u{a0}»") && refused.page().contains("value=\"3, sept, 12\""),
        "{}",
        refused.page()
    );
    let both = site().post("/fr/question/children", "answer=3&nobody=1");
    assert!(both.status == 422 && both.page().contains("name=\"nobody\" value=\"1\" checked"));
    assert!(both.page().contains("value=\"3\""));
}
