import { Replay, ReplayInput, Uuid } from '@katek/sdk/protocol';
import { Type } from 'typebox';
import { AppError } from '../../../errors.ts';
import { errorReplies } from '../../../platform/http/error-replies.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { ref } from '../../../platform/http/protocol-schemas.ts';
import type { Replays } from './replay.service.ts';

/** The replays that an organization may ask for: by what answers visitors, the built-in concierge, or a model on offer. */
export type ReplaysOffered = (model: string | null | undefined) => Replays;

const turnsDefault = 10;
/** Below the time for which an Idempotency-Key is held, and below that after which an idle connection is closed. */
const timeMsMax = 45_000;

/** Routes below `/v1`; the caller is known by `request.organizationId`. */
export function registerReplayRoutes(
  app: HttpServer,
  deps: { replaysOffered: ReplaysOffered },
): void {
  /** Organizations with a replay at work in this process: each may have one, as it takes a minute of a model. */
  const atWork = new Set<string>();

  app.post(
    '/conversations/:id/replays',
    {
      schema: {
        tags: ['Conversations'],
        summary: 'Answer a stored conversation again with other settings, and compare',
        description:
          'The visitor hears nothing, and no message, lead, viewing, mail or webhook comes of it. Listings, knowledge and all settings that are not in the body are those of now. Every turn goes by the conversation as it was. Tokens that a model uses count against the budget of the day. It ends with the conversation, after `turnsMax` answers, after 45 seconds, or when no tokens are left: `ended` says which.',
        params: Type.Object({ id: Uuid }),
        body: ref(ReplayInput),
        response: { 200: ref(Replay), ...errorReplies(400, 401, 404, 409, 429) },
      },
    },
    async ({ organizationId, params, body, signal }) => {
      const { model, turnsMax = turnsDefault, ...changes } = body;
      const replays = deps.replaysOffered(model);
      if (atWork.has(organizationId)) throw running();
      atWork.add(organizationId);
      try {
        const options = { ...changes, turnsMax, timeMsMax };
        const replaying = replays.replay(organizationId, params.id, options, signal);
        const turns: Replay['turns'] = [];
        for (;;) {
          const step = await replaying.next();
          if (step.done) return { conversationId: params.id, turns, ...step.value };
          turns.push(step.value);
        }
      } finally {
        atWork.delete(organizationId);
      }
    },
  );
}

function running(): AppError {
  return new AppError(
    'replay_running',
    'Another replay of your organization is still running. Try again when it has ended.',
    { status: 429, retryAfterSeconds: 5 },
  );
}
