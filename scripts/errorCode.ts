/**
 * The code of an error that Node throws ("ENOENT"), or null. Asks for no class: in tests, Node's errors come from another
 * realm.
 */
export const errorCode = (error: unknown): string | null =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : null;
