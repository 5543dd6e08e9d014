// Whether there is a whole readable page in the bytes: status, emptiness, encoding, kind of file, torn ends.
import type { Verdict } from '../model/page.ts';
import { type Gradable, partial, unusable } from './graded.ts';
import { binaryKind, isCompressed, rawTail, rawText } from './raw-text.ts';

/** An error that was captured, or an answer without a page. */
export function emptyVerdict(gradable: Gradable): Verdict | undefined {
  const { status, bytes, refersTo } = gradable.capture;
  const answer = status === undefined ? 'no status' : `HTTP ${status}`;
  if (status !== undefined && (status >= 400 || status < 200)) return unusable('http-error', answer);
  if (bytes.length > 0)
    return saysSomething(gradable) ? undefined : unusable('empty', `${bytes.length} bytes without a word`);
  return unusable(
    'empty',
    `${answer}, no body${refersTo === '' ? '' : '; it repeats another capture that is not here'}`,
  );
}

function saysSomething({ page }: Gradable): boolean {
  if (page === undefined || page.text !== '') return true;
  return page.links.length > 0 || page.structures.length > 0 || page.shells.length > 0;
}

/** Types of pages, of text that may be one, and of bytes that nobody typed. */
const pageTypes =
  /^(?:text\/(?:html|xml|plain|x-php|x-httpd-php)|application\/(?:xhtml\+xml|xml|octet-stream|x-httpd-php))?$/iu;

/** Bytes that nobody undid, or a file of another kind. A page with links was read, whatever its bytes look like. */
export function unreadableVerdict(gradable: Gradable): Verdict | undefined {
  const { bytes, mediaType, problems, contentEncoding } = gradable.capture;
  const broken = problems.find((problem) => problem === 'encoding-broken' || problem === 'encoding-unknown');
  if (broken !== undefined) return unusable('encoded', `${broken}: ${contentEncoding || 'no encoding declared'}`);
  const wasRead = hasMarkup(gradable);
  const kind = wasRead ? undefined : binaryKind(bytes);
  if (kind !== undefined) return notText(kind);
  if (!pageTypes.test(mediaType.trim())) return unusable('not-html', `the type is ${mediaType}`);
  return wasRead || /<[a-z!/?]/iu.test(rawText(bytes)) ? undefined : unusable('not-html', 'the body has no markup');
}

function hasMarkup({ page }: Gradable): boolean {
  return page !== undefined && (page.links.length > 0 || page.structures.length > 0);
}

function notText(kind: string): Verdict {
  return unusable(isCompressed(kind) ? 'encoded' : 'not-html', `the body begins as ${kind}, not as text`);
}

/** A page that ends too early; that it only lacks `</html>` is no sign by itself, many pages do. */
export function tornVerdict({ capture, page }: Gradable): Verdict | undefined {
  const { problems, declaredLength, actualLength, headers, bytes } = capture;
  const truncated = headers.get('warc-truncated') ?? '';
  if (problems.includes('cut-short') || (declaredLength !== undefined && actualLength < declaredLength)) {
    return partial('cut-short', `${actualLength} of ${declaredLength ?? 'more'} bytes`);
  }
  if (problems.includes('size-capped')) return partial('cut-short', 'only the part below the byte limit was read');
  if (truncated !== '') return partial('cut-short', `the archive cut it (${truncated})`);
  if (page === undefined || page.closed || !endsWithinTag(bytes)) return undefined;
  return partial('cut-short', 'it ends within a tag, and nothing is closed');
}

function endsWithinTag(bytes: Uint8Array): boolean {
  return /<[a-z/][^<>]{0,4000}$/iu.test(rawTail(bytes));
}
