// The contract of a reader: one format in, the common document out.
import type { Language } from '../languages/language.ts';
import type { ArticleFormat } from '../model/capture.ts';
import type { Document } from '../model/document.ts';
import type { Noted } from '../model/finding.ts';

export interface Reader {
  readonly format: ArticleFormat;
  /**
   * Reads decoded text; never throws on content, in time linear to its length.
   *
   * @param languages - words by which titles, reference lists and footers are told apart
   */
  readonly read: (text: string, languages: readonly Language[]) => Noted<Document>;
}
