// Places as written, with their codes.
import { expect, test } from 'vitest';
import type { Place } from '../../src/model/record.ts';
import { readPlace } from '../../src/normalize/places.ts';

const unknown: Place = { scope: 'unknown', countryCode: '', regionCode: '', label: '' };

test.each<[label: string, expected: Partial<Place>]>([
  ['Brasil', { scope: 'country', countryCode: 'BR', label: 'Brasil' }],
  ['\u00a0Hong\u200bKong ', { label: 'HongKong', scope: 'country', countryCode: 'HK' }],
  ['European Union', { scope: 'region', countryCode: 'EU', label: 'European Union' }],
  ['Taiwan (Formosan Republic)', { scope: 'country', countryCode: 'TW', label: 'Taiwan (Formosan Republic)' }],
  ['Isle of Rows (France)', { scope: 'country', countryCode: 'FR', label: 'Isle of Rows (France)' }],
  ['Africa', { scope: 'region', regionCode: '002', label: 'Africa' }],
  ['International', { scope: 'international', label: 'International' }],
  ['Atlantis', { label: 'Atlantis' }],
  ['Serbia or Montenegro', { label: 'Serbia or Montenegro' }],
  ['((', { label: '((' }],
  ['', {}],
])('“%s”', (label, expected) => {
  expect(readPlace(label)).toEqual({ ...unknown, ...expected });
});
