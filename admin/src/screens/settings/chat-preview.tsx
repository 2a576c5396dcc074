import {
  type Branding,
  memoryStorage,
  type SocketConstructor,
  type VisitorStorage,
} from '@katek/sdk';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Rehearsal, rehearse, type Scene } from './rehearsal.ts';

/** The part of `<katek-chat>` that the preview uses. The element comes from the server, as on the realtor's site. */
interface ChatElement extends HTMLElement {
  baseUrl: string;
  publishableKey: string;
  mode: 'inline';
  config: Scene['config'];
  locale: string;
  storage: VisitorStorage;
  webSocket: SocketConstructor;
  setTheme(theme: Partial<Branding>): void;
}

const elementUrl = '/widget/define.js';

/** The chat itself, with what is on the screen instead of what is saved. It can be looked at, not talked to. */
export function ChatPreview(props: { scene: Scene; label: string }) {
  const { scene, label } = props;
  const place = useRef<HTMLDivElement>(null);
  const shown = useRef<{ chat: ChatElement; rehearsal: Rehearsal } | null>(null);
  const latest = useRef(scene);
  latest.current = scene;
  const [state, setState] = useState<'loading' | 'shown' | 'failed'>('loading');

  useEffect(() => {
    let isGone = false;
    const begin = async () => {
      await import(elementUrl);
      if (isGone || !place.current) return;
      const rehearsal = rehearse(latest.current);
      const chat = document.createElement('katek-chat') as ChatElement;
      Object.assign(chat, {
        baseUrl: location.origin,
        publishableKey: 'pk_preview',
        mode: 'inline',
        config: latest.current.config,
        locale: latest.current.config.locale,
        storage: memoryStorage(),
        webSocket: rehearsal.WebSocket,
      });
      place.current.replaceChildren(chat);
      shown.current = { chat, rehearsal };
      chat.setTheme(latest.current.config.branding);
      setState('shown');
    };
    begin().catch(() => !isGone && setState('failed'));
    return () => {
      isGone = true;
      shown.current?.chat.remove();
      shown.current = null;
    };
  }, []);

  const told = JSON.stringify(scene);
  useEffect(() => {
    if (!shown.current) return;
    const { chat, rehearsal } = shown.current;
    chat.config = latest.current.config;
    rehearsal.show(latest.current);
    chat.setTheme(latest.current.config.branding);
  }, [told]);

  return (
    <figure class="preview-chat">
      <figcaption class="quiet">{label}</figcaption>
      <div ref={place} class="preview-frame" hidden={state === 'failed'} inert aria-hidden="true" />
      {state === 'failed' ? (
        <p class="quiet">The preview could not be loaded. Saving works all the same.</p>
      ) : null}
    </figure>
  );
}
