// The category of a membership, as heading words give it.

/** A list that names no category is one of members. */
export function categoryOf(category: string): string {
  return category === '' ? 'member' : category;
}
