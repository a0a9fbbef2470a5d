//! `quantities.toml`: sums, products and tables with a name.

use super::Declared;
use super::document::Documents;
use super::id::{Ids, Style};
use crate::policy::condition::Quantity;
use crate::policy::model::NamedQuantity;

pub(super) const FILE: [&str; 1] = ["quantities"];

/// The quantities in order; each may use those above it.
pub(super) fn read<'a>(documents: &'a Documents<'a>, declared: &mut Declared, ids: &mut Ids) {
    let file = documents.optional("quantities.toml", &FILE);
    let Some(item) = file.and_then(|file| file.need("quantities")) else { return };
    for (id, written) in item.entries().unwrap_or_default() {
        Style::Underscore.check(&id);
        ids.take(&id);
        let word = written.word();
        let checked = word.as_ref().and_then(|word| word.quantity(&declared.names()));
        let (quantity, unit) = checked.unwrap_or((Quantity::Fixed(0), None));
        let passage = word.map_or_else(|| id.place.passage(), |word| word.place.passage());
        declared.quantities.push(NamedQuantity { id: id.text.to_owned(), unit, quantity, passage });
    }
}
