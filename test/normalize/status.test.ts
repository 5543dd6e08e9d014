// Parts in government, in the words of the source.
import { expect, test } from 'vitest';
import { readGovernment } from '../../src/normalize/status.ts';
import { languages } from './languages.ts';

test.each<[written: string, expected: string | undefined]>([
  ['In government', 'in_government'],
  ['in  government', 'in_government'],
  ['Junior partner in coalition', 'in_coalition'],
  ['Confidence and supply', 'confidence_and_supply'],
  ['In opposition', 'in_opposition'],
  ['Extra-parliamentary opposition', 'extra_parliamentary'],
  ['Opposition (since 2019)', 'in_opposition'],
  ['In exile', 'in_exile'],
  ['Banned', 'other'],
  ['Watching from afar', 'other'],
  ['In government until 2019, in exile since', 'other'], // two answers are none
  ['Oppositional', 'other'],
  ['–', undefined],
  ['', undefined],
])('“%s” is %s', (written, expected) => {
  expect(readGovernment(written, languages)).toBe(expected);
});
