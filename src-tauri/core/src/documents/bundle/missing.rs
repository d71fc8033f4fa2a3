//! Papers that cannot be part of a bundle, and why.

/// A paper of which the bundle only says that it is missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    /// Of the bijlage, from 1.
    pub number: usize,
    pub name: String,
    pub reason: Reason,
}

/// Why a paper is missing; as text the end of a Dutch sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Reason {
    #[error("het bestand is leeg")]
    Empty,
    #[error("het is een HEIC-foto, en die kan Raadwerk niet lezen")]
    Heic,
    #[error("het is geen foto (JPEG, PNG of WebP) en geen PDF")]
    Kind,
    #[error("het bestand is beschadigd")]
    Damaged,
    #[error("het bestand is beveiligd met een wachtwoord")]
    Locked,
    #[error("er staan geen bladzijden in")]
    NoPages,
    #[error("de afbeelding is te groot")]
    TooLarge,
}
