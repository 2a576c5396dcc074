import { aroundScenes } from './around.js';
import { homeScenes } from './homes.js';
import { peopleScenes } from './people.js';
import { privacyScenes } from './privacy.js';
import { talkScenes } from './talk.js';

/**
 * Every state that a visitor can see the chat in.
 *
 * @typedef {object} Scene
 * @property {string} name
 * @property {(given: { stand: object; words: object }) => object} [plan] What the server says.
 * @property {(stage: object) => Promise<void>} [play] What the visitor does, up to the picture.
 */
/** @type {readonly Scene[]} */
export const scenes = [
  ...aroundScenes,
  ...talkScenes,
  ...homeScenes,
  ...peopleScenes,
  ...privacyScenes,
];
