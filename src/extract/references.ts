// The page's references with how often each is used, and marks that point at none.
import type { Claim, ReferenceClaim } from '../model/claim.ts';
import {
  type Block,
  type Document,
  formatPosition,
  type Phrasing,
  placedBlocks,
  type Reference,
} from '../model/document.ts';
import { type Finding, type Noted, noSubject } from '../model/finding.ts';
import { tidy } from '../model/text-order.ts';
import type { Extractor } from './extractor.ts';
import { isOutside } from './link-targets.ts';

export const references: Extractor = { id: 'references', extract };

function extract(document: Document): Noted<readonly Claim[]> {
  const blocks = placedBlocks(document.root);
  const marked = [
    ...blocks.flatMap(({ block }) => phrasings(block)),
    ...blocks.flatMap(({ headings }) => headings.slice(-1)),
  ];
  const uses = countUses([...new Set(marked)]);
  const items = blocks.flatMap(({ block }) =>
    block.kind === 'references' ? block.items.map((item) => ({ item, group: block.group })) : [],
  );
  const known = new Set(items.map(({ item, group }) => keyOf(item.label, group)));
  return {
    value: items.map(({ item, group }) => claimOf(item, group, uses.get(keyOf(item.label, group))?.count ?? 0)),
    findings: [...uses].filter(([key]) => !known.has(key)).map(([, use]) => dangling(use)),
  };
}

function claimOf({ label, content, name, fields }: Reference, group: string | undefined, uses: number): ReferenceClaim {
  const text = tidy(content.value);
  return {
    kind: 'reference',
    label,
    text,
    uses,
    ...(group === undefined ? {} : { group }),
    ...(name === undefined ? {} : { refName: name }),
    ...(fields === undefined ? {} : { fields }),
    ...addressesOf(content),
    grounds: { position: content.position, quote: text, footnoteReferences: [] },
  };
}

const archives =
  /^(?:https?:)?\/\/(?:[a-z]+\.)?(?:archive\.(?:org\/(?:web\/)?\d|is|today|ph|li|fo|vn|md)|webcitation\.org|wayback\.)/iu;

/** The first address outside the wiki, and the first that leads to an archived copy. */
function addressesOf({ links }: Phrasing): Pick<ReferenceClaim, 'url' | 'archiveUrl'> {
  const outside = links.filter(isOutside).map(({ url }) => url);
  const url = outside.find((one) => !archives.test(one));
  const archiveUrl = outside.find((one) => archives.test(one));
  return { ...(url === undefined ? {} : { url }), ...(archiveUrl === undefined ? {} : { archiveUrl }) };
}

/** Labels count within their group. */
function keyOf(label: string, group: string | undefined): string {
  return group === undefined ? label : `${group}\n${label}`;
}

/** Every piece of inline content of a block that may carry marks. */
function phrasings(block: Block): readonly Phrasing[] {
  switch (block.kind) {
    case 'paragraph':
    case 'notice':
      return [block.content];
    case 'flatTable':
      return block.lines;
    case 'flatInfobox':
      return [block.title, ...block.lines];
    case 'list':
      return block.items.flatMap(({ content, term, children }) => [
        ...(term === undefined ? [] : [term]),
        content,
        ...children.flatMap(phrasings),
      ]);
    case 'table':
      return [
        ...(block.caption === undefined ? [] : [block.caption]),
        ...block.rows.flatMap((row) =>
          row.filter(({ inherited }) => inherited === 'none').map(({ content }) => content),
        ),
      ];
    case 'infobox':
      return [block.title, ...block.rows.flatMap(({ label, value }) => [label, value])];
    case 'references':
      return [];
  }
}

interface Use {
  readonly label: string;
  readonly count: number;
  readonly first: Phrasing;
}

function countUses(contents: readonly Phrasing[]): ReadonlyMap<string, Use> {
  const uses = new Map<string, Use>();
  for (const content of contents) {
    for (const { label, group } of content.footnoteReferences) {
      const use = uses.get(keyOf(label, group));
      uses.set(keyOf(label, group), { label, count: (use?.count ?? 0) + 1, first: use?.first ?? content });
    }
  }
  return uses;
}

function dangling({ label, count, first }: Use): Finding {
  const often = count === 1 ? 'once' : `${count} times`;
  return {
    code: 'marker-without-reference',
    message: `The mark [${label}] stands ${often}, but no reference has that number.`,
    sourceId: '',
    locator: formatPosition(first.position),
    subject: noSubject,
  };
}
