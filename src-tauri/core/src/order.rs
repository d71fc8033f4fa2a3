//! Order of rows that a user arranges: sections, goals, activities, budget lines.

use crate::error::Result;
use crate::journal::Change;

/// A list whose order is kept in a column `position`: a table, and the column and id of what the rows belong to.
#[derive(Debug, Clone, Copy)]
pub struct Ordered<'o> {
    pub table: &'static str,
    pub parent: &'static str,
    pub parent_id: &'o str,
}

impl Ordered<'_> {
    /// The position after the last row.
    pub fn end(&self, change: &Change<'_>) -> Result<i64> {
        let sql = format!("SELECT coalesce(max(position) + 1, 0) FROM {} WHERE {} = ?1", self.table, self.parent);
        Ok(change.row(&sql, [self.parent_id], |row| row.get(0))?.unwrap_or_default())
    }

    /// Puts row `id` at place `to` (0 is first) and closes the gaps.
    pub fn place(&self, change: &Change<'_>, id: &str, to: usize) -> Result<()> {
        let sql = format!("SELECT id FROM {} WHERE {} = ?1 AND id <> ?2 ORDER BY position", self.table, self.parent);
        let mut ids: Vec<String> = change.rows(&sql, [self.parent_id, id], |row| row.get(0))?;
        ids.insert(to.min(ids.len()), id.to_owned());
        let update = format!("UPDATE {} SET position = ?1 WHERE id = ?2 AND position <> ?1", self.table);
        for (position, id) in (0_i64..).zip(ids) {
            change.execute(&update, (position, id))?;
        }
        Ok(())
    }
}
