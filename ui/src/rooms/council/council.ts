/* A council as it is changed. */
import type { Council, SetCouncil } from '../../lib/generated';

/** The request that leaves everything as it is; spread a change over it. */
export function unchanged(council: Council): SetCouncil {
  const { name, short_name, municipality, holiday_region, legal_basis, finance_model } = council;
  const { house_colour, address, footer, college_address } = council;
  return { name, short_name, municipality, holiday_region, legal_basis, finance_model, house_colour, address, footer, college_address };
}
