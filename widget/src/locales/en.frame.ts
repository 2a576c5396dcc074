/**
 * What the frame says before the chat's own file is there, in English. Those who speak another language take it from
 * the words of their chat, which have it too.
 */
export const frameWords = {
  closeChat: 'Close chat',
  assistantOf: (organization: string) => `AI assistant · ${organization}`,
  composerLabel: 'Your message',
  composerPlaceholder: 'Ask about a home…',
  send: 'Send message',
  partFailed: 'This could not be loaded.',
  tryAgain: 'Try again',
};

export type FrameWords = typeof frameWords;
