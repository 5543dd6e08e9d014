// Kinds of bodies, by description, seats and name.
import { expect, test } from 'vitest';
import { type KindEvidence, readKind } from '../../src/normalize/kinds.ts';
import { languages } from './languages.ts';

const nothing: KindEvidence = { notes: '', name: 'Rows', altNames: [], hasSeats: false };

test.each<[evidence: Partial<KindEvidence>, expected: string]>([
  [{ notes: 'Trade union federation of row makers' }, 'trade_union'],
  [{ notes: 'Indian news website' }, 'media'],
  [{ notes: 'Left-wing and Nordic online publication' }, 'media'],
  [{ notes: 'Media collective' }, 'media'],
  [{ notes: 'Network of media and unions' }, 'network'], // the first phrase tells
  [{ notes: 'Social movement organization' }, 'movement'],
  [{ notes: 'Rows organization' }, 'other'],
  [{ notes: 'Progressive think tank' }, 'think_tank'],
  [{ notes: 'Row NGO' }, 'ngo'],
  [{ notes: 'Parti politique français' }, 'party'],
  [{ notes: 'Sindicato de trabajadores' }, 'trade_union'],
  [{ notes: 'Deutsche Gewerkschaft der Reihen' }, 'trade_union'],
  [{ notes: 'Allied with Future Movement and Social Rows.' }, 'unknown'], // names in a sentence describe nothing
  [{ notes: 'Allied with Future Movement', hasSeats: true }, 'party'],
  [{ notes: 'Trade union', hasSeats: true }, 'trade_union'],
  [{ name: "Rowless People's Movement", hasSeats: true }, 'party'],
  [{ name: "Rowless People's Movement" }, 'movement'],
  [{ name: 'Solidarity Party of Rows' }, 'party'],
  [{ name: 'Federação dos Exemplos', altNames: ['Union of Row Workers'] }, 'network'],
  [{ name: 'Filas', altNames: ['Rows’ Union'] }, 'trade_union'],
  [{ name: 'Red Rows' }, 'unknown'], // no Spanish net
  [{ name: 'Red de Filas', notes: 'Red de filas' }, 'unknown'],
  [{ notes: 'Party' }, 'party'],
  [{}, 'unknown'],
  [{ notes: 'constructor __proto__ toString' }, 'unknown'],
  [{ notes: 'a '.repeat(100_000) }, 'unknown'],
])('%j is %s', (evidence, expected) => {
  expect(readKind({ ...nothing, ...evidence }, languages)).toBe(expected);
});
