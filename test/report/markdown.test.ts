// Changes as Markdown: signal first, whole blocks, and names of strangers that do nothing.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Change, type ChangeKind, type ChangeSet, changeKinds } from '../../src/model/change.ts';
import { annotations } from '../../src/report/annotations.ts';
import { changesPage } from '../../src/report/changes-page.ts';
import { changesText } from '../../src/report/changes-text.ts';
import { markdownReport } from '../../src/report/markdown.ts';
import { harmless } from '../../src/report/markdown-text.ts';
import { paintWith } from '../../src/report/paint.ts';

function change(kind: ChangeKind, label: string, more: Partial<Change> = {}): Change {
  const { severity, bump } = changeKinds[kind];
  const about = { roster_id: 'harbour', member_id: 'a', membership_id: null, source_id: null };
  return { kind, severity, bump, cause: 'source', ...about, label, fields: [], fingerprint: '', rows: [], ...more };
}

function setOf(events: readonly Change[], gates: ChangeSet['gates'] = []): ChangeSet {
  return { from: '1.0.0', to: '1.1.0', bump: 'minor', counts: {}, gates, events };
}

const held = { gate: 'withdrawn', holds: true, roster_id: 'harbour', message: '2 of 20 memberships are gone.' };
const passed = { ...held, gate: 'id-lost', holds: false };
const left = [{ name: 'left_latest', old: null, new: '2021-02-01' }];
const some = setOf(
  [
    change('membership.joined', 'Dockers'),
    change('membership.left', 'Pilots', { fields: left, source_id: 'harbour/page' }),
    change('membership.withdrawn', 'Riggers'),
    change('bounds.tightened', 'Divers'),
    change('row.added', ''),
  ],
  [passed, held],
);

describe('a report for a pull request', () => {
  it('begins with the verdict, then gates, losses, people; the rest is folded', () => {
    expect(markdownReport(some)).toBe(
      `**1.0.0 → 1.1.0&#58; held by 1 gate; minor, 4 changes, 1 folded.**

### Held for a person to look at

- **withdrawn** (harbour): 2 of 20 memberships are gone.

### The row is gone with no end and no redirect. (membership.withdrawn: 1)

- Riggers (source)

### A new spell that began after the day of the last list. (membership.joined: 1)

- Dockers (source)

### The spell has ended. (membership.left: 1)

- Pilots: left\\_latest – → 2021-02-01 (source, harbour/page)

<details><summary>bounds.tightened: 1</summary>

- Divers (source)

</details>

<details><summary>row.added: 1</summary>

- (no name) (source)

</details>
`,
    );
  });

  it('says so when nothing changed', () => {
    expect(markdownReport(setOf([]))).toBe('**1.0.0 → 1.1.0&#58; nothing changed.**\n');
  });

  it('keeps within 60,000 characters, in whole blocks, and counts what it leaves out', () => {
    const events = Array.from({ length: 3000 }, (_, at) =>
      change('membership.joined', `Union ${at} ${'x'.repeat(60)}`),
    );
    const report = markdownReport(setOf(events));
    const told = report.split('\n').filter((line) => line.startsWith('- ')).length;
    expect(report.length).toBeLessThanOrEqual(60_000);
    expect(told % 50).toBe(0);
    expect(report.trimEnd().split('\n').at(-1)).toBe(
      `_Left out for length: ${3000 - told} changes in ${60 - told / 50} blocks; all are in diff/changes.json._`,
    );
  });

  it('is never longer, whatever the names', () => {
    const names = fc.array(fc.string({ unit: 'binary', maxLength: 400 }), { maxLength: 200 });
    fc.assert(
      fc.property(names, (labels) => {
        const report = markdownReport(setOf(labels.map((label) => change('membership.left', label))));
        expect(report.length).toBeLessThanOrEqual(60_000);
      }),
      { seed: 1, numRuns: 20 },
    );
  });
});

test.each<[name: string, shown: string]>([
  ['Workers | Party', 'Workers \\| Party'],
  ['`rm`', '\\`rm\\`'],
  ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert\\(1\\)&gt;'],
  ['@everyone closes #1', '&#64;everyone closes &#35;1'],
  ['[here](javascript:x)', '\\[here\\]\\(javascript&#58;x\\)'],
  ['::error::no', '&#58;&#58;error&#58;&#58;no'],
  ['- item', '\\- item'],
  ['1. item', '1\\. item'],
  ['1.0.0', '1.0.0'],
  ['a\n::set-output name=x::y', 'a &#58;&#58;set-output name=x&#58;&#58;y'],
  ['a\u202eb\u0007', 'a⟨U+202E⟩b⟨U+0007⟩'],
  ['Zürich – “Ça ira”', 'Zürich – “Ça ira”'],
])('%j is shown as %j', (name, shown) => {
  expect(harmless(name)).toBe(shown);
});

describe('annotations', () => {
  test('held gates come first as errors, losses as warnings, all on one line', () => {
    const loss = change('membership.withdrawn', '100 %\n::error::no\r');
    expect(annotations(setOf([loss, change('membership.left', 'x')], [passed, held]), 'a,b:c.json')).toBe(
      '::error file=a%2Cb%3Ac.json::withdrawn: 2 of 20 memberships are gone.\n' +
        '::warning file=a%2Cb%3Ac.json::membership.withdrawn: 100 %25%0A::error::no%0D (source)\n',
    );
  });

  test('nine and a count', () => {
    const losses = Array.from({ length: 30 }, (_, at) => change('membership.withdrawn', `Union ${at}`));
    const lines = annotations(setOf(losses), 'x').trimEnd().split('\n');
    expect([lines.length, lines.at(-1)]).toEqual([
      10,
      '::notice file=x::21 more. 1.0.0 → 1.1.0: minor, 30 changes, 0 folded.',
    ]);
  });

  test('nothing to say', () => {
    expect(annotations(setOf([change('membership.left', 'x')]), 'x')).toBe('');
  });
});

describe('on a terminal', () => {
  const screen = { paint: paintWith(false), width: 100 };

  test('a tree, losses first', () => {
    expect(changesText(some, screen)).toBe(
      `1.0.0 → 1.1.0: held by 1 gate; minor, 4 changes, 1 folded.
held withdrawn: 2 of 20 memberships are gone.
membership.withdrawn  1
└─ Riggers (source)
membership.joined  1
└─ Dockers (source)
membership.left  1
└─ Pilots: left_latest – → 2021-02-01 (source)
bounds.tightened  1
└─ Divers (source)
row.added  1
`,
    );
  });

  test('a name cannot steer it', () => {
    const text = changesText(setOf([change('membership.left', 'a\u001b[2J\u202eb')]), screen);
    expect(text.split('\n')[2]).toBe('└─ a\ufffd[2J\ufffdb (source)');
  });
});

test('a page shows markup as text', () => {
  const page = changesPage(setOf([change('membership.left', '<script>alert("x")</script>')]));
  expect(page.split('\n').at(-4)).toBe('└─ &lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; (source)');
});
