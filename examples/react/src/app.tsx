import '@katek/widget/define.js';
import '@katek/widget/react';
import type { KatekChat } from '@katek/widget';
import { useRef, useState } from 'react';

export function App() {
  const chat = useRef<KatekChat>(null);
  const [heard, setHeard] = useState(0);
  return (
    <main>
      <h1>Harbor &amp; Pine Realty</h1>
      <button type="button" onClick={() => chat.current?.send('3 bed house under 600k')}>
        Three bedrooms under $600k?
      </button>
      <p>Messages: {heard}</p>
      <katek-chat
        ref={chat}
        base-url={import.meta.env.VITE_KATEK_URL}
        publishable-key={import.meta.env.VITE_KATEK_KEY}
        onkatek-message={() => setHeard((count) => count + 1)}
      />
    </main>
  );
}
