//! TypeScript types of everything that goes over the wire, generated from the operations table.

use std::any::TypeId;
use std::collections::{BTreeMap, HashSet};
use std::fmt::Write;

use ts_rs::{Config, TS, TypeVisitor};

use crate::error::ErrorAnswer;
use crate::file::Backup;
use crate::journal::{Done, Entry, Undone};
use crate::operation::{self, Kind};

/// Declarations gathered so far, by name.
#[derive(Debug, Default)]
pub struct Declarations {
    seen: HashSet<TypeId>,
    by_name: BTreeMap<String, String>,
    /// Names that two different types have; there must be none.
    clashes: Vec<String>,
}

impl Declarations {
    /// Adds a type and all it refers to; answers its name.
    pub fn add<T: TS + 'static + ?Sized>(&mut self) -> String {
        self.visit::<T>();
        T::name(&config())
    }
}

impl TypeVisitor for Declarations {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
        // Types without an output path are TypeScript's own: numbers, arrays, tuples.
        if T::output_path().is_some() {
            let name = T::ident(&config());
            let docs = T::docs().unwrap_or_default();
            let declaration = format!("{docs}export {}\n", T::decl(&config()));
            // A generic type comes by once for each of its arguments, with the same declaration.
            if self.by_name.get(&name).is_some_and(|known| *known != declaration) {
                self.clashes.push(name.clone());
            }
            self.by_name.insert(name, declaration);
        }
    }
}

fn config() -> Config {
    Config::new().with_large_int("number")
}

/// The whole of `ui/src/lib/generated.ts`. `window_types` adds what only the window's own commands use.
pub fn typescript(window_types: impl FnOnce(&mut Declarations)) -> String {
    let mut declarations = Declarations::default();
    let (mut asks, mut acts) = (String::new(), String::new());
    for operation in operation::table() {
        let (request, answer) = (operation.declare)(&mut declarations);
        let list = if operation.kind() == Kind::Ask { &mut asks } else { &mut acts };
        // Writing to a String cannot fail.
        let _ = writeln!(list, "  \"{}\": {{ request: {request}; answer: {answer} }};", operation.name);
    }
    declarations.add::<ErrorAnswer>();
    declarations.add::<Done>();
    declarations.add::<Undone>();
    declarations.add::<Entry>();
    declarations.add::<Backup>();
    window_types(&mut declarations);
    for name in &declarations.clashes {
        let _ = writeln!(asks, "  // Two types are called {name}; give one another name.");
    }
    let types: String = declarations.by_name.into_values().collect::<Vec<_>>().join("\n");
    format!(
        "// Generated from the operations table by `cargo xtask bindings`. Do not edit.\n\n{types}\n\
         /** Operations that read. */\nexport interface Asks {{\n{asks}}}\n\n\
         /** Operations that change. */\nexport interface Acts {{\n{acts}}}\n"
    )
}
