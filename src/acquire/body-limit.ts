// How large a captured page may be.

/** More is no page that lists members. */
export const bodyLimitBytes = 32 * 2 ** 20;
