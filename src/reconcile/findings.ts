// The published rows of findings, those of earlier stages included, with ids made of what they say.
import type { Row as TableRow } from '../model/dataset.ts';
import { type Finding, findingKinds } from '../model/finding.ts';
import { tidy } from '../model/text-order.ts';
import { digest } from './ids.ts';

/** @param sources - published ids of the roster's sources; a finding about any other names none */
export function findingRows(
  findings: readonly Finding[],
  rosterId: string,
  sources: ReadonlySet<string>,
): readonly TableRow<'findings'>[] {
  const distinct = [...new Map(findings.map((finding) => [JSON.stringify(contentOf(finding)), finding])).values()];
  const seen = new Map<string, number>();
  return distinct.sort(byPlace).map((finding) => {
    const content = digest([rosterId, finding.code, finding.sourceId, finding.subject.id, tidy(finding.message)]);
    const nth = (seen.get(content) ?? 0) + 1;
    seen.set(content, nth);
    const id = `f-${nth === 1 ? content : digest([content, String(nth)])}`;
    return findingRow(finding, { id, rosterId, source: sources.has(finding.sourceId) ? finding.sourceId : null });
  });
}

function contentOf({ code, sourceId, locator, message, subject }: Finding): readonly string[] {
  return [code, sourceId, locator, message, subject.type, subject.id];
}

function byPlace(a: Finding, b: Finding): number {
  const [one, other] = [JSON.stringify(contentOf(a)), JSON.stringify(contentOf(b))];
  return one < other ? -1 : one > other ? 1 : 0;
}

interface Published {
  readonly id: string;
  readonly rosterId: string;
  readonly source: string | null;
}

function findingRow(finding: Finding, { id, rosterId, source }: Published): TableRow<'findings'> {
  const { code, message, subject, locator } = finding;
  return {
    finding_id: id,
    code,
    severity: findingKinds[code].severity,
    roster_id: rosterId,
    subject_type: subject.type || null,
    subject_id: subject.id || null,
    message: tidy(message),
    source_id: source,
    locator: locator || null,
  };
}
