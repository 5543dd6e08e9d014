// Captures as inspect shows them: each graded, the list of the newest sound one, and a config that pins it.
import { readdir, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { readCaptures } from '../acquire/capture-doors.ts';
import { kindOfFile } from '../acquire/capture-kind.ts';
import { type ListedCapture, listCaptures } from '../capture-flow.ts';
import { languages } from '../catalogue.ts';
import { formatPosition } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import { parseRosterId, parseSourceId } from '../model/ids.ts';
import type { CapturesView, CaptureView, MemberView } from '../report/captures-view.ts';

const concurrency = 8;

const captureName = /\d{14}[^/]{0,200}\.x?html?(?:\.gz|\.br)?$|\.(?:warc|arc|wacz|cdxj?)(?:\.gz)?$/iu;

/** Whether a path is read as captures where nobody says: a folder, an archive, an index, a page named by its time. */
export async function looksCaptured(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return false;
  if (found.isDirectory()) return (await readdir(path)).some((name) => captureName.test(name));
  const kind = await kindOfFile(path).catch(() => 'unknown');
  return kind === 'page' ? /\d{14}/u.test(basename(path)) : kind !== 'unknown';
}

/** @throws PipelineError when there is nothing to read */
export async function viewCaptures(path: string): Promise<CapturesView> {
  const acquired = await readCaptures(requestFor(path), { concurrency });
  const { value, findings } = listCaptures(acquired.value, { languages, known: [] });
  const shown = value.findLast(isShown) ?? value.findLast(({ members }) => members !== undefined);
  return {
    captures: value.map(captureView),
    shown: shown?.capture.label ?? '',
    members: (shown?.members?.entries ?? []).map(memberView),
    findings: [...acquired.findings, ...findings].map(findingView),
    config: configFor(path, shown, pinOf(value)),
  };
}

function requestFor(path: string) {
  const [rosterId, sourceId] = [parseRosterId('inspected'), parseSourceId('captures')];
  if (rosterId === undefined || sourceId === undefined) throw new Error('The ids of inspected captures are no ids.');
  const selectors = { list: '', name: '', place: '', group: '' };
  const source = { rosterId, sourceId, path, folder: process.cwd(), url: '', at: path };
  return { ...source, synthetic: false, complete: true, license: '', selectors };
}

function isShown({ verdict, members }: ListedCapture): boolean {
  return members !== undefined && verdict.verdict === 'usable';
}

function captureView({ capture, verdict, members, archive }: ListedCapture): CaptureView {
  return {
    label: capture.label,
    instant: capture.instant,
    verdict: verdict.verdict,
    reason: [verdict.reason, verdict.detail].filter(Boolean).join(': '),
    archive,
    members: members?.entries.length ?? 0,
    confidence: members?.confidence ?? 0,
    list: members?.selector ?? '',
  };
}

function memberView(entry: NonNullable<ListedCapture['members']>['entries'][number]): MemberView {
  const { name, place, group, link, position } = entry;
  return { name, place, group, link, locator: formatPosition(position) };
}

function findingView({ code, message, sourceId, locator }: Finding) {
  const time = /\d{14}/u.exec(sourceId)?.[0] ?? '';
  return { code, message, locator: [time, locator].filter(Boolean).join(' ') };
}

/** The selector by which all lists are found; a page that was redesigned has none. */
function pinOf(captures: readonly ListedCapture[]): string {
  const [selector = '', ...others] = new Set(captures.flatMap(({ members }) => members?.selector ?? []));
  return others.length === 0 ? selector : '';
}

function configFor(path: string, shown: ListedCapture | undefined, list: string): object {
  const url = shown?.capture.originalUrl || 'https://…';
  const pin = list === '' ? {} : { list };
  return {
    dataset: { name: 'roster', title: 'Members', license: 'CC-BY-SA-4.0' },
    output: 'output',
    rosters: [
      {
        id: 'roster',
        organization: { name: shown?.page?.title ?? 'Name of the organization' },
        sources: [{ kind: 'captures', path: path.replaceAll('\\', '/'), url, ...pin }],
      },
    ],
  };
}
