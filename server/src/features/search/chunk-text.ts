/** About 450 tokens of English; other languages come to somewhat more. */
const chunkLength = 1800;
const overlapLength = 240;
const chunksMax = 12;

/** Cuts a long text into overlapping pieces, at the ends of sentences where there are any. */
export function chunkText(text: string): string[] {
  const plain = text.replaceAll(/\s+/g, ' ').trim();
  const chunks: string[] = [];
  let from = 0;
  while (from < plain.length && chunks.length < chunksMax) {
    const to =
      from + chunkLength >= plain.length ? plain.length : cutBefore(plain, from + chunkLength);
    chunks.push(plain.slice(from, to).trim());
    if (to >= plain.length) break;
    from = wordStart(plain, to - overlapLength);
  }
  return chunks.length > 0 ? chunks : [''];
}

/** The end of the last sentence, else of the last word, in the last third of the piece. */
function cutBefore(text: string, at: number): number {
  const third = text.slice(at - chunkLength / 3, at);
  const sentence = Math.max(
    third.lastIndexOf('. '),
    third.lastIndexOf('! '),
    third.lastIndexOf('? '),
  );
  if (sentence >= 0) return at - chunkLength / 3 + sentence + 1;
  const word = third.lastIndexOf(' ');
  return word >= 0 ? at - chunkLength / 3 + word : at;
}

function wordStart(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space < 0 ? at : space + 1;
}
