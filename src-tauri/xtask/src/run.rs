//! Starting other programs, and telling which step is at work.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

/// What went wrong is only ever shown to a person, so a sentence will do.
pub type Outcome<T = ()> = Result<T, String>;

/// The folder of the repository.
pub fn root() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here)
}

/// Cargo's target folder, wherever the environment puts it.
pub fn target() -> PathBuf {
    root().join(std::env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into()))
}

/// `cargo …`: the very cargo that runs us.
pub fn cargo(args: &[&str]) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(args).current_dir(root());
    command
}

/// `npm …` in ui/.
pub fn npm(args: &[&str]) -> Command {
    let mut command = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    command.args(args).current_dir(root().join("ui"));
    command
}

/// A program that we built ourselves, such as `raad`.
pub fn built(profile: &str, name: &str) -> PathBuf {
    target().join(profile).join(name).with_extension(std::env::consts::EXE_EXTENSION)
}

/// Runs a command to its end; what it prints goes where our own words go.
pub fn run(command: &mut Command) -> Outcome {
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("`{}` stopte met {status}", line(command))),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            Err(format!("`{}` is niet gevonden; installeer dit eerst{}", program(command), hint(command)))
        }
        Err(error) => Err(format!("`{}` kon niet starten: {error}", line(command))),
    }
}

/// Runs a command in silence and tells whether it succeeded, and what it said.
pub fn answer(command: &mut Command) -> Option<String> {
    let output = command.output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// One step of a task: its name before, its time after.
pub fn step<T>(name: &str, work: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
    println!("\n▶ {name}");
    let since = Instant::now();
    let done = work().map_err(|why| format!("{name}: mislukt na {}. {why}", duration(since.elapsed())))?;
    println!("✔ {name}: {}", duration(since.elapsed()));
    Ok(done)
}

pub fn duration(time: Duration) -> String {
    match time.as_secs() {
        0..60 => format!("{:.1} s", time.as_secs_f64()).replace('.', ","),
        seconds => format!("{} min {:02} s", seconds / 60, seconds % 60),
    }
}

fn program(command: &Command) -> String {
    let name = Path::new(command.get_program()).file_stem().unwrap_or(command.get_program());
    name.to_string_lossy().into_owned()
}

fn line(command: &Command) -> String {
    command.get_args().fold(program(command), |line, arg| line + " " + &arg.to_string_lossy())
}

fn hint(command: &Command) -> &'static str {
    match program(command).as_str() {
        "npm" => " (het hoort bij Node.js, versie 20.19 of nieuwer)",
        "python" | "python3" => " (Python, versie 3.11 of nieuwer)",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_root_holds_the_workspace() {
        assert!(root().join("Cargo.lock").exists(), "{} is not the root", root().display());
    }

    #[test]
    fn durations_are_written_the_dutch_way() {
        assert_eq!(duration(Duration::from_millis(1_340)), "1,3 s");
        assert_eq!(duration(Duration::from_secs(125)), "2 min 05 s");
    }

    #[test]
    fn a_failure_names_the_command() {
        let why = run(&mut Command::new("no-such-program")).unwrap_err();
        assert!(why.contains("no-such-program"), "{why}");
        let why = run(cargo(&[]).args(["no-such-subcommand"]).stderr(std::process::Stdio::null())).unwrap_err();
        assert!(why.contains("cargo no-such-subcommand"), "{why}");
    }

    #[test]
    fn a_failed_step_gives_its_name() {
        let why = step("Opmaak", || Outcome::<()>::Err("regel 3".into())).unwrap_err();
        assert!(why.starts_with("Opmaak: mislukt") && why.ends_with("regel 3"), "{why}");
    }
}
