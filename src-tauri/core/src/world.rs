//! What comes from outside: the time, new ids, and who is working. Passed in, so that the same file and the same
//! world always give the same result.

use chrono::{DateTime, Local, NaiveDate, NaiveDateTime, Utc};
use uuid::Uuid;

/// One moment, as the clock on the wall and as the world counts it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// Date and time at the user's desk.
    pub local: NaiveDateTime,
    pub utc: DateTime<Utc>,
}

impl Moment {
    pub fn now() -> Self {
        Local::now().into()
    }

    pub fn today(&self) -> NaiveDate {
        self.local.date()
    }
}

impl<Z: chrono::TimeZone> From<DateTime<Z>> for Moment {
    fn from(time: DateTime<Z>) -> Self {
        Self { local: time.naive_local(), utc: time.to_utc() }
    }
}

/// Where new ids come from.
#[derive(Debug)]
enum Ids {
    Random,
    /// Counts on, for tests and the example: the same steps give the same ids.
    Counted(u64),
}

/// The surroundings of one act.
#[derive(Debug)]
pub struct World {
    pub moment: Moment,
    /// Name of the person at the keyboard, kept in the journal.
    pub who: String,
    ids: Ids,
}

impl World {
    /// The real world: call it at the edge of the program only.
    pub fn real(who: &str) -> Self {
        Self { moment: Moment::now(), who: who.into(), ids: Ids::Random }
    }

    /// The real world at another time.
    pub fn at(moment: Moment, who: &str) -> Self {
        Self { moment, who: who.into(), ids: Ids::Random }
    }

    /// A world in which ids are counted from `seed`.
    pub fn counted(moment: Moment, who: &str, seed: u64) -> Self {
        Self { moment, who: who.into(), ids: Ids::Counted(seed) }
    }

    /// A new UUIDv7 of this moment.
    pub fn id(&mut self) -> Uuid {
        match &mut self.ids {
            Ids::Random => Uuid::now_v7(),
            Ids::Counted(next) => {
                *next += 1;
                let mut tail = [0_u8; 10];
                tail[2..].copy_from_slice(&next.to_be_bytes());
                let millis = u64::try_from(self.moment.utc.timestamp_millis()).unwrap_or_default();
                uuid::Builder::from_unix_timestamp_millis(millis, &tail).into_uuid()
            }
        }
    }
}
