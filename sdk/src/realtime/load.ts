import { ConnectionError } from '../errors.ts';

/** A part of this package that a first conversation does not need. */
export async function load<T>(module: Promise<T>): Promise<T> {
  try {
    return await module;
  } catch (cause) {
    throw new ConnectionError('A part of the chat could not be loaded.', { cause });
  }
}
