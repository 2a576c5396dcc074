/**
 * What a coding assistant should know before it puts the chat on a page; the lists come from the manifest.
 *
 * @param {Record<string, any>} element
 */
export function llmsText(element) {
  const { attributes, members, events, slots, cssParts, cssProperties } = element;
  const methods = members.filter(({ kind }) => kind === 'method');
  const list = (items, nameOf) =>
    items
      .map(
        (item) => `- \`${nameOf(item)}\`: ${String(item.description).replaceAll(/\s*\n\s*/g, ' ')}`,
      )
      .join('\n');
  const call = ({ name, parameters = [] }) =>
    `${name}(${parameters.map((parameter) => `${parameter.name}: ${parameter.type?.text}`).join(', ')})`;
  return `# @katek/widget

> \`<katek-chat>\`: the KaTek AI concierge on a realtor's website. A web component without dependencies on a framework.
> ESM only. It opens no socket and stores nothing before the visitor opens it. Clean under a strict content security
> policy and Trusted Types.

## Put it on a page

Served by your KaTek server, with the organization's settings inside; nothing else is needed:

    <script async src="https://chat.example.com/embed/your-slug.js"></script>

Pinned to one version by one hash (it is in \`dist/cdn/integrity.json\`; the script checks all it loads):

    <script src="https://cdn.jsdelivr.net/npm/@katek/widget@VERSION/dist/cdn/katek.js" integrity="sha384-…"
      crossorigin="anonymous" data-base-url="https://chat.example.com" data-publishable-key="pk_…"></script>

With a bundler: \`npm install @katek/widget\`, then \`import '@katek/widget/define.js'\` (or \`/react\`, \`/vue\`, \`/svelte\`, which
also type the tag; React from 19), and

    <katek-chat base-url="https://chat.example.com" publishable-key="pk_…"></katek-chat>

The page's origin must be among the organization's \`allowedOrigins\`. If nothing shows: \`await KaTek.doctor()\` in the
console, or the method of the element.

With a script tag, commands go through \`window.KaTek\`, before the script is there as well:

    window.KaTek = window.KaTek || [];
    KaTek.push(['on', 'message', (event) => console.log(event.message.text)]);
    KaTek.push(['open']);

Tell which home a page shows by \`data-listing-id\` on an element, or by JSON-LD. Identify a signed-in visitor only by a token
that your server signs (\`@katek/sdk/identity\`); the secret key \`sk_…\` never belongs in a page.

## Attributes

${list(attributes, ({ name }) => name)}

## Methods

${list(methods, call)}

## Events

Each bubbles. \`element.on('message', listener)\` takes the name without \`katek-\` and returns what ends it.

${list(events, ({ name }) => name)}

## Slots

${list(slots, ({ name }) => name)}

## Parts, for ::part()

${list(cssParts, ({ name }) => name)}

## Custom properties

${list(cssProperties, ({ name }) => name)}

The same as JSON: \`@katek/widget/custom-elements.json\`.
`;
}
