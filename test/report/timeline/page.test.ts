// The page and the picture as text: what is in them, what can not be, and that they are the same every time.
import { sha256 } from '@noble/hashes/sha2.js';
import { load } from 'cheerio';
import { describe, expect, it, test } from 'vitest';
import { hostileNames, inventedDataset } from '../../../scripts/browser/invented-dataset.ts';
import type { ChangeSet } from '../../../src/model/change.ts';
import { emptyDataset, sortDataset } from '../../../src/model/dataset.ts';
import { reportPage } from '../../../src/report/timeline/page.ts';
import { timelinePicture } from '../../../src/report/timeline/picture.ts';
import type { ReportInput } from '../../../src/report/timeline/report-input.ts';

const input: ReportInput = {
  dataset: inventedDataset(30),
  version: '2.0.0',
  previousVersion: '1.0.0',
  info: { title: 'Members of <b>Harbour</b> Union', license: 'CC0-1.0' },
  changes: undefined,
  versionFolder: '../output/v/2.0.0/',
};
const html = reportPage(input);
const page = load(html);

/** Text of all elements that the selector finds, with single spaces. */
function words(selector: string, from = page): readonly string[] {
  return from(selector)
    .toArray()
    .map((found) => from(found).text().replace(/\s+/gu, ' ').trim());
}

describe('the page', () => {
  it('allows itself its own style and script by their hashes, and nothing else', () => {
    const hash = (text: string) => `'sha256-${Buffer.from(sha256(Buffer.from(text))).toString('base64')}'`;
    const script = page('script:not([type])').text();
    const style = page('style').text();
    expect(page('meta[http-equiv]').attr('content')).toBe(
      `default-src 'none'; style-src ${hash(style)}; script-src ${hash(script)}; img-src data:; base-uri 'none'; form-action 'none'`,
    );
    expect(page('script').length).toBe(2);
  });

  it('has no handler, no style of its own on an element, and nothing to load', () => {
    const names = page('*')
      .toArray()
      .flatMap((found) => ('attribs' in found ? Object.keys(found.attribs) : []))
      .filter((name) => /^on|^style$|^src$|^srcset$/u.test(name));
    expect([names, page('link, img, iframe, object, base').length]).toEqual([[], 0]);
  });

  it('links to the web, to its sections, its rows and its files', () => {
    const links = new Set(
      page('a')
        .toArray()
        .map((link) =>
          (page(link).attr('href') ?? '').replace(/^(\w+:|#m-|#|\.\.\/output\/v\/2\.0\.0\/data\/).*$/u, '$1'),
        ),
    );
    expect([...links].sort()).toEqual(['#', '#m-', '../output/v/2.0.0/data/', 'https:']);
  });

  it('shows names as they are written', () => {
    expect([page('h1').text(), page('title').text()]).toEqual([input.info.title, input.info.title]);
    const data = JSON.parse(page('#data').text());
    expect(hostileNames.slice(0, 3).every((name) => data.texts.includes(name))).toBe(true);
  });

  it('says what it is made of: verdicts, reconstructions, licences, doubts', () => {
    expect(words('.masthead .note')).toEqual([
      'Reconstruction. 1 source of 13 is a reconstruction, not real pages; 4 spells of membership rest on them. They are marked throughout.',
    ]);
    expect(words('.strip li').slice(2, 5)).toEqual([
      '2017-08-01partial, 42 listed',
      '2018-02-14usable, 43 listed',
      '2018-10-09unusable, 0 listed',
    ]);
    expect(words('.credits li')).toEqual([
      'Adapted from Harbour Union, licence CC-BY-SA-4.0',
      'Adapted from Members | Harbour Union, 11 captures, licence not stated',
      'Adapted from Members | Harbour Union, licence not stated reconstruction',
    ]);
    expect(words('.doubt h3')).toEqual(['warning current and former 4']);
  });

  it('is the same for the same dataset in another order', () => {
    const entries = Object.entries(input.dataset).map(([name, rows]) => [name, [...rows].reverse()]);
    expect(reportPage({ ...input, dataset: sortDataset(Object.fromEntries(entries)) })).toBe(html);
  });

  it('can be made of nothing', () => {
    const empty = load(reportPage({ ...input, dataset: emptyDataset, previousVersion: undefined }));
    expect([words('#doubts .quiet', empty), words('#changes .quiet', empty)]).toEqual([
      ['Nothing is doubtful.'],
      ['This is the first version: there is none to compare it with.'],
    ]);
  });

  it('says when excerpts are shortened', () => {
    const long = input.dataset.evidence.map((row, at) => ({
      ...row,
      locator: String(at),
      quote: `${at} ${'x'.repeat(900)}`,
    }));
    const many = Array.from({ length: 10 }, (_, copy) =>
      long.map((row) => ({ ...row, seq: copy + 1, locator: `${copy}:${row.locator}` })),
    );
    const large = load(reportPage({ ...input, dataset: { ...input.dataset, evidence: many.flat() } }));
    expect(words('#timeline > .quiet', large)).toEqual([
      `${many.flat().length} excerpts are shortened on this page; evidence.csv has them whole.`,
    ]);
    expect(words('#timeline > .quiet')).toEqual([]);
  });
});

describe('what changed', () => {
  const event = {
    severity: 'notable',
    cause: 'source',
    bump: 'minor',
    roster_id: 'harbour-union',
    member_id: 'm-000001a',
    membership_id: null,
    label: '<i>Quay</i>',
    fields: [],
    source_id: null,
    fingerprint: '0',
    rows: [],
  } as const;
  const narrower = { name: 'joined_latest', old: '2020-01-01', new: '2019-01-01' };
  const changes: ChangeSet = {
    from: '1.0.0',
    to: '2.0.0',
    bump: 'minor',
    counts: {},
    gates: [{ gate: 'mass-exit', holds: true, roster_id: null, message: 'Half of them <left>.' }],
    events: [
      { ...event, kind: 'membership.joined' },
      { ...event, kind: 'membership.left', cause: 'extractor' },
      { ...event, kind: 'bounds.tightened', severity: 'info', fields: [narrower] },
      { ...event, kind: 'bounds.contradicted', severity: 'alert', member_id: null },
      { ...event, kind: 'finding.new', severity: 'info' },
    ],
  };
  const changed = load(reportPage({ ...input, changes }));

  it('comes by kind with the gravest first, each change with a way to its row', () => {
    expect(words('#changes h3, #changes summary, #changes .note', changed)).toEqual([
      'mass-exit: Half of them <left>.',
      'Needs a look 1',
      'Joined 1',
      'Left 1',
      'Dates better known 1',
      '1 smaller change',
    ]);
    expect(words('.change-group li', changed)).toEqual([
      '<i>Quay</i> The new range misses the old one.',
      '<i>Quay</i> A new spell that began after the day of the last list.',
      '<i>Quay</i> The spell has ended. Cause: extractor.',
      '<i>Quay</i> The new range lies inside the old one.joined latest: 2020-01-01 → 2019-01-01',
      'joined latest: 2020-01-01 → 2019-01-01',
    ]);
    expect(changed('#changes a').length).toBe(4);
  });

  it('shows a hundred of a kind and says how many more there are', () => {
    const events = Array.from({ length: 103 }, () => ({ ...event, kind: 'membership.joined' as const }));
    const many = load(reportPage({ ...input, changes: { ...changes, events, gates: [] } }));
    expect(words('.change-group li', many).slice(99)).toEqual([
      '<i>Quay</i> A new spell that began after the day of the last list.',
      'and 3 more in diff/changes.json',
    ]);
  });
});

describe('the picture', () => {
  const whole = { ...input, roster: undefined };
  const svg = timelinePicture(whole);
  const picture = load(svg, { xml: true });

  it('has a line for each member, its text as text, and paper of its own', () => {
    expect(picture('text.who').length).toBe(30);
    expect([picture('title').text(), picture('rect').first().attr('class')]).toEqual([
      `${input.info.title}, version 2.0.0`,
      'paper',
    ]);
    expect(picture('script, image, foreignObject, a').length).toBe(0);
  });

  it('is the same every time, and ends with a line end', () => {
    expect([timelinePicture(whole), svg.endsWith('</svg>\n')]).toEqual([svg, true]);
  });

  test.each<[says: string, count: number]>([
    ['listed', 131],
    ['absent', 119],
  ])('shows who was %s at a capture', (says, count) => {
    const own = input.dataset.sightings.filter((sighting) => sighting.says === says).length;
    expect([own, picture(`g > g > path.sign.${says}`).length]).toEqual([count, count]);
  });
});
