import { startScriptedOpenAi } from '../../src/providers/language-model/testing/index.ts';
import { childInput, sayToParent } from '../chat/child.ts';

// A model on loopback that answers at once, its first sentence in its first piece.
childInput();
const { url } = await startScriptedOpenAi(() => ({
  does: 'say',
  text: 'Happy to help you. Tell me which town you like and how many bedrooms you need.',
  chunkLength: 40,
}));
sayToParent({ url });
