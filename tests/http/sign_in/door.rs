//! The guard itself, before a page that is for supervisors.

use actix_web::body::to_bytes;
use actix_web::http::StatusCode;
use actix_web::web::{self, Data};
use actix_web::{App, HttpResponse, test};
use aiguillage::store::{AccountName, Actor, NewAccount, Randomness, Role, SessionToken};
use aiguillage::web::headers::Transport;
use aiguillage::web::running::Running;
use aiguillage::web::session::{FormToken, SignedIn};

use crate::http::server::{monday_morning, running};

async fn dashboard(who: SignedIn) -> HttpResponse {
    match who.must_be(Role::Supervisor) {
        Ok(()) => HttpResponse::Ok().body(format!("{} {:?}", who.account().as_str(), who.fields())),
        Err(trouble) => who.trouble(trouble),
    }
}

/// A session of somebody with this role.
fn session_of(running: &Running, name: &str, role: Role) -> SessionToken {
    let name = AccountName::parse(name).unwrap();
    let account = NewAccount { name: name.clone(), role, password: None, subject: None };
    running.store.create_account(&account, &Actor::Operator, monday_morning()).unwrap();
    let token = SessionToken::draw(&Randomness::of_this_machine()).unwrap();
    running.store.begin_session(&token, &name, monday_morning()).unwrap();
    token
}

#[actix_web::test]
async fn a_page_for_supervisors_opens_for_them_and_those_above_and_no_field_raises_a_role() {
    let running = Data::new(running(Transport::Plain));
    let app = App::new().app_data(running.clone()).route("/{language}/dashboard", web::to(dashboard));
    let app = test::init_service(app).await;
    for (role, status) in [
        (Role::Agent, StatusCode::FORBIDDEN),
        (Role::Supervisor, StatusCode::OK),
        (Role::Administrator, StatusCode::OK),
    ] {
        let token = session_of(&running, &format!("{role:?}"), role);
        let cookie = format!("session={}; role=administrator", token.to_text());
        let request = test::TestRequest::get().uri("/fr/dashboard?role=administrator");
        let request = request.insert_header(("cookie", cookie.clone())).insert_header(("x-role", "administrator"));
        assert_eq!(test::call_service(&app, request.to_request()).await.status(), status, "{role:?}");
        let csrf = FormToken::of(&token);
        let form = [("csrf", csrf.as_str()), ("role", "administrator"), ("account", "someone")];
        let request = test::TestRequest::post().uri("/fr/dashboard").insert_header(("cookie", cookie));
        let answer = test::call_service(&app, request.set_form(form).to_request()).await;
        assert_eq!(answer.status(), status, "{role:?}");
    }
}

#[actix_web::test]
async fn a_handler_behind_the_guard_sees_fields_only_with_the_token_of_the_session() {
    let running = Data::new(running(Transport::Plain));
    let app = App::new().app_data(running.clone()).route("/{language}/dashboard", web::to(dashboard));
    let app = test::init_service(app).await;
    let (mine, other) =
        (session_of(&running, "mine", Role::Supervisor), session_of(&running, "other", Role::Supervisor));
    for (token, status) in [(FormToken::of(&mine), StatusCode::OK), (FormToken::of(&other), StatusCode::FORBIDDEN)] {
        let request = test::TestRequest::post().uri("/fr/dashboard");
        let request = request.insert_header(("cookie", format!("session={}", mine.to_text())));
        let request = request.set_form([("csrf", token.as_str()), ("note", "brought")]).to_request();
        let answer = test::call_service(&app, request).await;
        assert_eq!(answer.status(), status);
        let body = to_bytes(answer.into_body()).await.unwrap_or_default();
        let body = String::from_utf8_lossy(&body);
        assert_eq!(body.contains("brought"), status == StatusCode::OK, "{body}");
    }
    for method in ["PUT", "DELETE", "PATCH"] {
        let request = test::TestRequest::default().method(method.parse().unwrap()).uri("/fr/dashboard");
        let request = request.insert_header(("cookie", format!("session={}", mine.to_text())));
        let answer = test::call_service(&app, request.to_request()).await;
        assert_eq!(answer.status(), StatusCode::METHOD_NOT_ALLOWED, "{method} changes nothing without a token");
    }
}

#[actix_web::test]
async fn without_a_store_nobody_is_let_in_and_the_page_says_so() {
    let mut running = running(Transport::Plain);
    running.store = std::sync::Arc::new(aiguillage::store::Kept::unavailable("it is away"));
    let running = Data::new(running);
    let app = App::new().app_data(running.clone()).route("/{language}/dashboard", web::to(dashboard));
    let app = test::init_service(app).await;
    let token = SessionToken::draw(&Randomness::of_this_machine()).unwrap();
    let request = test::TestRequest::get().uri("/en/dashboard");
    let request = request.insert_header(("cookie", format!("session={}", token.to_text()))).to_request();
    assert_eq!(test::call_service(&app, request).await.status(), StatusCode::SERVICE_UNAVAILABLE);
}
