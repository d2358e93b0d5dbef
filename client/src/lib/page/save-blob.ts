/** So long the browser may need until it has read what it saves: Safari begins after the click. */
const READ_MS = 60_000;

/** Gives the reader a file to keep, as if they had followed a link to it. */
export function saveBlob(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), READ_MS);
}
