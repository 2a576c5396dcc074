import { render } from 'preact';
import { App } from './app.tsx';
import { restoreSession } from './session.ts';

const place = document.getElementById('app');
if (place) render(<App />, place);
void restoreSession();
