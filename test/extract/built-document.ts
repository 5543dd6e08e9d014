// Builds documents that kept their structure out of a few marks, so that a test reads like a page.
import type {
  Block,
  Cell,
  Document,
  Infobox,
  List,
  ListItem,
  Phrasing,
  Section,
  Table,
} from '../../src/model/document.ts';

/**
 * Inline marks: `[3]` a citation mark, `[n:a]` one of group `n`, `[[address|words]]` a link, `{{words}}` an icon.
 */
export function phrasing(text: string, path = ''): Phrasing {
  let content: Phrasing = {
    value: '',
    position: { kind: 'element', path, anchor: '' },
    footnoteReferences: [],
    links: [],
    images: [],
  };
  let from = 0;
  for (const match of text.matchAll(inline)) {
    content = withPart({ ...content, value: content.value + text.slice(from, match.index) }, match);
    from = match.index + match[0].length;
  }
  return { ...content, value: (content.value + text.slice(from)).replaceAll('⏎', '\n') };
}

const inline = /\[\[([^\]|]*)\|([^\]]*)\]\]|\{\{([^}]*)\}\}|\[(?:([a-z]+):)?([\p{L}\d]{1,3})\]/gu;

function withPart(content: Phrasing, [, url, words = '', alt, group, label = '']: RegExpMatchArray): Phrasing {
  const { value, links, images, footnoteReferences } = content;
  const offset = value.length;
  if (url !== undefined)
    return { ...content, value: value + words, links: [...links, { offset, end: offset + words.length, url }] };
  if (alt !== undefined) return { ...content, images: [...images, { offset, alt }] };
  const mark = { label, offset, ...(group === undefined ? {} : { group }) };
  return { ...content, footnoteReferences: [...footnoteReferences, mark] };
}

export interface TableParts {
  readonly caption?: string;
  readonly path?: string;
}

/** Rows of cells between bars; `*` begins a header cell, `^` repeats the cell above, `<` the cell to the left. */
export function table(rows: readonly string[], { caption = '', path = 't' }: TableParts = {}): Table {
  const grid: Cell[][] = [];
  for (const [y, row] of rows.entries()) {
    const cells: Cell[] = [];
    for (const [x, text] of row.split(/\|(?![^[\]]*\]\])/u).entries()) {
      const around = { above: grid[y - 1]?.[x], left: cells[x - 1] };
      cells.push(cellOf(text.trim(), around, `${path}${y + 1}.${x + 1}`));
    }
    grid.push(cells);
  }
  const body = grid.findIndex((cells) => cells.some(({ header }) => !header));
  const headerRows = body === -1 ? 1 : body;
  return { kind: 'table', caption: caption === '' ? undefined : phrasing(caption, `${path}0`), headerRows, rows: grid };
}

interface Around {
  readonly above: Cell | undefined;
  readonly left: Cell | undefined;
}

function cellOf(text: string, { above, left }: Around, path: string): Cell {
  if (text === '^' && above !== undefined) return { ...above, inherited: 'above' };
  if (text === '<' && left !== undefined) return { ...left, inherited: 'left' };
  const words = text.replace(/^\*/u, '').trim();
  return { content: phrasing(words, path), header: text.startsWith('*'), inherited: 'none' };
}

/** Items after `-`, nested ones after `--`; `term :: text` explains a term. */
export function list(lines: readonly string[], path = 'l'): List {
  const items: ListItem[] = [];
  for (const [index, line] of lines.entries()) {
    const depth = /^-+/u.exec(line)?.[0].length ?? 1;
    const [first = '', second] = line
      .slice(depth)
      .trim()
      .split(/\s*::\s*/u);
    const content = phrasing(second ?? first, `${path}${index + 1}`);
    const item: ListItem = {
      content,
      children: [],
      ...(second === undefined ? {} : { term: phrasing(first, `${path}${index + 1}t`) }),
    };
    const parent = items.at(-1);
    if (depth === 1 || parent === undefined) items.push(item);
    else items[items.length - 1] = { ...parent, children: [below(parent.children[0], item)] };
  }
  return { kind: 'list', ordered: false, items };
}

function below(list: List | undefined, item: ListItem): List {
  return { kind: 'list', ordered: false, items: [...(list?.items ?? []), item] };
}

/** `label = value`, a field a line. */
export function infobox(lines: readonly string[], path = 'i'): Infobox {
  const rows = lines.map((line, index) => {
    const [label = '', value = ''] = line.split(/\s*=\s*/u);
    return { label: phrasing(label, `${path}${index + 1}`), value: phrasing(value, `${path}${index + 1}v`) };
  });
  return { kind: 'infobox', title: phrasing('', path), rows };
}

export interface Page {
  readonly title?: string;
  readonly language?: string;
  readonly format?: Document['format'];
  readonly sections: readonly (readonly [heading: string, ...blocks: Block[]])[];
}

/** Sections one after another below the page itself; an empty heading puts the blocks right under the title. */
export function page({ title = 'Tide Alliance', language = 'en', format = 'html', sections }: Page): Document {
  const top = sections.filter(([heading]) => heading === '').flatMap(([, ...blocks]) => blocks);
  const under = sections.filter(([heading]) => heading !== '');
  const children = under.map(
    ([heading, ...blocks], index): Section => ({
      heading: phrasing(heading, `h${index + 1}`),
      depth: 2,
      children: blocks,
      sections: [],
    }),
  );
  return { format, title, language, root: { heading: undefined, depth: 0, children: top, sections: children } };
}

/**
 * A whole page out of lines: `# title (language)`, `== heading ==`, table rows that begin with a bar (`|+` is the
 * caption), list items, `label = value` of an infobox, `[1] reference`, and paragraphs.
 */
export function builtPage(text: string): Document {
  const [first = '', ...lines] = text.split('\n');
  const [, title = '', language = 'en'] = /^# (.*?)(?: \((\w+)\))?$/u.exec(first) ?? [];
  const sections: [string, ...Block[]][] = [['']];
  for (const [at, { kind, group }] of runs(lines).entries()) {
    if (kind === 'heading') sections.push([(group[0] ?? '').replace(/^==\s*|\s*==$/gu, '')]);
    else sections.at(-1)?.push(...blockOf(kind, group, String(at + 1)));
  }
  return page({ title, language, sections });
}

type LineKind = 'heading' | 'table' | 'list' | 'infobox' | 'references' | 'paragraph' | 'blank';

function kindOf(line: string): LineKind {
  if (line.startsWith('==')) return 'heading';
  if (line.startsWith('|')) return 'table';
  if (line.startsWith('-')) return 'list';
  if (/^\[\d+\]/u.test(line)) return 'references';
  if (/^[^=|]{1,40} = /u.test(line)) return 'infobox';
  return line.trim() === '' ? 'blank' : 'paragraph';
}

function runs(lines: readonly string[]): readonly { readonly kind: LineKind; readonly group: readonly string[] }[] {
  const found: { kind: LineKind; group: string[] }[] = [];
  for (const line of lines) {
    const kind = kindOf(line);
    const last = found.at(-1);
    if (last?.kind === kind && kind !== 'heading' && kind !== 'paragraph') last.group.push(line);
    else found.push({ kind, group: [line] });
  }
  return found.filter(({ kind }) => kind !== 'blank');
}

function blockOf(kind: LineKind, lines: readonly string[], path: string): readonly Block[] {
  if (kind === 'table') {
    const caption =
      lines
        .find((line) => line.startsWith('|+'))
        ?.slice(2)
        .trim() ?? '';
    const rows = lines.filter((line) => !line.startsWith('|+')).map((line) => line.replace(/^\||\|$/gu, ''));
    return [table(rows, { caption, path: `t${path}-` })];
  }
  if (kind === 'list') return [list(lines, `l${path}-`)];
  if (kind === 'infobox') return [infobox(lines, `i${path}-`)];
  if (kind === 'references')
    return [{ kind: 'references', items: lines.map((line, at) => reference(line, `r${at + 1}`)) }];
  return lines.map((line) => ({ kind: 'paragraph', content: phrasing(line, `p${path}`) }));
}

function reference(line: string, path: string) {
  const [, label = '', text = ''] = /^\[(\d+)\]\s*(.*)$/u.exec(line) ?? [];
  return { label, content: phrasing(text, path) };
}
