// Branded ids: text from outside becomes an id in one place only, and two kinds of id never mix.

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type RosterId = Branded<'RosterId'>;
export type SourceId = Branded<'SourceId'>;
export type MemberId = Branded<'MemberId'>;
export type MembershipId = Branded<'MembershipId'>;
export type CitationId = Branded<'CitationId'>;

const slug = /^[a-z0-9]+(?:[-_.][a-z0-9]+)*$/u;

/** Lower-case slug such as `progress-alliance`; `undefined` when the text is none. */
export function parseRosterId(text: string): RosterId | undefined {
  return slug.test(text) ? (text as RosterId) : undefined;
}

/** Lower-case slug such as `article`; `undefined` when the text is none. */
export function parseSourceId(text: string): SourceId | undefined {
  return slug.test(text) ? (text as SourceId) : undefined;
}

/** The opaque id of a member, made of a digest of what identifies it. */
export function memberId(digest: string): MemberId {
  return `m-${digest}` as MemberId;
}

/** The opaque id of one spell of a member in a roster and category. */
export function membershipId(digest: string): MembershipId {
  return `s-${digest}` as MembershipId;
}

/** The opaque id of a reference in a source. */
export function citationId(digest: string): CitationId {
  return `c-${digest}` as CitationId;
}
