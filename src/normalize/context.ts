// What normalizing needs to know besides the claims, and how its findings are made.
import type { Language } from '../languages/language.ts';
import type { Position } from '../model/document.ts';
import { formatPosition } from '../model/document.ts';
import { type Finding, type FindingCode, noSubject } from '../model/finding.ts';
import type { SourceRecords } from '../model/record.ts';

type SourceFields =
  | 'rosterId'
  | 'sourceId'
  | 'kind'
  | 'title'
  | 'url'
  | 'language'
  | 'mediaType'
  | 'sha256'
  | 'license'
  | 'synthetic'
  | 'asOf';

export interface NormalizeContext {
  readonly languages: readonly Language[];
  readonly source: Pick<SourceRecords, SourceFields>;
}

export interface Spot {
  readonly position: Position;
  readonly context: NormalizeContext;
}

export function note(code: FindingCode, message: string, { position, context }: Spot): Finding {
  return { code, message, sourceId: context.source.sourceId, locator: formatPosition(position), subject: noSubject };
}
