//! The laws of a store: each takes an empty one. They know the traits and
//! nothing of what is behind them.

pub(super) mod accounts;
pub(super) mod callbacks;
pub(super) mod handoffs;
pub(super) mod records;
pub(super) mod sessions;

/// A test for each law, with a store that `$open` makes.
macro_rules! every_law {
    ($open:path) => {
        $crate::store::conformance::every_law! { $open =>
            accounts: an_account_is_found_by_its_name_and_by_its_subject,
            accounts: a_name_and_a_subject_are_taken_once,
            accounts: who_changed_an_account_is_noted_and_a_refused_change_is_not,
            accounts: the_last_administrator_stays,
            accounts: a_new_password_or_a_disabled_account_ends_its_sessions,
            accounts: failures_are_counted_apart_until_a_success,
            sessions: a_session_is_found_by_its_token_until_it_is_ended,
            sessions: a_session_is_over_when_it_was_idle_or_open_too_long,
            sessions: a_new_role_counts_at_once_and_a_disabled_account_has_no_session,
            sessions: the_sessions_of_one_account_can_be_ended_together,
            handoffs: answers_are_found_under_their_code_until_they_expire,
            handoffs: a_forgotten_hand_off_is_gone,
            handoffs: who_guesses_too_often_is_refused_for_an_hour,
            handoffs: guesses_from_many_places_are_counted_together,
            handoffs: nobody_outside_can_lock_an_agent_out,
            handoffs: many_guesses_at_once_are_not_let_through,
            handoffs: an_agent_who_opens_one_is_noted_and_the_code_is_not,
            callbacks: two_agents_never_have_the_same_callback,
            callbacks: a_lease_runs_out_and_another_agent_gets_the_callback,
            callbacks: an_agent_is_given_again_what_they_have,
            callbacks: the_callback_due_longest_comes_first_in_a_language_that_is_spoken,
            callbacks: nothing_is_due_before_its_slot_or_in_a_pause,
            callbacks: three_attempts_close_a_callback,
            callbacks: a_closed_callback_holds_nothing_any_more,
            callbacks: only_the_agent_who_has_a_callback_can_note_or_release_it,
            callbacks: a_callback_can_be_taken_by_its_id_before_it_is_due,
            callbacks: the_queue_shows_what_expires_soon_and_not_what_has_expired,
            records: an_outcome_sent_twice_is_kept_once,
            records: outcomes_are_told_by_day,
            records: the_trail_is_numbered_without_a_gap_whoever_writes,
            records: the_trail_is_read_from_its_end,
            records: a_purge_drops_what_has_expired_and_nothing_else,
        }
    };
    ($open:path => $($module:ident: $law:ident,)+) => {
        $(#[test]
        fn $law() {
            $crate::store::conformance::$module::$law(&*$open());
        })+
    };
}

pub(super) use every_law;
