// A capture as a door found it, before it is known which source asked for it.
import type { PageCapture } from '../model/page-capture.ts';
import type { CaptureRequest, Mark } from './capture-request.ts';

type Asked = 'kind' | 'rosterId' | 'sourceId' | 'pageUrl' | 'synthetic' | 'complete' | 'license' | 'selectors';

/** Its bytes are in the body store under `sha256`. */
export type FoundCapture = Omit<PageCapture, Asked | 'bytes'>;

export function asCapture(found: FoundCapture, bytes: Uint8Array, request: CaptureRequest): PageCapture {
  const { rosterId, sourceId, url, synthetic, complete, license, selectors } = request;
  return {
    kind: 'capture',
    rosterId,
    sourceId,
    pageUrl: url,
    synthetic,
    complete,
    license,
    selectors,
    ...found,
    bytes,
  };
}

/** The finding for a capture that has no day; none for others. */
export function undatedMark({ instant, label }: FoundCapture, written: string): readonly Mark[] {
  if (instant !== '') return [];
  const message = written === '' ? 'Nothing tells when it was captured.' : `“${written}” is no day of the calendar.`;
  return [{ code: 'capture-undated', message, locator: label }];
}

/** The finding for a body that was larger than allowed; none for others. */
export function cappedMark({ problems, label }: FoundCapture): readonly Mark[] {
  if (!problems.includes('size-capped')) return [];
  const message = 'The page is larger than any page is, or becomes so when it is unpacked.';
  return [{ code: 'size-capped', message, locator: label }];
}
