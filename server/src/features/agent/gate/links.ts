import { verdict, type Verdict } from '../turn.ts';

/** Hosts and addresses that an answer may point to. */
export interface LinkPolicy {
  /** Hosts of the realtor's own site and of the listings' pages. */
  readonly hosts: ReadonlySet<string>;
  /** E-mail addresses that may be shown. */
  readonly emails: ReadonlySet<string>;
}

const image = /!\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/gu;
const link = /\[([^\]]*)\]\(\s*<?([^)\s>]*)>?[^)]*\)/gu;
const reference = /^\s*\[[^\]]+\]:\s*\S+.*$/gmu;
const autolink = /<([a-z][a-z0-9+.-]*:[^>\s]+)>/giu;
const html = /<\/?[a-z!][^>]*>?/giu;
const scheme = /\b(?:javascript|data|vbscript|file|blob|ftp|wss?|tel|sms|intent)\s*:\s*\S+/giu;
const bareUrl = /\b(?:https?:\/\/|www\.)[^\s<>()[\]"']+|\/\/[a-z0-9.-]+\.[a-z]{2,}[^\s]*/giu;
const bareHost =
  /\b(?:[a-z0-9-]+\.)+(?:com|net|org|io|co|info|biz|app|dev|xyz|ru|cn|test|example|site|online|shop|link|click|me|ly|gg|tk|top|page|web|cloud|ai|uk|de|fr|es|in|pk|br|mx|au|ca|us|eu)\b(?:[/:?#][^\s<>()[\]"']*)?|\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?(?:\/\S*)?/giu;
const email = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu;

/**
 * Leaves bold, italic, lists and links to known hosts; takes out pictures, HTML, every other scheme and every other
 * host, of which the label stays as text. So no answer can make a browser fetch anything.
 */
export function cleanLinks(
  text: string,
  policy: LinkPolicy,
): { text: string; verdicts: Verdict[] } {
  const verdicts: Verdict[] = [];
  const kept: string[] = [];
  const refuse = (what: string) => {
    verdicts.push(verdict('unsafe_link', what, 'cleaned'));
  };
  const keep = (what: string) => `\ue000${kept.push(what) - 1}\ue001`;

  const cleaned = text
    .replace(image, (whole, label: string) => {
      refuse(whole);
      return label;
    })
    .replace(reference, (whole) => {
      refuse(whole);
      return '';
    })
    .replace(link, (whole, label: string, url: string) => {
      const allowed = allowedUrl(url, policy);
      if (allowed) return keep(`[${label.replaceAll(/[[\]<>]/gu, '')}](${allowed})`);
      refuse(whole);
      return label;
    })
    .replace(autolink, (whole, url: string) => bare(url, whole))
    .replace(html, (whole) => {
      refuse(whole);
      return '';
    })
    .replace(scheme, (whole) => {
      refuse(whole);
      return '';
    })
    .replace(email, (whole) => {
      if (policy.emails.has(whole.toLowerCase())) return keep(whole);
      refuse(whole);
      return '';
    })
    .replace(bareUrl, (whole) => bare(whole, whole))
    .replace(bareHost, (whole) => bare(`https://${whole}`, whole));
  return {
    text: cleaned.replace(
      /\ue000(\d+)\ue001/gu,
      (_whole, index: string) => kept[Number(index)] ?? '',
    ),
    verdicts,
  };

  function bare(url: string, whole: string): string {
    const trailing = /[.,;:!?]+$/u.exec(whole)?.[0] ?? '';
    const allowed = allowedUrl(url.startsWith('www.') ? `https://${url}` : url, policy);
    if (allowed) return keep(whole.slice(0, whole.length - trailing.length)) + trailing;
    refuse(whole);
    return trailing;
  }
}

function allowedUrl(text: string, policy: LinkPolicy): string | null {
  if (/^mailto:/iu.test(text)) return policy.emails.has(text.slice(7).toLowerCase()) ? text : null;
  const url = URL.parse(text);
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null;
  if (url.username !== '' || url.password !== '') return null;
  return policy.hosts.has(url.host) ? url.href : null;
}

export function hostOf(address: string | null | undefined): string[] {
  const url = address ? URL.parse(address) : null;
  return url && /^https?:$/u.test(url.protocol) ? [url.host] : [];
}
