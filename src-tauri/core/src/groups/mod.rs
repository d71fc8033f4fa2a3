//! Bodies (organen) within the council: deelraad, kernteam, stuurgroep, werkgroep, projectgroep, inwonersnetwerk.

use crate::id::id;

id!(BodyId);
