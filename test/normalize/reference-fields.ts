// What a reference must read to, for the tests of references.
import { expect } from 'vitest';
import { type Reference, readReference } from '../../src/normalize/citations.ts';
import { pageIn } from './languages.ts';

const blank: Reference = {
  authors: [],
  title: '',
  container: '',
  issued: undefined,
  archived: undefined,
  accessed: undefined,
  url: '',
  archiveUrl: '',
  language: '',
  listing: false,
  unreadable: [],
};

export type Row = [text: string, expected: Record<string, unknown>];

/** The whole reference: what is not named is empty. */
export function expectFields(text: string, page: string, fields: Record<string, unknown>) {
  expect(readReference(text, pageIn(page))).toEqual({ ...blank, ...fields });
}
