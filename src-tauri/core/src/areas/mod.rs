//! Areas (gebieden) and themes (thema's), together a focus (aandachtsgebied), and who keeps an eye on them.

use crate::id::id;

id!(
    /// An area or a theme.
    FocusId
);
