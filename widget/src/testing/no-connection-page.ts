import { aWidgetConfig } from '@katek/sdk/testing';
import '../define.ts';
import { until } from './fixture.ts';
import { watchConsole } from './watch-console.ts';

/*
 * Runs inside `test/no-connection-page.html`, with the browser's own socket: tells the test around it what the visitor
 * and whoever installs the chat are told.
 */
const { lines } = watchConsole();
const chat = document.createElement('katek-chat');
chat.configure({
  baseUrl: 'https://katek.test',
  publishableKey: 'pk_test',
  config: aWidgetConfig(),
});
document.body.append(chat);
chat.open();
const banner = () => chat.shadowRoot?.querySelector<HTMLElement>('.banner');
await until(() => Boolean(banner()) && lines.length > 0, 'the banner and the line');
window.parent.postMessage({ lines: [...lines], banner: banner()?.innerText }, location.origin);
