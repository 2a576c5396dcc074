import type { Span } from './span.ts';

/** Of several numbers the one that is asked for by its label: "Home: 512 … Cell: 512 …, please use the cell". */
export function preferredByLabel<T extends Span>(text: string, found: readonly T[]): T | null {
  if (found.length < 2) return null;
  const wanted = preferred.map((pattern) => pattern.exec(text)?.groups?.['label']).find(Boolean);
  if (!wanted) return null;
  const labelled = found.filter((phone, index) => {
    const from = found[index - 1]?.end ?? 0;
    const to = found[index + 1]?.start ?? text.length;
    const before = [...text.slice(from, phone.start).matchAll(anyLabel)].at(-1)?.[0];
    const after = bracketed.exec(text.slice(phone.end, Math.min(to, phone.end + 16)))?.[1];
    return kindOf(after ?? before ?? '') === kindOf(wanted);
  });
  return labelled.length === 1 ? (labelled[0] ?? null) : null;
}

function kindOf(label: string): number {
  return kinds.findIndex((kind) => kind.test(label));
}

const kinds = [
  /^(?:cell|mobile|handy|m[óo]vil|celular|portable|telem[óo]vel)/iu,
  /^(?:home|house|landline|fijo|festnetz|fixe|casa|fixo)/iu,
  /^(?:work|office|oficina|trabajo|b[üu]ro|bureau|trabalho)/iu,
  /^(?:whatsapp|wa$)/iu,
];
const label = String.raw`(?:cell(?:phone)?|mobile|handy|m[óo]vil|celular|portable|telem[óo]vel|home|house|landline|fijo|festnetz|fixe|fixo|work|office|oficina|trabajo|b[üu]ro|bureau|whatsapp)`;
const anyLabel = new RegExp(String.raw`\b${label}`, 'giu');
const bracketed = new RegExp(String.raw`^\s*(?:[([–-]\s*|is (?:my |the )?)(${label})\b`, 'iu');
const preferred: readonly RegExp[] = [
  String.raw`\b(?:use|prefer|try|call|text|ring|best(?: to use| on| is)?|better on|mejor(?: al| el)?|prefiero(?: el| al)?|lieber (?:auf(?:s| das)?|[üu]ber|das)|plut[ôo]t (?:le|sur le)|prefiro o) (?:me )?(?:on |at |to )?(?:the |my )?(?<label>${label})\b`,
  String.raw`\b(?<label>${label})(?: phone| number| one)?(?:,| is| works| would be| es| ist| est)? (?:the )?(?:best|better|preferred|please|easier|mejor|besser|mieux|melhor)\b`,
].map((pattern) => new RegExp(pattern, 'iu'));
