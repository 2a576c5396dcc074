import type { HeaderState } from '../frame/header.ts';
import { httpUrl } from '../markdown.ts';
import type { ViewContext } from './context.ts';

/** Said as what they are. */
export function whoAnswers({
  strings,
  config,
  state,
  baseUrl,
}: ViewContext): Pick<HeaderState, 'title' | 'role' | 'logo'> {
  const { agentName, name } = config.persona;
  const isHuman = state.conversation?.ownership === 'human';
  return {
    title: isHuman ? (agentName ?? config.name) : name,
    role: isHuman ? strings.personOf(config.name) : strings.assistantOf(config.name),
    logo: httpUrl(config.branding.logoUrl, baseUrl)?.href ?? null,
  };
}
