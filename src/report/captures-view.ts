// What is seen in captures, as data and as text: each with its verdict, and the list of the newest that has one.
import { type FindingCode, findingKinds } from '../model/finding.ts';
import { layOut, wrapLines } from './columns.ts';
import { plainLine, type Screen, safeText } from './paint.ts';
import { counted, severityWord } from './terminal.ts';

export interface CapturesView {
  readonly captures: readonly CaptureView[];
  /** Label of the capture whose members are shown; empty when none has a list. */
  readonly shown: string;
  readonly members: readonly MemberView[];
  readonly findings: readonly CaptureFindingView[];
  /** A config that would read these captures, the list pinned. */
  readonly config: object;
}

export interface CaptureView {
  readonly label: string;
  /** ISO 8601 in UTC; empty when nothing dates it. */
  readonly instant: string;
  readonly verdict: string;
  readonly reason: string;
  /** Whose playback it is, or `none`. */
  readonly archive: string;
  readonly members: number;
  /** 0 to 100: how sure it is that the list is the one of members. */
  readonly confidence: number;
  /** CSS selector of the list; empty without one. */
  readonly list: string;
}

export interface MemberView {
  readonly name: string;
  readonly place: string;
  readonly group: string;
  readonly link: string;
  readonly locator: string;
}

export interface CaptureFindingView {
  readonly code: FindingCode;
  readonly message: string;
  readonly locator: string;
}

export function capturesText(view: CapturesView, screen: Screen): string {
  const blocks = [
    captureLines(view, screen),
    memberLines(view, screen),
    ...view.findings.map((finding) => findingLines(finding, screen)),
    [screen.paint.bold('A config to start from'), ...JSON.stringify(view.config, null, 2).split('\n').map(safeText)],
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function captureLines({ captures }: CapturesView, screen: Screen): readonly string[] {
  const rows = captures.map(({ instant, verdict, reason, members, confidence, label }) => [
    instant || 'no date',
    verdict,
    members === 0 ? '' : `${counted(members, 'member')}, ${confidence} % sure`,
    plainLine(reason || label),
  ]);
  return [
    screen.paint.bold(counted(captures.length, 'capture')),
    ...layOut(rows, screen.width - 2).map((line) => `  ${line}`),
  ];
}

function memberLines({ shown, members }: CapturesView, screen: Screen): readonly string[] {
  if (shown === '') return [];
  const rows = members.map(({ name, place, group, link }) => [name, place, group, link].map(plainLine));
  return [
    screen.paint.bold(`Members in ${plainLine(shown)}`),
    ...layOut(rows, screen.width - 2).map((line) => `  ${line}`),
  ];
}

function findingLines({ code, message, locator }: CaptureFindingView, screen: Screen): readonly string[] {
  const { severity, hint } = findingKinds[code];
  const place = locator === '' ? [] : [screen.paint.dim(`  ${plainLine(locator)}`)];
  return [
    `${severityWord(severity, screen.paint)} ${screen.paint.bold(code)}`,
    ...wrapLines(plainLine(message), screen.width - 2).map((line) => `  ${line}`),
    ...place,
    ...wrapLines(`hint: ${hint}`, screen.width - 2).map((line) => `  ${line}`),
  ];
}
