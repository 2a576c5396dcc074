/** The version of this package, as its package.json says; the server's log tells callers apart by it. */
export const version = '0.1.0';
