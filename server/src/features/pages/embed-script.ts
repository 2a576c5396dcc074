import type { WidgetConfig } from '@katek/sdk/protocol';

export interface EmbedSettings {
  baseUrl: string;
  key: string;
  slug: string;
  moduleUrl: string;
  config: WidgetConfig;
}

/** The loader with the settings of one organization: what `/embed/<slug>.js` answers. */
export function embedScript(loader: string, settings: EmbedSettings): string {
  return loader.replace('__KATEK__', () => scriptSafeJson(settings));
}

/** JSON that may stand inside a script: no `</script>`, and no line ends that old engines take for one. */
export function scriptSafeJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
