use std::path::Path;
use raadwerk_core::file::CouncilFile;
use raadwerk_core::world::{Moment, World};
use serde_json::json;
use crate::measure::{timed, median};
pub fn probe(decade: &Path, folder: &Path, moment: Moment, year: i32) {
    let empty = folder.join("empty.raad");
    let _ = std::fs::remove_file(&empty);
    drop(CouncilFile::create(&empty, &mut World::at(moment, "B")).unwrap());
    if std::env::var("PROBE").unwrap() == "loop" {
        for _ in 0..3000 {
            let file = CouncilFile::open(decade, "B", moment).unwrap();
            file.ask("today.overview", json!({"year": year}), moment).unwrap();
        }
        return;
    }
    for path in [decade, &empty] {
        println!("{}", path.display());
        for op in ["", "today.overview", "claims.list", "budget.read", "plan.read", "meetings.read", "people.list", "report.read"] {
            let (mut o, mut f, mut g) = (vec![], vec![], vec![]);
            for _ in 0..100 {
                let (t, file) = timed(|| CouncilFile::open(path, "B", moment).unwrap());
                o.push(t);
                if op.is_empty() { continue; }
                let req = if op == "people.list" { json!({}) } else { json!({"year": year}) };
                f.push(timed(|| file.ask(op, req.clone(), moment).unwrap()).0);
                g.push(timed(|| file.ask(op, req, moment).unwrap()).0);
            }
            println!("  open {:?} {op} first {:?} second {:?}", median(o), median(f), median(g));
        }
        let copy = folder.join("probe.raad");
        std::fs::copy(path, &copy).unwrap();
        let mut file = CouncilFile::open(&copy, "B", moment).unwrap();
        println!("  next_steps {:?}", median((0..20).map(|_| timed(|| file.next_steps().unwrap()).0).collect()));
        let mut world = World::real("B");
        let first = moment.today();
        let t = (0..100u64).map(|n| timed(|| file.act("meetings.add", json!({"date": first + chrono::Days::new(n), "kind":"x","starts_at":"09:00","ends_at":"10:00","place":"p"}), &mut world).unwrap()).0).collect();
        println!("  act {:?}", median(t));
    }
}
