import type { AttachmentType } from '@katek/sdk';

/** What the server takes (protocol, `attachmentTypes`, `attachmentBytesMax`, `attachmentsMax`). */
export const fileTypes = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'application/pdf',
] as const satisfies readonly AttachmentType[];
export const fileBytesMax = 10 * 1024 * 1024;
export const filesMax = 5;

export function isFileType(type: string): boolean {
  return fileTypes.some((known) => known === type);
}

/** "1.4 MB" as this locale writes it. */
export function fileSize(bytes: number, locale: string): string {
  const isLarge = bytes >= 1024 * 1024;
  const unit = isLarge ? 'megabyte' : 'kilobyte';
  const size = isLarge ? bytes / 1024 / 1024 : Math.max(1, bytes / 1024);
  const options = { style: 'unit', unit, unitDisplay: 'short' } as const;
  const maximumFractionDigits = isLarge && size < 10 ? 1 : 0;
  try {
    return size.toLocaleString(locale, { ...options, maximumFractionDigits });
  } catch {
    return size.toLocaleString('en', { ...options, maximumFractionDigits });
  }
}
