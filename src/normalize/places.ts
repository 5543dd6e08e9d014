// Turns a place as written into its codes.
import { findPlace } from '../gazetteer/places.ts';
import type { Place } from '../model/record.ts';
import { tidy } from '../model/text-order.ts';
import { withoutInvisible } from './invisible.ts';

/** A place nobody knows keeps its label; the European Union is a region, though its code stands with the countries'; `Taiwan (Republic of China)` is found by either name. */
export function readPlace(label: string): Place {
  const written = tidy(withoutInvisible(label));
  const blank: Place = { scope: 'unknown', countryCode: '', regionCode: '', label: written };
  const [, before = '', inner = ''] = /^([^()]+?)\s*\(([^()]+)\)$/u.exec(written) ?? [];
  const known = findPlace(written) ?? findPlace(before) ?? findPlace(inner);
  switch (known?.scope) {
    case 'country':
      return { ...blank, scope: known.code === 'EU' ? 'region' : 'country', countryCode: known.code };
    case 'region':
      return { ...blank, scope: 'region', regionCode: known.code };
    case 'international':
      return { ...blank, scope: 'international' };
    case undefined:
      return blank;
  }
}
