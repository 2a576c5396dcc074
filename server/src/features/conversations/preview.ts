const previewLengthMax = 160;

/** The beginning of a message on one line, for lists. */
export function toPreview(text: string): string {
  const line = text
    .slice(0, previewLengthMax * 2)
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= previewLengthMax) return line.toWellFormed();
  return `${line.slice(0, previewLengthMax - 1).trimEnd()}…`.toWellFormed();
}
