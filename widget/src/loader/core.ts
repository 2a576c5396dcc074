/* What the pinned script imports in one file; the served one has the launcher inside. */
export { createCommands } from './commands.ts';
export { launch } from './launch.ts';
