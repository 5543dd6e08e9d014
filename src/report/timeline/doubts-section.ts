// What is doubtful, the gravest first, each finding with its place and a way to the row it is about.
import type { Dataset, Row } from '../../model/dataset.ts';
import { compareBy } from '../../model/text-order.ts';
import { hintOf } from '../run-summary.ts';
import { element, type Markup } from './markup.ts';
import { groupBy } from './numbered.ts';
import { shownName, shownProse } from './shown-text.ts';
import { counted, isolated, longList } from './wording.ts';

type Finding = Row<'findings'>;
type Severity = Finding['severity'];

export function doubtsSection(dataset: Dataset): Markup {
  const { findings } = dataset;
  const members = memberOf(dataset);
  const quiet = findings.length === 0 ? 'Nothing is doubtful.' : severityCounts(findings);
  return element('section', { id: 'doubts', 'aria-labelledby': 'doubts-title' }, [
    element('h2', { id: 'doubts-title' }, ['Doubts']),
    element('p', { class: 'quiet' }, [quiet]),
    ...codesIn(findings).map((same) => codeMarkup(same, members)),
  ]);
}

const severities: readonly Severity[] = ['error', 'warning', 'notice'];

function severityCounts(findings: readonly Finding[]): string {
  const counts = severities.map((severity) => ({
    severity,
    count: findings.filter((finding) => finding.severity === severity).length,
  }));
  const words = counts.filter(({ count }) => count > 0).map(({ severity, count }) => counted(count, severity));
  return `${words.join(', ')}: what the sources leave open, and what was lost on the way.`;
}

function codesIn(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const groups = [...groupBy(findings, ({ severity, code }) => `${severities.indexOf(severity)} ${code}`)];
  return groups.sort(compareBy(([key]) => key)).map(([, same]) => same);
}

type MemberOf = (finding: Finding) => { readonly id: string; readonly name: string } | undefined;

function memberOf({ members, memberships }: Dataset): MemberOf {
  const names = new Map(members.map(({ member_id, name }) => [member_id, name]));
  const owners = new Map(memberships.map(({ membership_id, member_id }) => [membership_id, member_id]));
  return ({ subject_id }) => {
    const id = owners.get(subject_id ?? '') ?? subject_id ?? '';
    const name = names.get(id);
    return name === undefined ? undefined : { id, name: shownName(name) };
  };
}

function codeMarkup(findings: readonly Finding[], members: MemberOf): Markup {
  const { severity = 'notice', code = '' } = findings[0] ?? {};
  const hint = hintOf(code);
  return element('div', { class: `doubt ${severity}` }, [
    element('h3', {}, [
      element('span', { class: `severity ${severity}` }, [severity]),
      ` ${code.replaceAll('-', ' ')} `,
      element('span', { class: 'count' }, [String(findings.length)]),
    ]),
    ...(hint === '' ? [] : [element('p', { class: 'quiet' }, [hint])]),
    ...longList(
      findings.map((finding) => findingMarkup(finding, members)),
      'findings.csv',
    ),
  ]);
}

function findingMarkup(finding: Finding, members: MemberOf): Markup {
  const { message, source_id, locator } = finding;
  const member = members(finding);
  const place = [source_id, locator].filter(Boolean).join(':');
  const link = member === undefined ? [] : [element('a', { href: `#${member.id}` }, [isolated(member.name)]), ' '];
  const where = place === '' ? [] : [' ', element('code', { class: 'place' }, [shownName(place)])];
  return element('li', {}, [...link, isolated(shownProse(message)), ...where]);
}
