// The page's references with how often each is used, and marks that point at none.
import type { Claim, ReferenceClaim } from '../model/claim.ts';
import { type Block, type Document, formatPosition, type Phrasing, placedBlocks } from '../model/document.ts';
import { type Finding, type Noted, noSubject } from '../model/finding.ts';
import { tidy } from '../model/text-order.ts';
import type { Extractor } from './extractor.ts';

export const references: Extractor = { id: 'references', extract };

function extract(document: Document): Noted<readonly Claim[]> {
  const blocks = placedBlocks(document.root);
  const marked = [
    ...blocks.flatMap(({ block }) => phrasings(block)),
    ...blocks.flatMap(({ headings }) => headings.slice(-1)),
  ];
  const uses = countUses([...new Set(marked)]);
  const items = blocks.flatMap(({ block }) => (block.kind === 'references' ? block.items : []));
  const claims = items.map(({ label, content }): ReferenceClaim => {
    const text = tidy(content.value);
    const grounds = { position: content.position, quote: text, footnoteReferences: [] };
    return { kind: 'reference', label, text, uses: uses.get(label)?.count ?? 0, grounds };
  });
  const known = new Set(items.map(({ label }) => label));
  return {
    value: claims,
    findings: [...uses].filter(([label]) => !known.has(label)).map(([label, use]) => dangling(label, use)),
  };
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
      return block.items.flatMap((item) => [item.content, ...item.children.flatMap(phrasings)]);
    case 'table':
      return block.rows.flatMap((row) =>
        row.filter(({ inherited }) => inherited === 'none').map(({ content }) => content),
      );
    case 'infobox':
      return [block.title, ...block.rows.flatMap(({ label, value }) => [label, value])];
    case 'references':
      return [];
  }
}

interface Use {
  readonly count: number;
  readonly first: Phrasing;
}

function countUses(contents: readonly Phrasing[]): ReadonlyMap<string, Use> {
  const uses = new Map<string, Use>();
  for (const content of contents) {
    for (const { label } of content.footnoteReferences) {
      const use = uses.get(label);
      uses.set(label, { count: (use?.count ?? 0) + 1, first: use?.first ?? content });
    }
  }
  return uses;
}

function dangling(label: string, { count, first }: Use): Finding {
  const often = count === 1 ? 'once' : `${count} times`;
  return {
    code: 'marker-without-reference',
    message: `The mark [${label}] stands ${often}, but no reference has that number.`,
    sourceId: '',
    locator: formatPosition(first.position),
    subject: noSubject,
  };
}
