//! Tables of addresses: what each shows, and which form it takes.
//!
//! Methods are told apart here and nowhere else, and every trouble becomes a
//! page in the language of its request.

use std::future::ready;
use std::marker::PhantomData;

use actix_web::dev::{AppService, HttpServiceFactory};
use actix_web::http::Method;
use actix_web::{Handler, HttpResponse, Resource, guard, web};

use super::request::Context;
use super::trouble::Reply;

/// One address.
pub struct Address<C> {
    resource: Resource,
    allowed: Vec<Method>,
    may_know: PhantomData<C>,
}

/// The address of this pattern. Only who has a `C` is told which methods it
/// takes: somebody signed in, or anybody.
#[must_use]
pub fn at<C: Context>(pattern: &str) -> Address<C> {
    Address { resource: web::resource(pattern), allowed: Vec::new(), may_know: PhantomData }
}

impl<C: Context> Address<C> {
    /// Shows a page, to `HEAD` without its body.
    #[must_use]
    pub fn reads<D: Context>(mut self, show: impl AsyncFn(D) -> Reply + Clone + 'static) -> Self {
        self.allowed.extend([Method::GET, Method::HEAD]);
        let reading = guard::Any(guard::Get()).or(guard::Head());
        Self { resource: self.resource.route(web::route().guard(reading).to(handler(show))), ..self }
    }

    /// Takes a form.
    #[must_use]
    pub fn takes<D: Context>(mut self, take: impl AsyncFn(D) -> Reply + Clone + 'static) -> Self {
        self.allowed.push(Method::POST);
        Self { resource: self.resource.route(web::post().to(handler(take))), ..self }
    }

    /// Begins what only a person can go on with: `GET`, and no `HEAD`.
    #[must_use]
    pub fn leads<D: Context>(mut self, lead: impl AsyncFn(D) -> Reply + Clone + 'static) -> Self {
        self.allowed.push(Method::GET);
        Self { resource: self.resource.route(web::get().to(handler(lead))), ..self }
    }
}

impl<C: Context> HttpServiceFactory for Address<C> {
    fn register(self, config: &mut AppService) {
        let allowed = self.allowed;
        let wrong = move |context: C| ready(context.as_ref().wrong_method(&allowed));
        self.resource.default_service(web::to(wrong)).register(config);
    }
}

fn handler<D: Context>(
    answer: impl AsyncFn(D) -> Reply + Clone + 'static,
) -> impl Handler<(D,), Output = HttpResponse, Future: 'static> {
    move |context: D| {
        let (answer, request) = (answer.clone(), context.as_ref().clone());
        async move { answer(context).await.unwrap_or_else(|trouble| request.trouble(trouble)) }
    }
}
