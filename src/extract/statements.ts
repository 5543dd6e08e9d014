// Prose sentences that say somebody joined or left.
import type { Claim } from '../model/claim.ts';
import { type Document, placedBlocks } from '../model/document.ts';
import { clean, type Noted } from '../model/finding.ts';
import type { ExtractContext, Extractor } from './extractor.ts';
import { sentencesOf } from './sentences.ts';
import { statementIn } from './statement-words.ts';

export const statements: Extractor = { id: 'statements', extract };

function extract(document: Document, { vocabulary, organization }: ExtractContext): Noted<readonly Claim[]> {
  const paragraphs = placedBlocks(document.root).flatMap(({ block }) =>
    block.kind === 'paragraph' ? [block.content] : [],
  );
  const found = paragraphs
    .flatMap(sentencesOf)
    .map((sentence) => statementIn(sentence, 'sentence', { vocabulary, organization }));
  return clean(found.filter((claim) => claim !== undefined));
}
