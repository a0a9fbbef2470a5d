//! The addresses of the form, and what is done at each.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::{self, HeaderValue};
use actix_web::web::{self, ServiceConfig};

use super::visit::forget;
use super::{about_page, callback_page, check_page, code_page, plan_page, question_page, start_page};
use crate::conversation::interview::Purpose::{Change, GoOn};
use crate::web::request::Request;
use crate::web::routes::at;
use crate::web::trouble::Trouble;

/// Adds the addresses. They are tried in this order: the most asked for first.
pub fn configure(config: &mut ServiceConfig) {
    config
        .service(
            at::<Request>("/{language}/question/{question}")
                .reads(async |visit| question_page::show(&visit, GoOn))
                .takes(async |visit| question_page::take(visit, GoOn)),
        )
        .service(at::<Request>("/{language}/plan").reads(async |visit| plan_page::show(&visit)))
        .service(at::<Request>("/{language}/check").reads(async |visit| check_page::show(&visit)))
        .service(
            at::<Request>("/{language}/change/{question}")
                .reads(async |visit| question_page::show(&visit, Change))
                .takes(async |visit| question_page::take(visit, Change)),
        )
        .service(at::<Request>("/").reads(async |request| Ok(choose_language(&request))))
        .service(at::<Request>("/{language}").reads(async |request| Ok(add_slash(&request))))
        .service(
            at::<Request>("/{language}/")
                .reads(async |request| start_page::show(&request))
                .takes(async |request| start_page::begin(&request)),
        )
        .service(at::<Request>("/{language}/code").reads(async |visit| code_page::show(&visit)).takes(code_page::give))
        .service(
            at::<Request>("/{language}/callback")
                .reads(async |visit| callback_page::show(&visit))
                .takes(callback_page::take),
        )
        .service(at::<Request>("/{language}/erase").takes(async |request| Ok(erase(&request))))
        .service(at::<Request>("/{language}/about").reads(async |request| about_page::show(&request)))
        .default_service(web::to(nowhere));
}

async fn nowhere(request: Request) -> HttpResponse {
    request.trouble(Trouble::NotFound)
}

fn choose_language(request: &Request) -> HttpResponse {
    let mut response = request.see(&request.address(""));
    response.headers_mut().insert(header::VARY, HeaderValue::from_static("accept-language"));
    response
}

fn add_slash(request: &Request) -> HttpResponse {
    request.see_as(&request.address(""), StatusCode::PERMANENT_REDIRECT)
}

fn erase(request: &Request) -> HttpResponse {
    let mut response = request.see(&request.address(""));
    forget(request, &mut response);
    response
}
