//! How a PDF is to look, where the reader has a choice. What it says is the same in every look.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::colour::Colour;
use super::flow::BODY;

/// The choices of one print.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Look {
    pub size: Size,
    pub ink: Ink,
    /// Reports only: begin with a cover. Without one the title stands above the text.
    pub cover: bool,
    /// Reports only: a list of chapters with their pages.
    pub contents: bool,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Size {
    #[default]
    Normal,
    /// Running text of 18 points and everything else in proportion, for readers who see little.
    Large,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Ink {
    /// The council's house colour.
    #[default]
    Colour,
    /// Greys only, and no large dark areas.
    Black,
}

impl Size {
    /// How many times larger than normal everything is printed.
    pub(super) fn zoom(self) -> f32 {
        match self {
            Self::Normal => 1.0,
            Self::Large => 18.0 / BODY,
        }
    }
}

impl Ink {
    /// A colour as this print has it.
    pub(super) fn tone(self, colour: Colour) -> Colour {
        match self {
            Self::Colour => colour,
            Self::Black => colour.grey(),
        }
    }
}

impl Default for Look {
    fn default() -> Self {
        Self { size: Size::Normal, ink: Ink::Colour, cover: true, contents: true }
    }
}
