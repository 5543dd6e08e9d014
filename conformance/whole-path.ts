// The whole path from an article's bytes to its records and to every finding of the dataset, as conformance measures it.
import { extractors } from '../src/catalogue.ts';
import type { Language } from '../src/languages/language.ts';
import type { Capture } from '../src/model/capture.ts';
import type { Row } from '../src/model/dataset.ts';
import { type Finding, type FindingCode, findingKinds, type Noted } from '../src/model/finding.ts';
import type { SourceRecords } from '../src/model/record.ts';
import { readSource } from '../src/pipeline.ts';
import { flatText } from '../src/read/flat-text.ts';
import { reconcile } from '../src/reconcile/dataset.ts';

/** Reads one article about the organization that its title names. */
export function readWhole(capture: Capture, languages: readonly Language[]): Noted<SourceRecords> {
  const organization = new TextDecoder().decode(capture.bytes).split('\n')[0]?.trim() ?? '';
  const noted = readSource(
    capture,
    { organization, splits: new Map(), at: '' },
    { languages, readers: [flatText], extractors },
  );
  const roster = {
    id: capture.rosterId,
    name: organization,
    founded: undefined,
    aliases: new Map<string, string>(),
    same: [],
    different: [],
  };
  const findings = noted.findings.map((finding) => ({ rosterId: capture.rosterId, finding }));
  const dataset = reconcile({
    rosters: [roster],
    sources: [noted.value],
    findings,
    previous: undefined,
    asOf: undefined,
  });
  return { value: noted.value, findings: dataset.findings.map(findingOf) };
}

function findingOf(row: Row<'findings'>): Finding {
  const code = row.code in findingKinds ? (row.code as FindingCode) : 'contradiction';
  return {
    code,
    message: row.message,
    sourceId: row.source_id ?? '',
    locator: row.locator ?? '',
    subject: { type: '', id: row.subject_id ?? '' },
  };
}
