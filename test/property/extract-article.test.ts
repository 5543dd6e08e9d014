// Laws of extraction: whatever a page says, every extractor answers, and every claim has its grounds in the page.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractors, languages } from '../../src/catalogue.ts';
import { languagesFor, vocabularyOf } from '../../src/extract/vocabulary.ts';
import { joinNoted } from '../../src/model/finding.ts';
import { readFlatText } from '../../src/read/flat-text.ts';
import { anyLine, ink, textOf } from './flat-articles.ts';

const settings = { seed: 1, numRuns: 60 };

function extracted(text: string) {
  const document = readFlatText(text, languages).value;
  const vocabulary = vocabularyOf(languagesFor(document.language, languages));
  const context = { vocabulary, organization: 'Tide Alliance', sections: [], splits: new Map() };
  const { value, findings } = joinNoted(extractors.map(({ extract }) => extract(document, context)));
  return { claims: value.flat(), findings };
}

describe('extraction', () => {
  it('quotes only what the page says', () => {
    fc.assert(
      fc.property(textOf(anyLine), (text) => {
        const page = ink(text.replace(/\[(?:\d+|a|note 2)\]/gu, ''));
        const invented = extracted(text).claims.filter(({ grounds }) => !page.includes(ink(grounds.quote)));
        expect(invented).toEqual([]);
      }),
      settings,
    );
  });

  it('places every claim and finding on a line of the page', () => {
    fc.assert(
      fc.property(textOf(anyLine), (text) => {
        const { claims, findings } = extracted(text);
        const ofClaims = claims.map(({ grounds: { position } }) => (position.kind === 'text' ? position.line : 0));
        const ofFindings = findings.map(({ locator }) => Number(locator.split(':')[0]));
        const last = text.split('\n').length;
        expect([...ofClaims, ...ofFindings].filter((line) => !(line >= 1 && line <= last))).toEqual([]);
      }),
      settings,
    );
  });

  it('cites only marks that stand in the page', () => {
    fc.assert(
      fc.property(textOf(anyLine), (text) => {
        const cited = extracted(text).claims.flatMap(({ grounds }) => grounds.footnoteReferences);
        expect(cited.filter(({ label }) => !text.includes(`[${label}]`))).toEqual([]);
      }),
      settings,
    );
  });
});
