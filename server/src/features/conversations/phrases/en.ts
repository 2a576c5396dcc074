import type { HousePhrases } from './phrases.ts';

export const en: HousePhrases = {
  aHome: 'the home',
  viewing: (news, home, time, agent) => {
    switch (news) {
      case 'requested':
        return `Viewing of ${home} requested for ${time}. ${agent} will confirm it.`;
      case 'moved':
        return `Viewing of ${home} moved to ${time}. ${agent} will confirm it.`;
      case 'cancelled':
        return `Viewing of ${home} on ${time} cancelled.`;
      case 'confirmed':
        return `${agent} has confirmed the viewing of ${home} on ${time}.`;
      case 'calledOff':
        return `${agent} had to cancel the viewing of ${home} on ${time}.`;
    }
  },
  askForRating: (agent) => `How was your talk with ${agent}? Rate it from 1 (bad) to 5 (great).`,
  errors: null,
};
