//! The form over HTTP: what goes well, and everything that can go wrong.

use std::sync::Arc;

use actix_web::body::MessageBody;
use actix_web::cookie::Cookie;
use actix_web::dev::{Service, ServiceResponse};
use actix_web::http::{Method, StatusCode, header};
use actix_web::test::{self, TestRequest};
use actix_web::web::Data;
use actix_web::{App, Error};
use aiguillage::citizen;
use aiguillage::directory::Directory;
use aiguillage::policy::{Policy, RuleFiles};
use aiguillage::web::pages::Pages;
use aiguillage::web::reload;
use aiguillage::web::running::Running;
use aiguillage::web::seal::Seal;
use chrono::{DateTime, Duration, Utc};

fn monday_morning() -> DateTime<Utc> {
    "2026-11-23T09:00:00Z".parse().unwrap()
}

fn running() -> Data<Running> {
    let policy = Policy::load(&RuleFiles::embedded()).unwrap();
    let seal = Seal::new(&[7; 32], Duration::hours(citizen::LIFETIME_HOURS));
    let (directory, pages) = (Directory::shipped().unwrap(), Pages::new().unwrap());
    Data::new(Running::new(policy, directory, pages, seal, false, monday_morning))
}

async fn site(
    running: Data<Running>,
) -> impl Service<actix_http::Request, Response = ServiceResponse<impl MessageBody>, Error = Error> {
    test::init_service(App::new().app_data(running).configure(citizen::configure)).await
}

fn form(path: &str, body: impl Into<actix_web::web::Bytes>) -> TestRequest {
    TestRequest::post()
        .uri(path)
        .insert_header((header::CONTENT_TYPE, "application/x-www-form-urlencoded"))
        .set_payload(body)
}

/// Status and body of the answer to a request.
async fn answer(request: TestRequest) -> (StatusCode, String) {
    let site = site(running()).await;
    let response = test::call_service(&site, request.to_request()).await;
    let status = response.status();
    (status, String::from_utf8(test::read_body(response).await.to_vec()).unwrap())
}

/// A page with a heading and a link that leads on.
fn assert_leads_on(page: &str) {
    assert!(page.contains("<h1"), "{page}");
    assert!(page.contains("href=\"/fr/\"") || page.contains("href=\"/en/\""), "{page}");
}

#[actix_web::test]
async fn an_option_that_does_not_exist_is_asked_again() {
    let (status, page) = answer(form("/fr/question/internet", "answer=satellite")).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.contains("class=\"summary\""));
}

#[actix_web::test]
async fn a_number_out_of_range_is_asked_again_with_what_was_typed() {
    let (status, page) = answer(form("/fr/question/age", "answer=4000")).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.contains("value=\"4000\""));
}

#[actix_web::test]
async fn what_was_typed_never_becomes_markup() {
    let (status, page) =
        answer(form("/fr/question/postal_code", "answer=%3Cscript%3Ealert(1)%3C%2Fscript%3E%22")).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!page.contains("<script"));
    assert!(page.contains("&lt;script&gt;"));
}

#[actix_web::test]
async fn a_postal_code_of_no_commune_is_asked_again() {
    let (status, _) = answer(form("/fr/question/postal_code", "answer=99999")).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[actix_web::test]
async fn a_body_of_ten_megabytes_is_refused_with_a_page() {
    let (status, page) = answer(form("/fr/question/internet", vec![b'a'; 10 << 20])).await;
    assert_eq!(status, StatusCode::PAYLOAD_TOO_LARGE);
    assert_leads_on(&page);
}

#[actix_web::test]
async fn bytes_that_are_not_text_are_refused_with_a_page() {
    let (status, page) = answer(form("/fr/question/internet", &b"answer=%ff%fe"[..])).await;
    assert_eq!(status, StatusCode::BAD_REQUEST);
    assert_leads_on(&page);
}

#[actix_web::test]
async fn other_methods_are_refused_with_a_page() {
    for (method, path) in [(Method::DELETE, "/fr/"), (Method::PUT, "/fr/question/internet"), (Method::POST, "/fr/plan")]
    {
        let (status, page) = answer(TestRequest::with_uri(path).method(method)).await;
        assert_eq!(status, StatusCode::METHOD_NOT_ALLOWED);
        assert_leads_on(&page);
    }
}

#[actix_web::test]
async fn unknown_addresses_questions_and_languages_are_not_found_with_a_page() {
    for path in ["/nowhere", "/fr/nowhere", "/fr/question/nothing", "/xx/plan", "/fr/question/internet/more"] {
        let (status, page) = answer(TestRequest::get().uri(path)).await;
        assert_eq!(status, StatusCode::NOT_FOUND, "{path}");
        assert_leads_on(&page);
    }
}

#[actix_web::test]
async fn a_form_sent_by_another_site_is_refused() {
    for (name, value) in [("sec-fetch-site", "cross-site"), ("origin", "https://elsewhere.example"), ("origin", "null")]
    {
        let (status, page) = answer(form("/fr/question/internet", "answer=home").insert_header((name, value))).await;
        assert_eq!(status, StatusCode::FORBIDDEN, "{name}: {value}");
        assert_leads_on(&page);
    }
}

#[actix_web::test]
async fn a_forged_cookie_is_refused_and_taken_away() {
    let site = site(running()).await;
    let request = TestRequest::get().uri("/fr/plan").cookie(Cookie::new("answers", "forged"));
    let response = test::call_service(&site, request.to_request()).await;
    assert_eq!(response.status(), StatusCode::BAD_REQUEST);
    let taken = response.response().cookies().find(|cookie| cookie.name() == "answers").unwrap();
    assert_eq!(taken.value(), "");
}

#[actix_web::test]
async fn a_cookie_replayed_after_its_time_is_refused() {
    let old = Seal::new(&[7; 32], Duration::hours(2))
        .seal(r#"{"who":"me","answers":{}}"#, monday_morning() - Duration::hours(3));
    let request = TestRequest::get().uri("/fr/plan").cookie(Cookie::new("answers", old.unwrap()));
    assert_eq!(answer(request).await.0, StatusCode::GONE);
}

#[actix_web::test]
async fn head_answers_where_get_does_and_every_page_is_guarded() {
    for path in ["/fr/", "/en/question/internet", "/fr/check", "/fr/plan"] {
        for method in [Method::GET, Method::HEAD] {
            let site = site(running()).await;
            let response = test::call_service(&site, TestRequest::with_uri(path).method(method).to_request()).await;
            assert_eq!(response.status(), StatusCode::OK, "{path}");
            let header = |name: &str| response.headers().get(name).unwrap().to_str().unwrap().to_owned();
            assert_eq!(header("cache-control"), "no-store");
            let policy = header("content-security-policy");
            assert!(policy.starts_with("default-src 'none'") && !policy.contains("unsafe"), "{policy}");
        }
    }
}

#[actix_web::test]
async fn answers_go_into_a_cookie_that_script_cannot_read_and_never_into_an_address() {
    let site = site(running()).await;
    let response = test::call_service(&site, form("/fr/question/internet", "answer=none").to_request()).await;
    assert_eq!(response.status(), StatusCode::SEE_OTHER);
    let next = response.headers().get(header::LOCATION).unwrap().to_str().unwrap();
    assert_eq!(next, "/fr/question/phone", "an offline person is not asked about devices");
    let cookie = response.response().cookies().next().unwrap();
    assert!(cookie.http_only().unwrap());
    assert!(!cookie.value().contains("none"));
}

#[actix_web::test]
async fn faulty_rules_never_replace_sound_ones() {
    let running = running();
    let version = running.policy().version().to_owned();
    let folder = std::env::temp_dir().join(format!("aiguillage-reload-{}", std::process::id()));
    write(&folder, &RuleFiles::embedded());
    let situations = folder.join("situations.toml");
    let sound = std::fs::read_to_string(&situations).unwrap();
    std::fs::write(&situations, sound.replace("internet is none", "internet is nonne")).unwrap();
    reload::reload(&running, &folder);
    assert_eq!(running.policy().version(), version, "rules with a fault stay out");
    std::fs::write(&situations, sound.replace("internet is none or", "")).unwrap();
    std::fs::write(
        folder.join("guarantees.toml"),
        "[[guarantee]]\nid = \"never-web-only\"\nalways = \"offered(web)\"\n",
    )
    .unwrap();
    reload::reload(&running, &folder);
    assert_eq!(running.policy().version(), version, "rules with a broken guarantee stay out");
    write(&folder, &RuleFiles::embedded());
    std::fs::write(&situations, format!("{sound}\n# a remark\n")).unwrap();
    reload::reload(&running, &folder);
    assert_ne!(running.policy().version(), version, "sound rules come in");
    std::fs::remove_dir_all(&folder).unwrap();
}

fn write(folder: &std::path::Path, files: &RuleFiles) {
    for (path, content) in files.iter() {
        let path = folder.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, content).unwrap();
    }
}

#[actix_web::test]
async fn a_plan_holds_no_web_address_for_an_offline_person() {
    let running = running();
    let sealed =
        running.seal.seal(r#"{"who":"me","answers":{"internet":"none","service":"cpam"}}"#, monday_morning()).unwrap();
    let site = site(Data::from(Arc::clone(&running.into_inner()))).await;
    let request = TestRequest::get().uri("/fr/plan").cookie(Cookie::new("answers", sealed));
    let page = test::call_and_read_body(&site, request.to_request()).await;
    let page = String::from_utf8(page.to_vec()).unwrap();
    let (_, body) = page.split_once("<main").unwrap();
    assert!(!body.contains("http") && !body.contains("www."), "{body}");
    assert!(body.contains("tel:3646"));
}
