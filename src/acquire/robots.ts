// What a robots.txt allows: RFC 9309, groups by agent, the longest matching rule wins.

export interface RobotsRule {
  readonly allows: boolean;
  readonly pattern: string;
}

interface Group {
  readonly agents: readonly string[];
  readonly rules: readonly RobotsRule[];
}

const mostLines = 10_000;
const longestPattern = 2048;

/**
 * The rules for one agent: all groups that name it, else those for `*`, else none.
 *
 * @param agent - product name in lower case
 * @see https://www.rfc-editor.org/rfc/rfc9309
 */
export function robotsRules(text: string, agent: string): readonly RobotsRule[] {
  const groups = readGroups(text);
  const own = groups.filter(({ agents }) => agents.includes(agent));
  const chosen = own.length > 0 ? own : groups.filter(({ agents }) => agents.includes('*'));
  return chosen.flatMap(({ rules }) => rules);
}

interface OpenGroup {
  readonly agents: string[];
  readonly rules: RobotsRule[];
}

function readGroups(text: string): readonly Group[] {
  const groups: OpenGroup[] = [];
  for (const line of text.split(/\r\n?|\n/u, mostLines)) {
    const [name, value] = readLine(line);
    if (name === 'user-agent') addAgent(groups, value.toLowerCase());
    if (name !== 'allow' && name !== 'disallow') continue;
    groups.at(-1)?.rules.push({ allows: name === 'allow' || value === '', pattern: value.slice(0, longestPattern) });
  }
  return groups;
}

/** Names that follow each other head one group. */
function addAgent(groups: OpenGroup[], agent: string): void {
  const last = groups.at(-1);
  if (last !== undefined && last.rules.length === 0) last.agents.push(agent);
  else groups.push({ agents: [agent], rules: [] });
}

function readLine(line: string): readonly [name: string, value: string] {
  const bare = line.split('#', 1)[0] ?? '';
  const colon = bare.indexOf(':');
  return [bare.slice(0, Math.max(0, colon)).trim().toLowerCase(), bare.slice(colon + 1).trim()];
}

/** @param path - with its query, as sent */
export function isAllowedBy(rules: readonly RobotsRule[], path: string): boolean {
  const matching = rules.filter(({ pattern }) => matches(pattern, path));
  const longest = Math.max(0, ...matching.map(({ pattern }) => pattern.length));
  const strongest = matching.filter(({ pattern }) => pattern.length === longest);
  return strongest.length === 0 || strongest.some(({ allows }) => allows);
}

/** `*` stands for anything, `$` at the end for the end; pieces are looked for from left to right. */
function matches(pattern: string, path: string): boolean {
  const isAnchored = pattern.endsWith('$');
  const [first = '', ...pieces] = (isAnchored ? pattern.slice(0, -1) : pattern).split('*');
  if (!path.startsWith(first)) return false;
  let at = first.length;
  const last = isAnchored ? pieces.pop() : undefined;
  for (const piece of pieces) {
    const found = path.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  if (!isAnchored) return true;
  return last === undefined ? at === path.length : path.length - last.length >= at && path.endsWith(last);
}
