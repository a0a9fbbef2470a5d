//! Many small cases on two threads.

/// The results of a check over all items, in no particular order.
pub fn on_two_threads<'t, T: Sync, R: Send>(items: &'t [T], check: impl Fn(&'t T) -> R + Sync) -> Vec<R> {
    // Neighbours are often alike, so each thread takes every other item.
    let half = |start: usize| items.iter().skip(start).step_by(2).map(&check).collect::<Vec<R>>();
    std::thread::scope(|scope| {
        let other = scope.spawn(|| half(1));
        let mut results = half(0);
        results.extend(other.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        results
    })
}
