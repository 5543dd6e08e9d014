// The bundled article as HTML of two kinds, wikitext and Markdown says what its flattened text says, losses aside.
import { beforeAll, describe, expect, it, test } from 'vitest';
import type { ArticleFormat } from '../../src/model/capture.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import type { Noted } from '../../src/model/finding.ts';
import type { SourceRecords } from '../../src/model/record.ts';
import { bytesOf, datasetOf, readForm, tablesOf, type Words, wordsOf } from './article-forms.ts';
import { losses, mended } from './text-losses.ts';

const text = readForm('text', 'article.txt');
const whole = { value: mended(text.value), findings: text.findings };
const expected = wordsOf(whole.value);
const textFindings = datasetOf(text).findings;
const lossCodes: ReadonlySet<string> = new Set(losses.map(({ code }) => code));

const forms: readonly (readonly [name: string, format: ArticleFormat, file: string])[] = [
  ['HTML', 'html', 'article.html'],
  ['Parsoid HTML', 'html', 'article.parsoid.html'],
  ['wikitext', 'wikitext', 'article.wiki'],
  ['Markdown', 'markdown', 'article.md'],
];

test.each(losses)('the text has a finding for what it lost: $lost', ({ code, about }) => {
  const found = textFindings.filter((finding) => finding.code === code && finding.message.includes(about));
  expect(found.map(({ source_id }) => source_id)).toEqual(['progressive-international/article']);
});

test('what the text is said to have lost is not in it', () => {
  expect(expected).not.toEqual(wordsOf(text.value));
});

describe.each(forms)('the article as %s', (_, format, file) => {
  let form: Noted<SourceRecords>;
  let said: Words;
  let dataset: Dataset;
  beforeAll(() => {
    form = readForm(format, file);
    said = wordsOf(form.value);
    dataset = datasetOf(form);
  });

  it('lists the same rows, each with the same parts and marks', () => {
    expect(said.entries).toEqual(expected.entries);
  });

  it('cites the same works under the same numbers', () => {
    expect(said.citations).toEqual(expected.citations);
  });

  it('gives the same facts', () => {
    expect(said.facts).toEqual(expected.facts);
  });

  it('tells of the same events', () => {
    expect(said.events).toEqual(expected.events);
  });

  it('says of the same members that they left', () => {
    expect(said.statements).toEqual(expected.statements);
  });

  it('publishes the same members, memberships, seats and citations of memberships', () => {
    expect(tablesOf(dataset)).toEqual(tablesOf(datasetOf(whole)));
  });

  it('raises the same findings about what it says, and none about losses', () => {
    const { codes } = findingsOf(dataset.findings);
    expect(codes).toEqual(findingsOf(textFindings).codes);
    expect(dataset.findings.filter(({ code }) => lossCodes.has(code))).toEqual([]);
  });

  it('keeps the addresses that the text has lost', () => {
    expect(form.value.citations.map(({ url, archiveUrl }) => [url, archiveUrl])).toEqual(addressesInWikitext());
  });
});

/** Findings that say what is odd about the article itself, whatever its form. */
function findingsOf(findings: readonly { readonly code: string }[]) {
  const about = ['former-without-citation', 'current-and-former', 'founding-date-conflict', 'self-cited-series'];
  return {
    codes: findings
      .map(({ code }) => code)
      .filter((code) => about.includes(code))
      .sort(),
  };
}

/** Address and archived copy of each reference, in the order in which MediaWiki numbers them. */
function addressesInWikitext(): readonly (readonly [url: string, archiveUrl: string])[] {
  const cites =
    bytesOf('article.wiki')
      .toString('utf8')
      .match(/\{\{cite [^\n]*?\}\}<\/ref>/gu) ?? [];
  return cites.map((cite) => [parameterOf(cite, 'url'), parameterOf(cite, 'archive-url')]);
}

function parameterOf(cite: string, parameter: string): string {
  return (
    cite
      .split(' |')
      .find((part) => part.startsWith(`${parameter}=`))
      ?.slice(parameter.length + 1) ?? ''
  );
}
