//! What the tests share.

/// The TypeScript that belongs to this program.
pub fn bindings() -> String {
    raadwerk_core::bindings::typescript(raadwerk_window::wire::declare)
}
