import type { AttachmentType } from '@katek/sdk/protocol';

/**
 * What a file is by its first bytes, whatever it calls itself; `null` for everything that is not taken. Pages and
 * drawings that can run scripts (HTML, SVG) have no such beginning and so are never taken.
 */
export function fileType(content: Buffer): AttachmentType | null {
  const beginsWith = (bytes: string, at = 0) =>
    content.subarray(at, at + bytes.length).equals(Buffer.from(bytes, 'latin1'));
  if (beginsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (beginsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (beginsWith('GIF87a') || beginsWith('GIF89a')) return 'image/gif';
  if (beginsWith('RIFF') && beginsWith('WEBP', 8)) return 'image/webp';
  if (beginsWith('%PDF-')) return 'application/pdf';
  return null;
}

/** The endings that a name of the type may have; the first one is added to a name that has none of them. */
const endings: Record<AttachmentType, readonly string[]> = {
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/png': ['.png'],
  'image/gif': ['.gif'],
  'image/webp': ['.webp'],
  'application/pdf': ['.pdf'],
};

/** In characters of two code units at most, so that the whole stays below the 200 of the protocol. */
const nameLengthMax = 90;

/**
 * A name that may be shown and saved: no folders, nothing invisible, no character that turns the reading direction
 * around (`photo‮gnp.exe`), and the ending of what the file really is.
 */
export function cleanName(given: string, type: AttachmentType): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const visible = last
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}<>:"|?*]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/[. ]+$/, '');
  const allowed = endings[type];
  const ending = allowed.find((each) => visible.toLowerCase().endsWith(each)) ?? allowed[0] ?? '';
  const stem = visible.toLowerCase().endsWith(ending) ? visible.slice(0, -ending.length) : visible;
  const short = Array.from(stem.replace(/^[. ]+/, ''))
    .slice(0, nameLengthMax)
    .join('')
    .trim();
  return `${short || 'file'}${ending}`;
}

/** `content-disposition` by RFC 6266: the name in ASCII for the oldest, and in UTF-8 for all others. */
export function disposition(type: AttachmentType, name: string): string {
  const kind = type === 'application/pdf' ? 'attachment' : 'inline';
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
