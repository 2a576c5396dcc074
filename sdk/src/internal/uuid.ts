/**
 * A random id (UUID version 4, RFC 9562 §5.4). `crypto.randomUUID` exists only on pages served by HTTPS, and some
 * realtors' sites still are not.
 */
export function uuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  // The version and, by its first two bits, the variant stand among the random digits.
  const variant = '89ab'[(bytes[8] ?? 0) % 4];
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})/, `$1-$2-4$3-${variant}$4-`);
}
