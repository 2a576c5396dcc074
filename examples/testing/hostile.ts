/** Runs in the page, as a client of its own: a message of each size, and a contact. Resolves when all of it is stored. */
export function sayHostileThings(told: {
  key: string;
  name: string;
  texts: string[];
}): Promise<void> {
  const { key, name, texts } = told;
  const address = `${location.origin.replace('http', 'ws')}/v1/realtime?key=${key}`;
  const socket = new WebSocket(address, ['katek.v1']);
  const waiting = new Set<string>();
  const send = (frame: object) => socket.send(JSON.stringify(frame));
  const isStorable = (text: string) => !text.includes('\u0000');
  return new Promise((resolve, reject) => {
    socket.onmessage = ({ data }) => {
      const frame = JSON.parse(String(data)) as { type: string; id?: string; code?: string };
      if (frame.type === 'error') reject(new Error(frame.code));
      if (frame.type === 'welcome') {
        for (let at = 0; at < texts.length; at += 20) {
          const id = crypto.randomUUID();
          waiting.add(id);
          const text = texts
            .slice(at, at + 20)
            .filter(isStorable)
            .join('\n');
          send({ type: 'message.send', id, text });
        }
        const id = crypto.randomUUID();
        waiting.add(id);
        const at = new Date().toISOString();
        const url = location.href;
        const consent = { purpose: 'contact', textVersion: '1', text: name, locale: 'en', url, at };
        const params = { name, email: 'eve@example.com', phone: null, listingId: null, consent };
        send({ type: 'request', id, name: 'contact.submit', params });
      }
      if (frame.id) waiting.delete(frame.id);
      if (frame.type !== 'welcome' && waiting.size === 0) resolve();
    };
    socket.onopen = () =>
      send({ type: 'hello', page: { url: `${location.origin}/`, title: name } });
  });
}

/** Runs in the page: whatever a text may have become that is no text. */
export function whatIsNotText(): string[] {
  const strange = 'script, iframe, object, embed, base, meta, link, style, math, video, [srcdoc]';
  const isRun = 'hacked' in window ? ['a script has run'] : [];
  const handlers = [...document.body.querySelectorAll('*')].filter((element) =>
    [...element.attributes].some(
      ({ name, value }) =>
        name.startsWith('on') || /^\s*(?:javascript|vbscript|data:text)/i.test(value),
    ),
  );
  return [
    ...isRun,
    ...[...document.body.querySelectorAll(strange), ...handlers].map((one) => one.outerHTML),
  ];
}
