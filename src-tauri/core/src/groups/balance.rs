//! The balance (spreiding) of a network: by what it is divided, who is in which group, and the totals.
//!
//! Who is in which group is personal data. It is answered for one participant at a time; an overview gives numbers
//! only, and of those none that could say something about one person (`shown.rs`).

use std::collections::{HashMap, HashSet};

use rusqlite::params;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::bodies::place;
use super::participants::{OfParticipant, whose};
use super::shown::shown;
use super::{BodyId, OfBody, ParticipationId, one, proposals};
use crate::error::{Error, Problem, Result};
use crate::id::id;
use crate::journal::Change;
use crate::operation::{Nothing, Operation, View, act, ask};
use crate::order::Ordered;
use crate::people;
use crate::settings::{self, SettingName};
use crate::typed::required;

id!(BalanceId);
id!(BalanceGroupId);

/// A division to begin with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct BalanceProposal {
    pub name: String,
    pub groups: Vec<String>,
}

/// Something a network is divided by: "leeftijd".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Balance {
    pub id: BalanceId,
    pub name: String,
    pub groups: Vec<BalanceGroup>,
    /// Of how many who take part now the group is known.
    pub known: usize,
    /// Of how many it is not.
    pub unknown: usize,
    /// The groups that are not shown, together; absent when all are shown.
    pub hidden: Option<usize>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct BalanceGroup {
    pub id: BalanceGroupId,
    pub name: String,
    /// Absent where the number could say something about one person.
    pub count: Option<usize>,
}

/// The balance of a network in numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct BalanceOverview {
    /// How many take part now.
    pub participants: usize,
    /// The smallest group that is shown.
    pub least: usize,
    pub balances: Vec<Balance>,
}

/// The groups one participant is in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct PlaceOfParticipant {
    pub balance: BalanceId,
    /// Absent where it is not known.
    pub group: Option<BalanceGroupId>,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct SetBalance {
    /// The one to change; absent for a new one.
    pub id: Option<BalanceId>,
    pub body: BodyId,
    pub name: String,
    /// All its groups, in order. One that is left out is removed.
    pub groups: Vec<SetBalanceGroup>,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct SetBalanceGroup {
    /// Absent for a new group.
    pub id: Option<BalanceGroupId>,
    pub name: String,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct OfBalance {
    pub id: BalanceId,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct PlaceParticipant {
    pub id: ParticipationId,
    /// Every group the participant is in, one a division at most.
    pub groups: Vec<BalanceGroupId>,
}

pub fn operations() -> Vec<Operation> {
    vec![
        ask("groups.balance", |view, request: OfBody| overview(view, request.id)),
        ask("groups.balance_proposals", |view, _: Nothing| proposals::all(view)),
        ask("groups.places", |view, request: OfParticipant| places(view, request.id)),
        act("groups.set_balance", set),
        act("groups.remove_balance", remove),
        act("groups.place", place_participant),
    ]
}

/// The totals of those who take part now.
pub fn overview(view: &View<'_>, body: BodyId) -> Result<BalanceOverview> {
    let least = usize::try_from(settings::number(view, SettingName::LeastShown)?).unwrap_or(usize::MAX);
    let now: HashSet<ParticipationId> = one(view, body)?.present().map(|participant| participant.id).collect();
    let mut balances =
        view.rows("SELECT id, name FROM balance WHERE body_id = ?1 ORDER BY position, id", [body], |row| {
            let (id, name) = (row.get(0)?, row.get(1)?);
            Ok(Balance { id, name, groups: Vec::new(), known: 0, unknown: 0, hidden: None })
        })?;
    let mut counts: HashMap<BalanceGroupId, usize> = HashMap::new();
    for (participant, group) in placed(view, body)? {
        if now.contains(&participant) {
            *counts.entry(group).or_default() += 1;
        }
    }
    for (balance, group) in groups_of(view, body)? {
        if let Some(balance) = balances.iter_mut().find(|known| known.id == balance) {
            balance.groups.push(group);
        }
    }
    for balance in &mut balances {
        balance.count(&counts, now.len(), least);
    }
    Ok(BalanceOverview { participants: now.len(), least, balances })
}

impl Balance {
    /// Fills in the numbers that may be seen.
    fn count(&mut self, counts: &HashMap<BalanceGroupId, usize>, participants: usize, least: usize) {
        let all: Vec<usize> =
            self.groups.iter().map(|group| counts.get(&group.id).copied().unwrap_or_default()).collect();
        self.known = all.iter().sum();
        self.unknown = participants.saturating_sub(self.known);
        let seen = shown(&all, least);
        if seen.contains(&None) {
            self.hidden = Some(self.known - seen.iter().flatten().sum::<usize>());
        }
        for (group, count) in self.groups.iter_mut().zip(seen) {
            group.count = count;
        }
    }
}

fn groups_of(view: &View<'_>, body: BodyId) -> Result<Vec<(BalanceId, BalanceGroup)>> {
    view.rows(
        "SELECT balance_id, balance_group.id, balance_group.name FROM balance_group
         JOIN balance ON balance.id = balance_id WHERE body_id = ?1 ORDER BY balance_group.position, balance_group.id",
        [body],
        |row| Ok((row.get(0)?, BalanceGroup { id: row.get(1)?, name: row.get(2)?, count: None })),
    )
}

fn placed(view: &View<'_>, body: BodyId) -> Result<Vec<(ParticipationId, BalanceGroupId)>> {
    view.rows(
        "SELECT participation_id, balance_group_id FROM participant_group
         JOIN participation ON participation.id = participation_id WHERE body_id = ?1",
        [body],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// For the participant's own card: the group in each division of the body.
fn places(view: &View<'_>, participant: ParticipationId) -> Result<Vec<PlaceOfParticipant>> {
    let (body, _) = whose(view, participant)?;
    view.rows(
        "SELECT balance.id, (SELECT balance_group.id FROM balance_group
                             JOIN participant_group ON balance_group_id = balance_group.id
                             WHERE balance_id = balance.id AND participation_id = ?2)
         FROM balance WHERE body_id = ?1 ORDER BY position, id",
        params![body, participant],
        |row| Ok(PlaceOfParticipant { balance: row.get(0)?, group: row.get(1)? }),
    )
}

/// Makes a division or changes it, with all its groups.
fn set(change: &mut Change<'_>, request: SetBalance) -> Result<BalanceId> {
    let name = required(&request.name, "name")?;
    let body = one(change, request.body)?;
    // With one group only, its size would follow from the number whose group is not known.
    if request.groups.len() < 2 {
        return Err(Problem::BalanceNeedsGroups.at("groups"));
    }
    let id = match request.id {
        Some(id) => {
            let found = change
                .execute("UPDATE balance SET name = ?2 WHERE id = ?1 AND body_id = ?3", params![id, name, body.id])?;
            if found == 0 {
                return Err(Problem::NotFound.of(id));
            }
            id
        }
        None => insert(change, body.id, &name)?,
    };
    remove_others(change, id, &request.groups)?;
    for (position, group) in (0_i64..).zip(request.groups) {
        set_group(change, id, position, &group)?;
    }
    change.named(format!("Spreiding naar {} van {} bewaard", name.to_lowercase(), body.name), place(body.id));
    Ok(id)
}

fn insert(change: &mut Change<'_>, body: BodyId, name: &str) -> Result<BalanceId> {
    let id: BalanceId = change.new_id();
    let body = body.to_string();
    let position = Ordered { table: "balance", parent: "body_id", parent_id: &body }.end(change)?;
    change.execute(
        "INSERT INTO balance (id, body_id, position, name) VALUES (?1, ?2, ?3, ?4)",
        params![id, body, position, name],
    )?;
    Ok(id)
}

fn set_group(change: &mut Change<'_>, balance: BalanceId, position: i64, group: &SetBalanceGroup) -> Result<()> {
    let name = required(&group.name, "groups")?;
    let Some(id) = group.id else {
        let id: BalanceGroupId = change.new_id();
        change.execute(
            "INSERT INTO balance_group (id, balance_id, position, name) VALUES (?1, ?2, ?3, ?4)",
            params![id, balance, position, name],
        )?;
        return Ok(());
    };
    let found = change.execute(
        "UPDATE balance_group SET name = ?3, position = ?4 WHERE id = ?1 AND balance_id = ?2",
        params![id, balance, name, position],
    )?;
    if found == 0 { Err(Problem::NotFound.of(id)) } else { Ok(()) }
}

/// Removes the groups that are not among those to keep, with who was in them.
fn remove_others(change: &Change<'_>, balance: BalanceId, keep: &[SetBalanceGroup]) -> Result<()> {
    let known: Vec<BalanceGroupId> =
        change.rows("SELECT id FROM balance_group WHERE balance_id = ?1", [balance], |row| row.get(0))?;
    for group in known.into_iter().filter(|group| !keep.iter().any(|kept| kept.id == Some(*group))) {
        change.execute("DELETE FROM participant_group WHERE balance_group_id = ?1", [group])?;
        change.execute("DELETE FROM balance_group WHERE id = ?1", [group])?;
    }
    Ok(())
}

fn delete(change: &Change<'_>, balance: BalanceId) -> Result<()> {
    remove_others(change, balance, &[])?;
    change.execute("DELETE FROM balance WHERE id = ?1", [balance])?;
    Ok(())
}

/// Deletes every division of a body.
pub fn delete_all(change: &Change<'_>, body: BodyId) -> Result<()> {
    let known: Vec<BalanceId> = change.rows("SELECT id FROM balance WHERE body_id = ?1", [body], |row| row.get(0))?;
    known.into_iter().try_for_each(|balance| delete(change, balance))
}

fn remove(change: &mut Change<'_>, request: OfBalance) -> Result<()> {
    let found: Option<(BodyId, String)> =
        change.row("SELECT body_id, name FROM balance WHERE id = ?1", [request.id], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?;
    let (body, name) = found.ok_or_else(|| Problem::NotFound.of(request.id))?;
    delete(change, request.id)?;
    change.named(format!("Spreiding naar {} verwijderd", name.to_lowercase()), place(body));
    Ok(())
}

/// Puts a participant in groups, instead of those of before.
fn place_participant(change: &mut Change<'_>, request: PlaceParticipant) -> Result<()> {
    let (body, person) = whose(change, request.id)?;
    let known: HashMap<BalanceGroupId, BalanceId> =
        groups_of(change, body)?.into_iter().map(|(balance, group)| (group.id, balance)).collect();
    let mut taken = HashSet::new();
    for group in &request.groups {
        let balance = known.get(group).ok_or_else(|| Problem::NotFound.of(group))?;
        if !taken.insert(*balance) {
            return Err(Error::from(Problem::BalanceTwice).with_id(balance));
        }
    }
    change.execute("DELETE FROM participant_group WHERE participation_id = ?1", [request.id])?;
    for group in &request.groups {
        let id: uuid::Uuid = change.new_id();
        change.execute(
            "INSERT INTO participant_group (id, participation_id, balance_group_id) VALUES (?1, ?2, ?3)",
            params![id.to_string(), request.id, group],
        )?;
    }
    // The step says nothing about the groups: the history can be read by everyone.
    let name = people::name_of(change, person)?;
    change.named(format!("Indeling van {name} bewaard"), place(body));
    Ok(())
}
