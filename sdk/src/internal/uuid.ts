/**
 * A random id (UUID version 4, RFC 9562 §5.4). `crypto.randomUUID` exists only on pages served by HTTPS, and some
 * realtors' sites still are not.
 */
export function uuid(): string {
  // A random digit for every `x`; `y` is one of the four that begin with the bits of the variant, `4` the version.
  return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replaceAll(/[xy]/g, (place) => {
    const digit = (crypto.getRandomValues(new Uint8Array(1))[0] ?? 0) % 16;
    return (place === 'x' ? digit : 8 + (digit % 4)).toString(16);
  });
}
