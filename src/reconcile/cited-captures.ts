// References tied to the captures they cite, and whether those list who they are cited for.
import type { CitationId } from '../model/ids.ts';
import type { SourceRecords } from '../model/record.ts';
import { captureDay } from './list-day.ts';
import type { Member } from './members.ts';
import { addressKey } from './names.ts';
import type { Reference, ReferenceBook } from './references.ts';

/** Reference → the capture that it cites. */
export type CitedCaptures = ReadonlyMap<CitationId, SourceRecords>;

export type Support = 'supported' | 'not_supported' | 'not_checked';

export function citedCaptures(book: ReferenceBook, sources: readonly SourceRecords[]): CitedCaptures {
  const captures = sources.filter(({ kind }) => kind === 'capture');
  const references = [...book.values()].flatMap((page) => [...page.values()]);
  return new Map(
    references.flatMap((reference) => {
      const cited = citedBy(reference, captures);
      return cited === undefined ? [] : [[reference.id, cited] as const];
    }),
  );
}

// The archive's own address first; else the page and the day of its archived copy, if that names one capture.
function citedBy({ citation }: Reference, captures: readonly SourceRecords[]): SourceRecords | undefined {
  const archived = archivedAt(citation.archiveUrl);
  if (archived !== undefined) {
    const exact = captures.find((capture) => isSameCapture(capture, archived));
    if (exact !== undefined) return exact;
  }
  if (!citation.listing || citation.archived === undefined) return undefined;
  const sameDay = captures.filter(
    (capture) => captureDay(capture) === citation.archived && isSamePage(capture, citation.url),
  );
  return sameDay.length === 1 ? sameDay[0] : undefined;
}

// A copy of an article may have lost its addresses; then the day alone must do.
function isSamePage(capture: SourceRecords, url: string): boolean {
  return url === '' || capture.url === '' || addressKey(capture.url) === addressKey(url);
}

interface Archived {
  /** Digits of its instant. */
  readonly stamp: string;
  readonly page: string;
}

function archivedAt(url: string): Archived | undefined {
  const parts = /\/(\d{4,14})(?:[a-z]{2}_)?\/(.+)$/u.exec(url.slice(0, 4096));
  return parts === null ? undefined : { stamp: parts[1] ?? '', page: addressKey(parts[2] ?? '') };
}

function isSameCapture({ capture, url }: SourceRecords, { stamp, page }: Archived): boolean {
  const digits = (capture?.instant ?? '').replace(/\D/gu, '');
  return stamp.length >= 8 && digits.startsWith(stamp.replace(/(?:00)+$/u, '')) && addressKey(url) === page;
}

/** Whether the capture behind a reference lists a member; a reconstruction proves nothing of what it was made from. */
export function supportOf(member: Member, { id }: Reference, cited: CitedCaptures): Support {
  const capture = cited.get(id);
  if (capture === undefined || capture.synthetic) return 'not_checked';
  if (member.rows.some(({ source }) => source === capture)) return 'supported';
  return capture.capture?.showsAbsence === true ? 'not_supported' : 'not_checked';
}
