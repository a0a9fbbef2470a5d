//! Several texts in one allocation: a directory holds a hundred thousand records of them.
//!
//! Must not know: what the fields mean.

/// `N` texts, one after the other.
#[derive(Debug, Clone)]
pub(super) struct TextFields<const N: usize> {
    text: Box<str>,
    /// Where each field ends, in bytes.
    ends: [u32; N],
}

impl<const N: usize> TextFields<N> {
    /// A field that would pass four gigabytes is empty.
    pub(super) fn new(fields: [&str; N]) -> Self {
        let mut end = 0_usize;
        let ends = fields.map(|field| {
            end += field.len();
            u32::try_from(end).unwrap_or(u32::MAX)
        });
        Self { text: fields.concat().into(), ends }
    }

    /// The same texts but for one.
    pub(super) fn with(&self, field: usize, text: &str) -> Self {
        Self::new(std::array::from_fn(|at| if at == field { text } else { self.get(at) }))
    }

    /// The field of this number; empty when there is none.
    pub(super) fn get(&self, field: usize) -> &str {
        let end_of = |at: usize| self.ends.get(at).map_or(0, |end| *end as usize);
        let start = field.checked_sub(1).map_or(0, end_of);
        self.text.get(start..end_of(field)).unwrap_or_default()
    }

    /// The field, or nothing when it is empty.
    pub(super) fn known(&self, field: usize) -> Option<&str> {
        Some(self.get(field)).filter(|text| !text.is_empty())
    }

    /// Bytes on the heap.
    pub(super) fn heap_bytes(&self) -> usize {
        self.text.len()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn each_field_comes_back_as_it_went_in(a in ".{0,9}", b in ".{0,9}", c in ".{0,9}") {
            let fields = TextFields::new([a.as_str(), &b, &c]);
            prop_assert_eq!([fields.get(0), fields.get(1), fields.get(2)], [a.as_str(), &b, &c]);
            prop_assert_eq!(fields.get(3), "");
            let changed = fields.with(1, "new");
            prop_assert_eq!([changed.get(0), changed.get(1), changed.get(2)], [a.as_str(), "new", &c]);
        }
    }
}
