// Texts and addresses from sources, made fit to be shown: no tricks with direction, links to the web only.
import { clip } from '../../model/text-order.ts';

/** Controls, and marks that turn around the writing of what comes after them. */
const unsafe = /[^\P{Cc}\t\n]|[\u202a-\u202e\u2066-\u2069\p{Surrogate}]/gu;

/** More than any honest name has; the whole text is in the data files. */
const nameLimit = 300;
const proseLimit = 1000;

/** A name: at most 300 characters, an ellipsis where more was cut. */
export function shownName(text: string): string {
  return clip(text.replace(unsafe, '\ufffd'), nameLimit);
}

/** A note, message or excerpt: at most 1,000 characters, an ellipsis where more was cut. */
export function shownProse(text: string): string {
  return clip(text.replace(unsafe, '\ufffd'), proseLimit);
}

/** The address when it leads to the web and to nothing else; empty when it does not. */
export function webLink(address: string | null | undefined): string {
  const isLink = /^https?:\/\/[^\s<>"'\\^`{|}\p{Cc}\p{Cf}]{1,2000}$/iu.test(address ?? '');
  return isLink ? (address ?? '') : '';
}
