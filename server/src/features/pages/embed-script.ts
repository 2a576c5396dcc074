import type { WidgetConfig } from '@katek/sdk/protocol';
import type { AppError } from '../../errors.ts';
import { escapeHtml } from './escape-html.ts';
import type { WidgetBuild } from './widget-files.ts';

/** What the loader reads; `widget/src/loader/settings.ts` is its other end. */
export interface EmbedSettings {
  baseUrl: string;
  key: string;
  /** Its name changes with its content; what else the loader needs lies beside it. */
  moduleUrl: string;
  config: WidgetConfig;
}

/** The loader with the settings of one organization: what `/embed/<slug>.js` answers. */
export function embedScript(loader: string, settings: EmbedSettings): string {
  return loader.replace('__KATEK__', () => scriptSafeJson(settings));
}

/** The ways to put the chat on a site, to be copied: what `/embed/<slug>.json` answers. */
export function embedSnippets(
  { pinnedLoader }: Pick<WidgetBuild, 'pinnedLoader'>,
  { baseUrl, key, slug }: { baseUrl: string; key: string; slug: string },
) {
  return {
    slug,
    key,
    baseUrl,
    /** One line that stays the same whatever is changed here or there. */
    script: tag('script', { async: true, src: `${baseUrl}/embed/${slug}.js` }),
    /** The same from a file that the browser compares with its hash; copied again after an update of the server. */
    pinnedScript: tag('script', {
      async: true,
      src: pinnedLoader.url,
      integrity: pinnedLoader.integrity,
      crossorigin: 'anonymous',
      'data-base-url': baseUrl,
      'data-publishable-key': key,
    }),
    /** The element itself, for a page that says where the chat stands. */
    element: [
      tag('script', { type: 'module', src: `${baseUrl}/widget/define.js` }),
      tag('katek-chat', { 'base-url': baseUrl, 'publishable-key': key, mode: 'inline' }),
    ].join('\n'),
    hostedUrl: `${baseUrl}/chat/${slug}`,
    ...pagePolicyFor(baseUrl),
    integrity: pinnedLoader.integrity,
  };
}

/** What a strict policy of the page must allow. The guides say the same, which a test holds. */
export function pagePolicyFor(baseUrl: string) {
  return {
    contentSecurityPolicy: `script-src ${baseUrl}; connect-src ${baseUrl} ${baseUrl.replace(/^http/, 'ws')}; img-src ${baseUrl} https:`,
    /** Only for a page that limits which policies may be made: on others it would forbid those of the page itself. */
    trustedTypes: 'trusted-types lit-html',
  };
}

/** The answer to a tag that cannot work, for the console of whoever pasted it. */
export function complaint({ code, message }: AppError, slug: string): string {
  const words =
    code === 'not_found'
      ? `There is no chat with the slug “${slug}”. Copy the script tag from the admin, Settings, Install.`
      : message;
  return `console.error(${scriptSafeJson(`KaTek: ${words}`)});`;
}

/** JSON that may stand inside a script: no `</script>`, and no line ends that old engines take for one. */
export function scriptSafeJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

function tag(name: string, attributes: Record<string, string | true>): string {
  const written = Object.entries(attributes).map(([attribute, value]) =>
    value === true ? ` ${attribute}` : ` ${attribute}="${escapeHtml(value)}"`,
  );
  return `<${name}${written.join('')}></${name}>`;
}
