// Whole articles of invented organizations: every claim that all extractors together make about each.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it, test } from 'vitest';
import { extractors, languages } from '../../src/catalogue.ts';
import { languagesFor, vocabularyOf } from '../../src/extract/vocabulary.ts';
import type { Claim, Grounds } from '../../src/model/claim.ts';
import { type Finding, joinNoted } from '../../src/model/finding.ts';
import { decodeText } from '../../src/read/decode.ts';
import { readFlatText } from '../../src/read/flat-text.ts';

const cases = new URL('../../fixtures/extract/article/', import.meta.url);
const names = readdirSync(cases).sort();

test.each(names)('%s', async (name) => {
  const text = decodeText(readFileSync(new URL(`${name}/input.txt`, cases)));
  const actual = typeof text === 'string' ? claimsOf(text) : text.message;
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
  const document = readFlatText(text, languages).value;
  const vocabulary = vocabularyOf(languagesFor(document.language, languages));
  const context = { vocabulary, organization: document.title, sections: [], splits: new Map() };
  const { value, findings } = joinNoted(extractors.map(({ extract }) => extract(document, context)));
  const claims = value.flat().map((claim) => JSON.stringify(shown(claim)));
  return `{"title":${JSON.stringify(document.title)},"claims":[\n${claims.join(',\n')}\n],"findings":[${shownFindings(findings)}]}\n`;
}

function shownFindings(findings: readonly Finding[]): string {
  const lines = findings.map(({ code, locator, message }) => JSON.stringify({ code, locator, message }));
  return lines.length === 0 ? '' : `\n${lines.join(',\n')}\n`;
}

/** What a reader of the page would note down; parts that are empty are left out. */
function shown(claim: Claim): object {
  switch (claim.kind) {
    case 'entry':
      return {
        entry: claim.name,
        standing: claim.standing,
        ...(claim.category === 'member' ? {} : { category: claim.category }),
        ...(claim.place === undefined ? {} : { place: claim.place.label }),
        ...(claim.place?.inherited === true ? { inherited: true } : {}),
        ...filled({ nativeName: claim.nativeName, abbreviation: claim.abbreviation }),
        ...filled({ seats: claim.seats.map(({ held, total }) => `${held}/${total}`) }),
        ...filled({ government: claim.government, notes: claim.notes }),
        ...filled({ joined: claim.joined, left: claim.left, website: claim.website }),
        ...marked(claim.grounds, claim.listReferences),
      };
    case 'fact':
      return { fact: claim.key, label: claim.label, value: claim.value, ...marked(claim.grounds) };
    case 'event':
      return {
        event: claim.title,
        role: claim.role,
        ...filled({ when: claim.when, place: claim.place }),
        ...marked(claim.grounds),
      };
    case 'statement':
      return {
        statement: claim.event,
        ...filled({ subject: claim.subject, when: claim.when }),
        ...marked(claim.grounds),
      };
    case 'reference':
      return { reference: claim.label, text: claim.text, uses: claim.uses, ...marked(claim.grounds) };
  }
}

function filled(parts: Readonly<Record<string, string | readonly string[]>>): object {
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part.length > 0));
}

function marked({ footnoteReferences, position }: Grounds, list: Grounds['footnoteReferences'] = []): object {
  const labels = (marks: Grounds['footnoteReferences']) => marks.map(({ label }) => label);
  const line = position.kind === 'text' ? position.line : 0;
  return { ...filled({ marks: labels(footnoteReferences), listMarks: labels(list) }), line };
}
