//! Finds opening hours that a parser accepts and yet misreads.
//!
//! Each check stands for strings seen in published files. Must not know: places, the clock.

use super::HoursError;

/// Minutes from midnight, start and end.
type Span = (u32, u32);

const MINUTES_IN_A_DAY: u32 = 24 * 60;

/// A span that runs over midnight for longer than this has its ends swapped.
const LONGEST_NIGHT: u32 = 16 * 60;

/// Refuses text that would be read as something its author did not mean.
///
/// # Errors
/// The first such rule, quoted.
pub(super) fn lint(text: &str) -> Result<(), HoursError> {
    let plain = without_comments(text);
    if plain.trim().is_empty() {
        return Err(HoursError::NoHours);
    }
    rules(&plain).try_for_each(lint_rule)
}

fn lint_rule(rule: &str) -> Result<(), HoursError> {
    if !says_when(rule) {
        return Err(HoursError::DayWithoutHours { rule: rule.to_owned() });
    }
    let mut spans = spans(rule);
    if spans.iter().copied().any(is_upside_down) {
        return Err(HoursError::EndsBeforeItBegins { rule: rule.to_owned() });
    }
    spans.sort_unstable();
    if spans.windows(2).any(overlap) {
        return Err(HoursError::OverlappingSpans { rule: rule.to_owned() });
    }
    Ok(())
}

/// The text with what stands between double quotes replaced by nothing.
fn without_comments(text: &str) -> String {
    text.split('"').step_by(2).collect()
}

/// `; ` and `||` part rules, and so does a comma followed by a space.
fn rules(plain: &str) -> impl Iterator<Item = &str> {
    plain
        .split(';')
        .flat_map(|part| part.split("||"))
        .flat_map(|part| part.split(", "))
        .map(str::trim)
        .filter(|rule| !rule.is_empty())
}

/// `Tu` alone would mean open all day and all night.
fn says_when(rule: &str) -> bool {
    let words = ["24/7", "off", "closed", "open", "unknown"];
    let sun = ["sunrise", "sunset", "dawn", "dusk"];
    rule.contains(':')
        || rule.split_whitespace().any(|word| words.contains(&word.to_lowercase().as_str()))
        || sun.iter().any(|event| rule.contains(event))
}

fn spans(rule: &str) -> Vec<Span> {
    let tight = rule.replace(" - ", "-");
    tight.split([' ', ',']).filter_map(read_span).collect()
}

fn read_span(word: &str) -> Option<Span> {
    let (start, end) = word.split_once('-')?;
    Some((minutes(start)?, minutes(end)?))
}

fn minutes(time: &str) -> Option<u32> {
    let (hour, minute) = time.split_once(':')?;
    Some(hour.parse::<u32>().ok()? * 60 + minute.parse::<u32>().ok()?)
}

fn is_upside_down((start, end): Span) -> bool {
    end == start || (end < start && end + MINUTES_IN_A_DAY - start > LONGEST_NIGHT)
}

/// Touching spans are joined rightly; nested ones are cut short by the evaluator.
fn overlap(pair: &[Span]) -> bool {
    matches!(pair, [first, second] if second.0 < first.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_of_days_written_with_spaces_is_refused() {
        let found = lint("Tu, Th, Fr 13:30-18:00");
        assert!(matches!(found, Err(HoursError::DayWithoutHours { rule }) if rule == "Tu"));
    }

    #[test]
    fn rules_joined_by_a_comma_and_a_space_are_fine_when_each_has_hours() {
        assert!(lint("Mo 09:00-12:00, We 14:00-16:00").is_ok());
    }

    #[test]
    fn touching_spans_are_fine_and_nested_ones_are_not() {
        assert!(lint("Mo 09:00-13:00,13:00-17:00").is_ok());
        assert!(matches!(lint("Mo 09:00-18:00,10:00-12:00"), Err(HoursError::OverlappingSpans { .. })));
    }

    #[test]
    fn a_span_without_length_would_mean_a_whole_day_and_is_refused() {
        assert!(matches!(lint("Mo 12:30-12:30"), Err(HoursError::EndsBeforeItBegins { .. })));
    }

    #[test]
    fn a_night_shelter_may_close_in_the_morning_but_a_counter_may_not_end_before_it_begins() {
        assert!(lint("Mo-Su 18:00-08:00").is_ok());
        assert!(matches!(lint("Mo 13:30-12:00"), Err(HoursError::EndsBeforeItBegins { .. })));
    }

    #[test]
    fn a_comment_may_hold_any_sign() {
        assert!(lint("Mo 09:00-12:00 \"sur RDV; Tu, We\"").is_ok());
        assert!(matches!(lint("\"sur RDV\""), Err(HoursError::NoHours)));
    }
}
