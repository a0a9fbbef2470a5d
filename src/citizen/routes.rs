//! Addresses of the form and what happens at each.

use std::sync::Arc;

use actix_web::http::{Method, StatusCode};
use actix_web::web::{self, Data, Path};
use actix_web::{HttpRequest, HttpResponse};

use super::about_page::AboutPage;
use super::call::{Call, Outcome};
use super::check_page::CheckPage;
use super::interview::{Interview, Purpose};
use super::keeping::Keeping;
use super::plan_page::PlanPage;
use super::start_page::StartPage;
use super::why::Why;
use super::{callback_page, code_page};
use crate::web::answer::see;
use crate::web::error::{self, Trouble};
use crate::web::request::{self, Body, form};
use crate::web::running::Running;

/// Adds the addresses of the form.
pub fn configure(config: &mut web::ServiceConfig) {
    config
        .app_data(web::PayloadConfig::new(request::LARGEST_FORM))
        .route("/{language}/question/{question}", web::to(question))
        .route("/{language}/plan", web::to(plan))
        .route("/{language}/check", web::to(check))
        .route("/{language}/change/{question}", web::to(change))
        .route("/", web::to(choose_language))
        .route("/{language}", web::to(add_slash))
        .route("/{language}/", web::to(start))
        .route("/{language}/code", web::to(code))
        .route("/{language}/callback", web::to(callback))
        .route("/{language}/erase", web::to(erase))
        .route("/{language}/about", web::to(about))
        .default_service(web::to(nowhere));
}

const READ: &[Method] = &[Method::GET, Method::HEAD];
const READ_OR_SEND: &[Method] = &[Method::GET, Method::HEAD, Method::POST];
const SEND: &[Method] = &[Method::POST];

/// Answers a request by one of `methods`; every trouble becomes a page in its language.
fn answer(
    running: &Running,
    request: &HttpRequest,
    language: &str,
    methods: &[Method],
    handle: impl FnOnce(&Call<'_>) -> Outcome,
) -> HttpResponse {
    let Some(language) = request::language(language) else { return lost(running, request) };
    let (policy, interface) = (Arc::clone(&running.policy()), running.pages.texts());
    let call = Call { running, request, policy, interface, language };
    let outcome = call.allowed(methods).and_then(|()| handle(&call));
    outcome.unwrap_or_else(|trouble| call.trouble(trouble, methods))
}

/// The same where the answer waits for the store.
async fn answer_from_store(
    running: &Data<Running>,
    request: &HttpRequest,
    language: &str,
    handle: impl AsyncFnOnce(&Call<'_>) -> Outcome,
) -> HttpResponse {
    let Some(language) = request::language(language) else { return lost(running, request) };
    let (policy, interface) = (Arc::clone(&running.policy()), running.pages.texts());
    let call = Call { running, request, policy, interface, language };
    let outcome = match call.allowed(READ_OR_SEND) {
        Ok(()) => handle(&call).await,
        Err(trouble) => Err(trouble),
    };
    outcome.unwrap_or_else(|trouble| call.trouble(trouble, READ_OR_SEND))
}

fn lost(running: &Running, request: &HttpRequest) -> HttpResponse {
    let named = request.path().split('/').nth(1).and_then(request::language);
    let language = named.unwrap_or_else(|| request::preferred_language(request));
    error::page(running, request, language, Trouble::NotFound)
}

async fn nowhere(running: Data<Running>, request: HttpRequest) -> HttpResponse {
    lost(&running, &request)
}

async fn choose_language(running: Data<Running>, request: HttpRequest) -> HttpResponse {
    let language = request::preferred_language(&request);
    answer(&running, &request, language, READ, |call| {
        let mut response = see(call.running, &call.address(""), StatusCode::SEE_OTHER);
        response.headers_mut().insert(actix_web::http::header::VARY, request::varies_by_language());
        Ok(response)
    })
}

async fn add_slash(running: Data<Running>, request: HttpRequest, path: Path<String>) -> HttpResponse {
    answer(&running, &request, &path, READ, |call| {
        Ok(see(call.running, &call.address(""), StatusCode::PERMANENT_REDIRECT))
    })
}

async fn start(running: Data<Running>, request: HttpRequest, path: Path<String>, body: Body) -> HttpResponse {
    answer(&running, &request, &path, READ_OR_SEND, |call| match *call.request.method() {
        Method::POST => Interview::new(call).begin(&form(body)?),
        _ => call.kept(format!("start {}", call.language), "start", || StartPage::new(call.words_for_me())),
    })
}

type Named = Path<(String, String)>;

async fn question(running: Data<Running>, request: HttpRequest, path: Named, body: Body) -> HttpResponse {
    put(&running, &request, path, body, Purpose::GoOn)
}

async fn change(running: Data<Running>, request: HttpRequest, path: Named, body: Body) -> HttpResponse {
    put(&running, &request, path, body, Purpose::Change)
}

fn put(running: &Running, request: &HttpRequest, path: Named, body: Body, purpose: Purpose) -> HttpResponse {
    let (language, id) = path.into_inner();
    answer(running, request, &language, READ_OR_SEND, |call| {
        let asked = Interview::new(call).asking(&id, purpose)?;
        match *call.request.method() {
            Method::POST => asked.take(&form(body)?),
            _ => asked.ask(),
        }
    })
}

async fn check(running: Data<Running>, request: HttpRequest, path: Path<String>) -> HttpResponse {
    answer(&running, &request, &path, READ, |call| {
        let visit = call.visit()?;
        call.page("check", &CheckPage::new(call.planner(), call.words(visit.who), &visit, call.running.now()))
    })
}

async fn plan(running: Data<Running>, request: HttpRequest, path: Path<String>) -> HttpResponse {
    answer(&running, &request, &path, READ, |call| {
        let visit = call.visit()?;
        let (planner, now) = (call.planner(), call.running.now());
        let plan = planner.plan(&visit.answers, now);
        let explanation = planner.explain(&visit.answers, now);
        let why = Why { planner, words: call.words(visit.who), answers: &visit.answers };
        call.page("plan", &PlanPage::new(&plan, &explanation, why, Interview::new(call).unsaid(&visit), &visit.taken))
    })
}

async fn code(
    running: Data<Running>,
    keeping: Data<Keeping>,
    request: HttpRequest,
    path: Path<String>,
) -> HttpResponse {
    answer_from_store(&running, &request, &path, async |call| match *call.request.method() {
        Method::POST => code_page::give(call, &running, &keeping).await,
        _ => code_page::show(call),
    })
    .await
}

async fn callback(
    running: Data<Running>,
    keeping: Data<Keeping>,
    request: HttpRequest,
    path: Path<String>,
    body: Body,
) -> HttpResponse {
    answer_from_store(&running, &request, &path, async |call| match *call.request.method() {
        Method::POST => callback_page::take(call, &running, &keeping, &form(body)?).await,
        _ => callback_page::show(call),
    })
    .await
}

async fn erase(running: Data<Running>, request: HttpRequest, path: Path<String>) -> HttpResponse {
    answer(&running, &request, &path, SEND, |call| {
        let mut response = see(call.running, &call.address(""), StatusCode::SEE_OTHER);
        call.forget(&mut response);
        Ok(response)
    })
}

async fn about(running: Data<Running>, request: HttpRequest, path: Path<String>) -> HttpResponse {
    answer(&running, &request, &path, READ, |call| {
        let key = format!("about {} {}", call.language, call.policy.version());
        call.kept(key, "about", || AboutPage::new(call.words_for_me(), call.policy.version()))
    })
}
