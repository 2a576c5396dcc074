import type { Branding } from '@katek/sdk';
import { formatNumber, type Language } from '../format.ts';
import type { FrameState } from '../frame/chat-frame.ts';
import type { ComposerState } from '../frame/composer.ts';
import type { HeaderState } from '../frame/header.ts';
import { httpUrl } from '../markdown.ts';
import type { ViewContext } from './context.ts';

/** What decides how the frame looks. */
export interface FrameSources extends Language {
  mode: 'bubble' | 'inline';
  opened: boolean;
  language: string;
  direction: 'ltr' | 'rtl' | null;
  branding: Branding | null;
  isLauncherHidden: boolean;
  unread: number;
  /** Who is talked to; `null` before it is known. */
  name: string | null;
  isCovered: boolean;
}

/** The frame around a talk; `null`: there is nothing to talk about yet. */
export function frameState(
  { isLauncherHidden, unread, name, locale, strings, ...frame }: FrameSources,
  content: { context: ViewContext; composer: ComposerState; isMenuOffered: boolean } | null,
): FrameState {
  const { opened, mode } = frame;
  const figure = formatNumber(locale, unread);
  const news = unread > 0 ? `, ${strings.unread(unread, figure)}` : '';
  return {
    ...frame,
    launcher: {
      label: opened ? strings.closeChat : strings.openChat + news,
      isHidden: isLauncherHidden,
      unread: unread > 0 ? figure : '',
    },
    label: name === null ? strings.conversation : strings.chatWith(name),
    content: content && {
      header: {
        ...whoAnswers(content.context),
        menu: content.isMenuOffered ? strings.menu : null,
        close: mode === 'inline' ? null : strings.closeChat,
      },
      composer: content.composer,
    },
    waiting: content ? null : strings.connecting,
  };
}

/** Said as what they are. */
function whoAnswers({
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
