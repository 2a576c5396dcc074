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
  const [unit, size] =
    bytes >= 1024 * 1024
      ? (['megabyte', bytes / 1024 / 1024] as const)
      : bytes >= 1024
        ? (['kilobyte', bytes / 1024] as const)
        : (['byte', bytes] as const);
  const options = { style: 'unit', unit, unitDisplay: 'short' } as const;
  const maximumFractionDigits = unit === 'megabyte' && size < 10 ? 1 : 0;
  try {
    return size.toLocaleString(locale, { ...options, maximumFractionDigits });
  } catch {
    return size.toLocaleString('en', { ...options, maximumFractionDigits });
  }
}
