// Reads text without markup: as a text browser printed it, or flattened, whichever it looks like.
import { flatText } from './flat-text.ts';
import type { Reader } from './reader.ts';
import { looksRendered, renderedText } from './rendered-text.ts';

/** The reader of the text format. */
export const plainText: Reader = {
  format: 'text',
  read: (text, languages) => (looksRendered(text) ? renderedText : flatText).read(text, languages),
};
