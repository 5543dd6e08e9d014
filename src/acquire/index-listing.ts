// An entry of an index of captures: CDX, CDXJ or TimeMap.

export interface Listing {
  /** Digits as found. */
  readonly timestamp: string;
  /** Address that was captured; empty when the index does not say. */
  readonly url: string;
  /** Empty when the index does not say, as in the fields below. */
  readonly status: string;
  readonly digest: string;
  readonly mediaType: string;
  /** Archive file that has the record. */
  readonly filename: string;
  /** Where the record begins in it; absent when the index does not say. */
  readonly offset: number | undefined;
}

/** A line that is no entry: why, or `header` when it is not meant to be one. */
export type LineProblem = { readonly problem: string } | 'header';

export const noListing: Listing = {
  timestamp: '',
  url: '',
  status: '',
  digest: '',
  mediaType: '',
  filename: '',
  offset: undefined,
};

/** Indexes write `-` where they know nothing. */
export function known(field: string | undefined): string {
  return field === undefined || field === '-' ? '' : field;
}

export function offsetOf(field: string | undefined): number | undefined {
  return field !== undefined && /^\d{1,15}$/u.test(field) ? Number(field) : undefined;
}

/** `org,example,www)/path` as an address; other keys as they are. */
export function addressOfKey(key: string): string {
  const found = /^([^)/?#\s]{1,300})\)(.*)$/u.exec(key);
  if (found === null) return '';
  const [, host = '', path = ''] = found;
  const labels = host.replace(/,$/u, '').split(',').toReversed();
  return `http://${labels.join('.')}${path === '' ? '/' : path}`;
}
