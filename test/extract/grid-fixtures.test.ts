// Pages of invented organizations that kept their tables and lists: every claim that all extractors make about each.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it, test } from 'vitest';
import { extractors, languages } from '../../src/catalogue.ts';
import { languagesFor, vocabularyOf } from '../../src/extract/vocabulary.ts';
import type { Claim, Grounds } from '../../src/model/claim.ts';
import { formatPosition } from '../../src/model/document.ts';
import { joinNoted } from '../../src/model/finding.ts';
import { builtPage } from './built-document.ts';

const cases = new URL('../../fixtures/extract/grid/', import.meta.url);
const names = readdirSync(cases).sort();

test.each(names)('%s', async (name) => {
  const actual = claimsOf(readFileSync(new URL(`${name}/input.txt`, cases), 'utf8'));
  await expect(actual).toMatchFileSnapshot(fileURLToPath(new URL(`${name}/expected.json`, cases)));
});

it('every case has an input and its claims', () => {
  const complete = names.filter((name) =>
    ['input.txt', 'expected.json'].every((file) => existsSync(new URL(`${name}/${file}`, cases))),
  );
  expect(complete).toEqual(names);
});

/** JSON with a claim a line, in the order of the extractors. */
function claimsOf(text: string): string {
  const document = builtPage(text);
  const vocabulary = vocabularyOf(languagesFor(document.language, languages));
  const context = { vocabulary, organization: document.title, sections: [], splits: new Map() };
  const { value, findings } = joinNoted(extractors.map(({ extract }) => extract(document, context)));
  const lines = value.flat().map((claim) => JSON.stringify(shown(claim)));
  const noted = findings.map(({ code, locator, message }) => JSON.stringify({ code, locator, message }));
  return `{"claims":[\n${lines.join(',\n')}\n],"findings":[${noted.length === 0 ? '' : `\n${noted.join(',\n')}\n`}]}\n`;
}

/** The claim without its empty parts. */
function shown({ grounds, ...claim }: Claim): object {
  const parts = Object.entries(claim).filter(([, part]) => !isEmpty(part));
  return { ...Object.fromEntries(parts), ...groundsOf(grounds) };
}

function isEmpty(part: unknown): boolean {
  return part === '' || part === undefined || (Array.isArray(part) && part.length === 0);
}

function groundsOf({ footnoteReferences, position }: Grounds): object {
  const marks = footnoteReferences.map(({ label }) => label);
  return { ...(marks.length === 0 ? {} : { marks }), at: formatPosition(position) };
}
