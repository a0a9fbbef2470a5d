//! Addresses of the agent's side and what happens at each.
//!
//! Every handler takes a [`AgentDesk`], which only someone signed in has.

use actix_web::HttpResponse;
use actix_web::web::{self, Path};

use super::callbacks;
use super::desk::AgentDesk;
use super::guide::answering::Answering;
use super::guide::booking::Booking;
use super::guide::ending::End;
use super::guide::{beginning, letter_page};

/// Adds the addresses.
pub fn configure(config: &mut web::ServiceConfig) {
    config
        .route("/{language}/agent", web::to(home))
        .route("/{language}/agent/closed", web::to(closed))
        .route("/{language}/agent/closed-uncounted", web::to(closed_uncounted))
        .route("/{language}/agent/code", web::to(resume))
        .route("/{language}/agent/call", web::to(begin))
        .route("/{language}/agent/call/{call}", web::to(call))
        .route("/{language}/agent/call/{call}/question/{question}", web::to(question))
        .route("/{language}/agent/call/{call}/answer", web::to(answer))
        .route("/{language}/agent/call/{call}/caller", web::to(caller))
        .route("/{language}/agent/call/{call}/code", web::to(code))
        .route("/{language}/agent/call/{call}/letter", web::to(letter))
        .route("/{language}/agent/call/{call}/callback", web::to(booking))
        .route("/{language}/agent/call/{call}/close", web::to(close))
        .route("/{language}/agent/callbacks", web::to(queue))
        .route("/{language}/agent/callbacks/next", web::to(take_next))
        .route("/{language}/agent/callbacks/{callback}", web::to(callback))
        .route("/{language}/agent/callbacks/{callback}/take", web::to(take))
        .route("/{language}/agent/callbacks/{callback}/attempt", web::to(attempt))
        .route("/{language}/agent/callbacks/{callback}/release", web::to(release));
}

/// The language, and what stands behind it in the address.
type One = Path<(String, String)>;
type Two = Path<(String, String, String)>;

async fn home(desk: AgentDesk) -> HttpResponse {
    desk.read(async |desk| beginning::show(desk)).await
}

async fn closed(desk: AgentDesk) -> HttpResponse {
    desk.read(async |desk| beginning::show_after(desk, "desk-closed")).await
}

async fn closed_uncounted(desk: AgentDesk) -> HttpResponse {
    desk.read(async |desk| beginning::show_after(desk, "desk-closed-uncounted")).await
}

async fn begin(desk: AgentDesk) -> HttpResponse {
    desk.take(async |desk| beginning::begin(desk)).await
}

async fn resume(desk: AgentDesk) -> HttpResponse {
    desk.take(beginning::resume).await
}

async fn call(desk: AgentDesk, path: One) -> HttpResponse {
    desk.read(async |desk| Answering::of(desk, &path.1)?.show(None)).await
}

async fn question(desk: AgentDesk, path: Two) -> HttpResponse {
    desk.read(async |desk| Answering::of(desk, &path.1)?.show(Some(&path.2))).await
}

async fn answer(desk: AgentDesk, path: One) -> HttpResponse {
    desk.take(async |desk| Answering::of(desk, &path.1)?.take()).await
}

async fn caller(desk: AgentDesk, path: One) -> HttpResponse {
    desk.take(async |desk| Answering::of(desk, &path.1)?.change_caller()).await
}

async fn letter(desk: AgentDesk, path: One) -> HttpResponse {
    desk.read(async |desk| letter_page::show(desk, &desk.call(&path.1)?)).await
}

async fn code(desk: AgentDesk, path: One) -> HttpResponse {
    desk.take(async |desk| End::of(desk, &path.1)?.give_code().await).await
}

async fn booking(desk: AgentDesk, path: One) -> HttpResponse {
    desk.read_or_take(
        async |desk| Booking::of(desk, &path.1)?.show(),
        async |desk| Booking::of(desk, &path.1)?.take().await,
    )
    .await
}

async fn close(desk: AgentDesk, path: One) -> HttpResponse {
    desk.read_or_take(async |desk| End::of(desk, &path.1)?.show(), async |desk| End::of(desk, &path.1)?.finish().await)
        .await
}

async fn queue(desk: AgentDesk) -> HttpResponse {
    desk.read(callbacks::queue).await
}

async fn take_next(desk: AgentDesk) -> HttpResponse {
    desk.take(callbacks::take_next).await
}

async fn callback(desk: AgentDesk, path: One) -> HttpResponse {
    desk.read(async |desk| callbacks::show(desk, &path.1).await).await
}

async fn take(desk: AgentDesk, path: One) -> HttpResponse {
    desk.take(async |desk| callbacks::take(desk, &path.1).await).await
}

async fn attempt(desk: AgentDesk, path: One) -> HttpResponse {
    desk.take(async |desk| callbacks::attempt(desk, &path.1).await).await
}

async fn release(desk: AgentDesk, path: One) -> HttpResponse {
    desk.take(async |desk| callbacks::release(desk, &path.1).await).await
}
