//! `cargo xtask`: everything done to the project that cargo alone does not do.

mod bench;
mod bindings;
mod run;
mod setup;
mod start;
mod test;

use std::process::ExitCode;

use run::Outcome;

struct Task {
    name: &'static str,
    dutch: &'static str,
    english: &'static str,
    work: fn() -> Outcome,
}

const TASKS: &[Task] = &[
    Task {
        name: "start",
        dutch: "zet klaar wat nodig is, bouwt Raadwerk en opent de voorbeeldraad",
        english: "set up, build and open the example council",
        work: start::start,
    },
    Task {
        name: "test",
        dutch: "alle controles en tests, zoals CI ze doet",
        english: "every check and test, as CI runs them",
        work: test::test,
    },
    Task {
        name: "bench",
        dutch: "meet snelheid en geheugen van het echte programma",
        english: "measure the release build",
        work: bench::bench,
    },
    Task {
        name: "bindings",
        dutch: "schrijft de TypeScript-typen van alle operaties opnieuw",
        english: "regenerate the TypeScript types",
        work: bindings::bindings,
    },
];

fn main() -> ExitCode {
    let name = std::env::args().nth(1).unwrap_or_default();
    let Some(task) = find(&name) else {
        eprint!("{}", usage());
        return ExitCode::from(2);
    };
    match (task.work)() {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("\n✘ {why}");
            ExitCode::FAILURE
        }
    }
}

fn find(name: &str) -> Option<&'static Task> {
    TASKS.iter().find(|task| task.name == name)
}

fn usage() -> String {
    let describe = |task: &Task| format!("  {:<9} {}\n            ({})\n", task.name, task.dutch, task.english);
    let tasks: Vec<_> = TASKS.iter().map(describe).collect();
    format!("Gebruik / usage: cargo xtask TAAK\n\n{}", tasks.concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usage_names_every_task() {
        for task in TASKS {
            assert!(usage().contains(task.name), "usage leaves out {}", task.name);
        }
    }

    #[test]
    fn only_known_tasks_are_found() {
        assert!(find("start").is_some(), "start is a task");
        assert!(find("").is_none(), "no argument is no task");
        assert!(find("--help").is_none(), "an unknown word is no task");
    }
}
