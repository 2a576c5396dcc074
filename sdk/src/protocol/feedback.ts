import { Type, type Static } from 'typebox';
import { reportReasons } from './requests.ts';
import { Nullable, OneOf, Page, Timestamp, Uuid } from './schema.ts';
import { GateFinding } from './verdict.ts';

/** What a visitor may say of answers and talks. */
export const feedbackKinds = ['report', 'rating'] as const;
export type FeedbackKind = (typeof feedbackKinds)[number];

/** What a visitor said of an answer (`report`) or of the whole talk (`rating`). */
export const Feedback = Type.Object(
  {
    id: Uuid,
    kind: OneOf(feedbackKinds),
    conversationId: Uuid,
    /** Of a report: the answer, its text, and what made it. */
    messageId: Nullable(Uuid),
    messageText: Nullable(Type.String()),
    brain: Nullable(Type.String()),
    /** What the output gate had found in that answer, such as `wrong_figure`. */
    verdicts: Type.Array(GateFinding),
    reason: Nullable(OneOf(reportReasons)),
    /** Of a rating: from 1 (bad) to 5. */
    score: Nullable(Type.Integer({ minimum: 1, maximum: 5 })),
    comment: Nullable(Type.String()),
    createdAt: Timestamp,
    updatedAt: Timestamp,
  },
  { $id: 'Feedback', additionalProperties: false },
);
export type Feedback = Static<typeof Feedback>;

export const FeedbackPage = Page(Feedback, 'FeedbackPage');
export type FeedbackPage = Static<typeof FeedbackPage>;
