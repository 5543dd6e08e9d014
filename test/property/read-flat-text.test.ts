// Laws of reading flattened text: it never throws, loses no character and no mark, and says truly where things stand.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/catalogue.ts';
import { decodeText } from '../../src/read/decode.ts';
import { readLine } from '../../src/read/flat-line.ts';
import { readFlatText } from '../../src/read/flat-text.ts';
import { anyLine, ink, phrasingsOf, plainLine, textOf } from './flat-articles.ts';

const settings = { seed: 1, numRuns: 400 };
const read = (text: string) => readFlatText(text, languages).value;
const withoutMarks = (text: string) => text.replace(/\[(?:\d+|a|note 2)\]/gu, '');
const marksIn = (text: string) => [...text.matchAll(/\[(\d+|a|note 2)\]/gu)].map(([, label]) => label);

/** Title and content, in source order. */
function inkOf(text: string): string {
  const document = read(text);
  return ink([document.title, ...phrasingsOf(document).map(({ value }) => value)].join(''));
}

describe('decoding', () => {
  it('answers with text or a problem, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const decoded = decodeText(bytes);
        expect(typeof decoded === 'string' ? decoded.trim() !== '' : decoded.hint !== '').toBe(true);
      }),
      settings,
    );
  });

  it('gives back what was encoded', () => {
    const printable = textOf(plainLine.map((line) => line.replace(/[\p{Cc}\p{Cs}\ufeff]/gu, '')));
    fc.assert(
      fc.property(printable, (text) => {
        const decoded = decodeText(new TextEncoder().encode(text));
        expect(typeof decoded === 'string' ? decoded : '').toBe(text.trim() === '' ? '' : text);
      }),
      settings,
    );
  });
});

describe('reading', () => {
  it('keeps every character that is no mark, in order', () => {
    fc.assert(
      fc.property(textOf(plainLine), (text) => {
        expect(inkOf(text)).toBe(ink(withoutMarks(text)));
      }),
      settings,
    );
  });

  it('keeps the words of every line behind its bullet or number', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 12 }), (lines) => {
        const kept = inkOf(lines.join('\n'));
        const words = lines.map((line) => line.replace(/^(?:•|-| ?\d\.(?: \^(?: a b)?)?) /u, ''));
        expect(words.filter((line) => !kept.includes(ink(withoutMarks(line))))).toEqual([]);
      }),
      settings,
    );
  });

  it('keeps every mark, in order', () => {
    fc.assert(
      fc.property(textOf(plainLine), (text) => {
        const kept = phrasingsOf(read(text)).flatMap(({ footnoteReferences }) => footnoteReferences);
        expect(kept.map(({ label }) => label)).toEqual(marksIn(text));
      }),
      settings,
    );
  });

  it('says of all content where it stands', () => {
    fc.assert(
      fc.property(textOf(anyLine), (text) => {
        const lines = text.split('\n');
        const astray = phrasingsOf(read(text)).filter(({ value, position }) => {
          if (position.kind !== 'text') return true;
          const there = (lines[position.line - 1] ?? '').slice(position.column - 1);
          return !value.startsWith(readLine(there, 1).value);
        });
        expect(astray).toEqual([]);
      }),
      settings,
    );
  });

  it('reads the same text the same way', () => {
    fc.assert(
      fc.property(textOf(anyLine), (text) => {
        expect(read(text)).toEqual(read(text));
      }),
      settings,
    );
  });

  it('does not mind more blank lines between its blocks', () => {
    fc.assert(
      fc.property(textOf(anyLine), (text) => {
        const kinds = (of: string) => phrasingsOf(read(of)).map(({ value }) => value);
        expect(kinds(`\n\n${text.replaceAll('\n\n', '\n \n\n\u00a0\n')}\n\n`)).toEqual(kinds(text));
      }),
      settings,
    );
  });
});
