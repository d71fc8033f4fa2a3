//! The quorum: whether those who are there at an item are enough to decide, by the council's own rule.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::presence::Moments;
use super::{Attendee, attendees};
use crate::agenda::AgendaItemId;
use crate::error::Result;
use crate::meetings::{Meeting, MeetingId};
use crate::operation::View;
use crate::settings::{self, SettingName};

/// Votes that are there, and how many it takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Quorum {
    /// Votes that can be cast: of those who are there, and those they were given by proxy.
    pub votes: u32,
    /// Of those, the ones that count for the quorum.
    pub present: u32,
    pub needed: u32,
    /// Members in office who may vote; a vacant seat is none of them.
    pub entitled: u32,
}

impl Quorum {
    pub fn is_met(&self) -> bool {
        self.present >= self.needed
    }
}

/// How many of the members who may vote have to be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Share {
    MoreThanHalf,
    AtLeastHalf,
    AtLeastTwoThirds,
    Number(u32),
}

impl Share {
    /// At least one: a council of nobody decides nothing.
    fn needed(self, entitled: u32) -> u32 {
        let needed = match self {
            Self::MoreThanHalf => entitled / 2 + 1,
            Self::AtLeastHalf => entitled.div_ceil(2),
            Self::AtLeastTwoThirds => (entitled * 2).div_ceil(3),
            Self::Number(number) => number,
        };
        needed.max(1)
    }
}

/// The council's own rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    pub share: Share,
    pub proxies_count: bool,
    /// For so many others one member may vote.
    pub most_proxies: u32,
    /// Without a quorum no decision can be made; otherwise it is marked.
    pub refuses: bool,
}

impl Rule {
    pub fn read(view: &View<'_>) -> Result<Self> {
        let number = |name| Ok::<_, crate::error::Error>(u32::try_from(settings::number(view, name)?).unwrap_or(0));
        let share = match number(SettingName::QuorumRule)? {
            0 => Share::MoreThanHalf,
            1 => Share::AtLeastHalf,
            2 => Share::AtLeastTwoThirds,
            _ => Share::Number(number(SettingName::QuorumNumber)?),
        };
        Ok(Self {
            share,
            proxies_count: settings::is_on(view, SettingName::ProxiesCountForQuorum)?,
            most_proxies: number(SettingName::MostProxies)?,
            refuses: settings::is_on(view, SettingName::RefuseWithoutQuorum)?,
        })
    }
}

/// The quorum at an item of a meeting; without an item, at the end of it.
pub fn quorum_at(view: &View<'_>, meeting: &Meeting, item: Option<AgendaItemId>, rule: &Rule) -> Result<Quorum> {
    judge(view, meeting.id, &attendees(view, meeting)?, item, rule)
}

/// A member at one moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Voter {
    may_vote: bool,
    there: bool,
    /// Place in the list of who votes instead.
    proxy: Option<usize>,
}

pub(super) fn judge(
    view: &View<'_>,
    meeting: MeetingId,
    people: &[Attendee],
    item: Option<AgendaItemId>,
    rule: &Rule,
) -> Result<Quorum> {
    let moments = Moments::of(view, meeting)?;
    let at = moments.at(item);
    let voters: Vec<Voter> = people
        .iter()
        .map(|one| Voter {
            may_vote: one.seat.votes,
            there: moments.is_there(one, at),
            proxy: one.proxy.and_then(|proxy| people.iter().position(|other| other.seat.person == proxy)),
        })
        .collect();
    Ok(count(&voters, rule))
}

fn count(voters: &[Voter], rule: &Rule) -> Quorum {
    let entitled = number(voters.iter().filter(|voter| voter.may_vote).count());
    let there = |voter: &Voter| voter.may_vote && voter.there;
    let own = number(voters.iter().filter(|voter| there(voter)).count());
    let given = |place: usize| {
        number(voters.iter().filter(|voter| voter.may_vote && !voter.there && voter.proxy == Some(place)).count())
    };
    let proxies: u32 = voters
        .iter()
        .enumerate()
        .filter(|(_, voter)| there(voter))
        .map(|(place, _)| given(place).min(rule.most_proxies))
        .sum();
    Quorum {
        votes: own + proxies,
        present: if rule.proxies_count { own + proxies } else { own },
        needed: rule.share.needed(entitled),
        entitled,
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
#[path = "quorum_tests.rs"]
mod tests;
