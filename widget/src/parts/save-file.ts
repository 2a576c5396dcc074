/** Long enough for every browser to have begun the download. */
const keptMs = 60_000;

/** Gives a file to the visitor. No policy of the page stands against it: nothing is navigated to or embedded. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), keptMs);
}
