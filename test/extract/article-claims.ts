// Reads lines as an article of an invented alliance and hands back what one extractor claims.
import { languages } from '../../src/catalogue.ts';
import type { Extractor } from '../../src/extract/extractor.ts';
import { languagesFor, vocabularyOf } from '../../src/extract/vocabulary.ts';
import type { Claim, EntryClaim, RowReading } from '../../src/model/claim.ts';
import type { Noted } from '../../src/model/finding.ts';
import { readFlatText } from '../../src/read/flat-text.ts';

const organization = 'Tide Alliance';

export interface Asked {
  readonly sections?: readonly string[];
  readonly splits?: ReadonlyMap<string, Partial<RowReading>>;
}

/** What the extractor says about the lines under the title "Tide Alliance". */
export function claimsIn(lines: readonly string[], extractor: Extractor, asked: Asked = {}): Noted<readonly Claim[]> {
  const document = readFlatText([organization, '', ...lines].join('\n'), languages).value;
  const vocabulary = vocabularyOf(languagesFor(document.language, languages));
  const { sections = [], splits = new Map() } = asked;
  return extractor.extract(document, { vocabulary, organization, sections, splits });
}

/** The entries among the claims. */
export function entriesOf({ value }: Noted<readonly Claim[]>): readonly EntryClaim[] {
  return value.flatMap((claim) => (claim.kind === 'entry' ? [claim] : []));
}
