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
  apology: (person) =>
    `I’m sorry, I can’t answer just now. I’ve let ${person} know, and they will get back to you. If you leave an e-mail address or phone number, they can reach you there.`,
  errors: null,
};
