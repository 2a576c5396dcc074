/** For tests of every room: a model server on loopback that follows a script. */
export type { ScriptedAnswer, ScriptedUsage } from './scripted-answers.ts';
export { createScriptedModel } from './scripted-model.ts';
export {
  startScriptedOpenAi,
  type RecordedBody,
  type RecordedRequest,
  type Script,
  type ScriptedOpenAi,
} from './scripted-openai-server.ts';
