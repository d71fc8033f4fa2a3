//! Who may vote for whom (volmacht): only for someone who is away, by someone who is there then, and never for more than the
//! council allows. Who leaves early gives a proxy for the rest of the evening, so all of this is held against each item.

use super::presence::Moments;
use super::{Attendee, Rule, SetAttendance, find};
use crate::error::{Problem, Result};
use crate::meetings::MeetingId;
use crate::operation::View;

/// Whether the proxies hold with this said of one of them: that which they give, and those which they were given.
pub(super) fn check(view: &View<'_>, meeting: MeetingId, people: &[Attendee], said: &SetAttendance) -> Result<()> {
    let moments = Moments::of(view, meeting)?;
    let Some(one) = find(people, said.person) else { return Ok(()) };
    check_given(view, &moments, people, one)?;
    let lost =
        people.iter().find(|giver| giver.proxy == Some(said.person) && moments.instead(giver, one).next().is_none());
    let Some(giver) = lost else { return Ok(()) };
    let field = match (one.is_present(), said.until) {
        (false, _) => "status",
        (true, Some(_)) => "until",
        (true, None) => "from",
    };
    Err(Problem::HoldsProxy { holder: one.seat.name.clone(), giver: giver.seat.name.clone() }.at(field))
}

fn check_given(view: &View<'_>, moments: &Moments, people: &[Attendee], giver: &Attendee) -> Result<()> {
    let Some(proxy) = giver.proxy else { return Ok(()) };
    if giver.status.is_none() || moments.all().all(|at| moments.is_there(giver, at)) {
        return Err(Problem::ProxyWhilePresent(giver.seat.name.clone()).at("proxy"));
    }
    let holder = find(people, proxy).ok_or_else(|| Problem::NotFound.at("proxy"))?;
    for one in [giver, holder] {
        if !one.seat.votes {
            return Err(Problem::ProxyWithoutVote(one.seat.name.clone()).at("proxy"));
        }
    }
    if moments.instead(giver, holder).next().is_none() {
        return Err(Problem::ProxyNotThere(holder.seat.name.clone()).at("proxy"));
    }
    let most = Rule::read(view)?.most_proxies;
    let others: Vec<_> =
        people.iter().filter(|one| one.proxy == Some(proxy) && one.seat.person != giver.seat.person).collect();
    let votes_for = |at: usize| others.iter().filter(|other| !moments.is_there(other, at)).count();
    if moments.instead(giver, holder).any(|at| votes_for(at) >= usize::try_from(most).unwrap_or(usize::MAX)) {
        return Err(Problem::TooManyProxies { name: holder.seat.name.clone(), most }.at("proxy"));
    }
    Ok(())
}
