//! Addresses of the form and what happens at each.

use std::sync::Arc;

use actix_web::http::{Method, StatusCode, header};
use actix_web::web::{self, Bytes, Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use chrono_tz::Europe::Paris;
use serde::Serialize;

use super::check_page::CheckPage;
use super::plan_page::PlanPage;
use super::question_page::{Asking, Error, Refused};
use super::start_page::StartPage;
use super::visit::{Visit, Who};
use super::words::Words;
use crate::plan::{Planner, Step};
use crate::policy::{Answer, Answers, Policy, Question, QuestionKind};
use crate::web::error::{self, Trouble, respond};
use crate::web::headers;
use crate::web::request::{self, Fields};
use crate::web::running::Running;

type Body = Result<Bytes, actix_web::Error>;
type Outcome = Result<HttpResponse, Trouble>;

/// Adds the addresses of the form.
pub fn configure(config: &mut web::ServiceConfig) {
    config
        .app_data(web::PayloadConfig::new(request::LARGEST_FORM))
        .route("/", web::to(choose_language))
        .route("/{language}/", web::to(start))
        .route("/{language}/question/{question}", web::to(question))
        .route("/{language}/check", web::to(check))
        .route("/{language}/plan", web::to(plan))
        .default_service(web::to(nowhere));
}

/// One request being answered.
struct Call<'a> {
    running: &'a Running,
    request: &'a HttpRequest,
    policy: Arc<Policy>,
    language: &'static str,
}

/// Answers a request; every trouble becomes a page in its language.
fn answer(
    running: &Running,
    request: &HttpRequest,
    language: &str,
    handle: impl FnOnce(&Call<'_>) -> Outcome,
) -> HttpResponse {
    let Some(language) = request::language(language) else {
        return error::page(running, request, request::preferred_language(request), Trouble::NotFound);
    };
    let policy = Arc::clone(&running.policy());
    let call = Call { running, request, policy, language };
    let outcome = call.allowed().and_then(|()| handle(&call));
    outcome.unwrap_or_else(|trouble| call.trouble(trouble))
}

async fn choose_language(running: Data<Running>, request: HttpRequest) -> HttpResponse {
    let language = request::preferred_language(&request);
    answer(&running, &request, language, |call| Ok(call.see(&format!("/{language}/"))))
}

async fn nowhere(running: Data<Running>, request: HttpRequest) -> HttpResponse {
    let named = request.path().split('/').nth(1).and_then(request::language);
    let language = named.unwrap_or_else(|| request::preferred_language(&request));
    error::page(&running, &request, language, Trouble::NotFound)
}

async fn start(running: Data<Running>, request: HttpRequest, path: Path<String>, body: Body) -> HttpResponse {
    answer(&running, &request, &path, |call| {
        if *call.request.method() == Method::POST {
            call.begin(&fields(body)?)
        } else {
            let key = format!("start {}", call.language);
            call.kept(key, "start", || StartPage::new(call.words(Who::Me)))
        }
    })
}

async fn question(
    running: Data<Running>,
    request: HttpRequest,
    path: Path<(String, String)>,
    body: Body,
) -> HttpResponse {
    let (language, id) = path.into_inner();
    answer(&running, &request, &language, |call| {
        let position = call.policy.question_position(&id).ok_or(Trouble::NotFound)?;
        let visit = call.visit()?;
        match *call.request.method() {
            Method::POST => call.take(position, visit, &fields(body)?),
            _ => call.ask(position, &visit),
        }
    })
}

async fn check(running: Data<Running>, request: HttpRequest, path: Path<String>) -> HttpResponse {
    answer(&running, &request, &path, |call| {
        let visit = call.visit()?;
        let (planner, now) = (call.planner(), call.running.now());
        let next = match planner.next_step(&visit.answers, now) {
            Step::Ask(at) => call.policy.questions().get(at).map(|question| question.id.as_str()),
            Step::Done => None,
        };
        let asked = planner.asked(&visit.answers, now);
        call.page("check", &CheckPage::new(planner, call.words(visit.who), &visit, &asked, next))
    })
}

async fn plan(running: Data<Running>, request: HttpRequest, path: Path<String>) -> HttpResponse {
    answer(&running, &request, &path, |call| {
        let visit = call.visit()?;
        let plan = call.planner().plan(&visit.answers, call.running.now());
        call.page("plan", &PlanPage::new(&plan, call.words(visit.who)))
    })
}

impl Call<'_> {
    fn allowed(&self) -> Result<(), Trouble> {
        match *self.request.method() {
            Method::GET | Method::HEAD => Ok(()),
            Method::POST if request::from_another_site(self.request) => Err(Trouble::AnotherSite),
            Method::POST if self.takes_forms() => Ok(()),
            _ => Err(Trouble::WrongMethod),
        }
    }

    fn takes_forms(&self) -> bool {
        let path = self.request.path();
        path.contains("/question/") || path == format!("/{}/", self.language)
    }

    fn visit(&self) -> Result<Visit, Trouble> {
        Visit::open(self.running, &self.policy, self.request)
    }

    fn planner(&self) -> Planner<'_> {
        Planner::new(&self.policy, &self.running.directory)
    }

    fn words(&self, who: Who) -> Words<'_> {
        Words {
            interface: self.running.pages.texts(),
            rules: self.policy.texts(),
            language: self.language,
            who: who.id(),
            now: self.running.now().with_timezone(&Paris).naive_local(),
        }
    }

    /// A new visit, for the person themselves or someone they help.
    fn begin(&self, fields: &Fields) -> Outcome {
        let who = match request::values(fields, "who").next() {
            Some("other") => Who::Other,
            _ => Who::Me,
        };
        let mut visit = Visit { who, answers: Answers::default() };
        if who == Who::Other {
            let helper = self.policy.question_position("helper");
            let yes =
                helper.and_then(|at| Some((at, Answer::from_text(self.policy.questions().get(at)?, "yes").ok()?)));
            if let Some((at, yes)) = yes {
                visit.answers.record(at, yes);
            }
        }
        self.go_on(&visit)
    }

    fn ask(&self, position: usize, visit: &Visit) -> Outcome {
        let question = self.policy.questions().get(position).ok_or(Trouble::NotFound)?;
        let asking = self.asking(position, question, visit);
        let given = visit.answers.get(position);
        // Only what can be chosen, never what was typed, is in a page that is kept.
        let chosen = matches!(given, None | Some(Answer::Unknown | Answer::Option(_) | Answer::Options(_)));
        if !chosen || question.kind == QuestionKind::Commune {
            return self.page("question", &asking.page(None));
        }
        let key = format!(
            "question {} {} {} {} {} {given:?}",
            self.policy.version(),
            self.language,
            question.id,
            visit.who.id(),
            asking.back
        );
        self.kept(key, "question", || asking.page(None))
    }

    fn asking<'a>(&'a self, position: usize, question: &'a Question, visit: &'a Visit) -> Asking<'a> {
        let back = self.back(position, visit);
        Asking { planner: self.planner(), words: self.words(visit.who), visit, position, question, back }
    }

    /// The question answered before this one, or the start.
    fn back(&self, position: usize, visit: &Visit) -> String {
        let asked = self.planner().asked(&visit.answers, self.running.now());
        let before = asked.into_iter().rfind(|at| *at < position);
        let before = before.and_then(|at| self.policy.questions().get(at));
        before.map_or_else(
            || format!("/{}/", self.language),
            |question| format!("/{}/question/{}", self.language, question.id),
        )
    }

    /// Takes an answer; one that does not fit is asked again, with what was typed.
    fn take(&self, position: usize, mut visit: Visit, fields: &Fields) -> Outcome {
        let question = self.policy.questions().get(position).ok_or(Trouble::NotFound)?;
        match self.read(question, fields) {
            Ok(answer) => {
                visit.answers.record(position, answer);
                if question.kind == QuestionKind::PostalCode {
                    self.forget_commune(&mut visit);
                }
                self.go_on(&visit)
            }
            Err(error) => {
                let typed = request::values(fields, "answer").map(str::to_owned).collect();
                let page = self.asking(position, question, &visit).page(Some(&Refused { typed, error }));
                let page = self.render("question", &page)?;
                Ok(respond(self.running, self.request, StatusCode::UNPROCESSABLE_ENTITY, &page))
            }
        }
    }

    /// Another postal code has other communes.
    fn forget_commune(&self, visit: &mut Visit) {
        let commune = self.policy.questions().iter().position(|question| question.kind == QuestionKind::Commune);
        if let Some(commune) = commune {
            visit.answers.forget(commune);
        }
    }

    fn read(&self, question: &Question, fields: &Fields) -> Result<Answer, Error> {
        let given: Vec<&str> = request::values(fields, "answer").filter(|value| !value.trim().is_empty()).collect();
        if request::values(fields, "unknown").next().is_some()
            && (given.is_empty() || question.kind.options().is_empty())
        {
            return Ok(Answer::Unknown);
        }
        if matches!(question.kind, QuestionKind::Several { .. }) {
            return Answer::options(question, given.into_iter()).map_err(Error::Answer);
        }
        let given = given.first().ok_or(Error::Nothing)?;
        let answer = Answer::from_text(question, given).map_err(Error::Answer)?;
        if question.kind == QuestionKind::PostalCode {
            self.known_postal_code(&answer)?;
        }
        Ok(answer)
    }

    fn known_postal_code(&self, answer: &Answer) -> Result<(), Error> {
        let Answer::Code(code) = answer else { return Ok(()) };
        if self.running.directory.communes_with_postal_code(code).is_empty() {
            return Err(Error::UnknownPostalCode(code.clone()));
        }
        Ok(())
    }

    /// On to the next question that counts, or to the answers.
    fn go_on(&self, visit: &Visit) -> Outcome {
        let next = match self.planner().next_step(&visit.answers, self.running.now()) {
            Step::Ask(at) => self.policy.questions().get(at),
            Step::Done => None,
        };
        let address = next.map_or_else(
            || format!("/{}/check", self.language),
            |question| format!("/{}/question/{}", self.language, question.id),
        );
        let mut response = self.see(&address);
        visit.keep(self.running, &self.policy, &mut response)?;
        Ok(response)
    }

    fn see(&self, address: &str) -> HttpResponse {
        let mut response = HttpResponse::SeeOther().insert_header((header::LOCATION, address)).finish();
        headers::add(response.headers_mut(), self.running.pages.style_hash(), self.running.secure);
        response
    }

    fn render(&self, template: &str, page: &impl Serialize) -> Result<crate::web::pages::Page, Trouble> {
        self.running.pages.render(template, self.language, page).map_err(|error| {
            tracing::error!(%error, template, "a page cannot be rendered");
            Trouble::Ours
        })
    }

    fn page(&self, template: &str, page: &impl Serialize) -> Outcome {
        let page = self.render(template, page)?;
        Ok(respond(self.running, self.request, StatusCode::OK, &page))
    }

    fn kept<P: Serialize>(&self, key: String, template: &str, page: impl FnOnce() -> P) -> Outcome {
        let page = self.running.pages.render_once(key, template, self.language, page).map_err(|error| {
            tracing::error!(%error, template, "a page cannot be rendered");
            Trouble::Ours
        })?;
        Ok(respond(self.running, self.request, StatusCode::OK, &page))
    }

    fn trouble(&self, trouble: Trouble) -> HttpResponse {
        let mut response = error::page(self.running, self.request, self.language, trouble);
        if matches!(trouble, Trouble::Forged | Trouble::Expired) {
            Visit::forget(self.running, &mut response);
        }
        response
    }
}

fn fields(body: Body) -> Result<Fields, Trouble> {
    let body = body.map_err(|error| match error.as_response_error().status_code() {
        StatusCode::PAYLOAD_TOO_LARGE => Trouble::TooLarge,
        _ => Trouble::Garbled,
    })?;
    request::fields(&body).ok_or(Trouble::Garbled)
}
