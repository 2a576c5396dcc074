/** The same message may come twice in the same moment: the second one then finds the first one stored. */
export async function againAfterTwin<T>(store: () => Promise<T>): Promise<T> {
  try {
    return await store();
  } catch (error) {
    if (isUniqueViolation(error)) return store();
    throw error;
  }
}

/** SQLSTATE 23505. */
function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23505';
}
