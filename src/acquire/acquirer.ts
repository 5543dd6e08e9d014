// The contract of an acquirer: one kind of source in the config in, its bytes with what is known of them out.
import type { ArticleSource } from '../config.ts';
import type { Capture } from '../model/capture.ts';

export interface Acquirer {
  readonly kind: ArticleSource['kind'];
  /**
   * Gets the bytes of a source; touches nothing else.
   *
   * @param folder - where relative paths start
   * @throws PipelineError naming the source and its place in the config when there is nothing to read
   */
  readonly acquire: (source: ArticleSource, folder: string) => Promise<Capture>;
}
