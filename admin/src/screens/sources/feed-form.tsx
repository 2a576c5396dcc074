import type { Feed, FeedPatch } from '@katek/sdk';
import { signal } from '@preact/signals';
import { useId, useState } from 'preact/hooks';
import { katek } from '../../client.ts';
import { checkOf, textOf } from '../../ui/bound.ts';
import { watchDrafts } from '../../ui/drafts-kept.ts';
import { CheckField, TextField } from '../../ui/field.tsx';
import { Time } from '../../ui/time.tsx';
import { showToast } from '../../ui/toast.tsx';
import { Trouble } from '../../ui/trouble.tsx';

interface Rules {
  llmAllowed: boolean;
  disclaimer: string;
  attribution: string;
}

/** What was typed and not saved, by feed: a look at the leads loses nothing. */
export const feedDrafts = signal<Readonly<Record<string, Rules>>>({});

watchDrafts({
  hasUnsaved: () => Object.keys(feedDrafts.value).length > 0,
  forget() {
    feedDrafts.value = {};
  },
});

/** The rules of one source. */
export function FeedForm(props: { feed: Feed; onSaved: (feed: Feed) => void }) {
  const { feed, onSaved } = props;
  const saved = rulesOf(feed);
  const form = feedDrafts.value[feed.id] ?? saved;
  const isDirty = !isSame(form, saved);
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const titleId = useId();
  const bindable = {
    form,
    problems: {},
    change(part: Partial<Rules>) {
      const written = { ...form, ...part };
      if (isSame(written, saved)) forgetDraft(feed.id);
      else keepDraft(feed.id, written);
    },
  };
  const text = textOf(bindable);

  const save = async () => {
    if (isBusy || !isDirty) return;
    setBusy(true);
    setTrouble(null);
    try {
      onSaved(await katek.feeds.update(feed.id, patchOf(form)));
      // What was typed while it was on its way is not saved.
      if (feedDrafts.value[feed.id] === form) forgetDraft(feed.id);
      showToast({
        text: `Saved. Answers keep to what ${feed.name} allows from now on.`,
        undo: async () => onSaved(await katek.feeds.update(feed.id, patchOf(saved))),
      });
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : 'That could not be saved. Try again.');
    }
    setBusy(false);
  };

  return (
    <form
      class="section"
      aria-labelledby={titleId}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div class="row-head">
        <h2 id={titleId}>{feed.name}</h2>
        <span class="quiet">
          {feed.listings === 1 ? '1 listing' : `${feed.listings.toLocaleString()} listings`}
          {feed.listingsUpdatedAt ? (
            <>
              , last change <Time at={feed.listingsUpdatedAt} />
            </>
          ) : null}
        </span>
      </div>
      <CheckField
        label="Language models may read its listings"
        hint="Switched off, visitors find these homes all the same, and the built-in concierge answers about them. What a model was given before cannot be taken back."
        {...checkOf(bindable)('llmAllowed')}
      />
      <TextField
        label="Disclaimer"
        hint="Shown with each of its homes, as the source wants it worded."
        lines={2}
        maxLength={2000}
        {...text('disclaimer')}
      />
      <TextField
        label="Attribution"
        hint="Shown with homes that name nobody to ask, such as the brokerage’s phone number."
        maxLength={200}
        {...text('attribution')}
      />
      <Trouble message={trouble} />
      <div class="row">
        <button type="submit" class="primary" aria-disabled={!isDirty || isBusy}>
          Save
        </button>
        <button type="button" aria-disabled={!isDirty} onClick={() => forgetDraft(feed.id)}>
          Discard
        </button>
        <span role="status" class="quiet">
          {isBusy ? 'Saving …' : isDirty ? 'Unsaved changes' : ''}
        </span>
      </div>
    </form>
  );
}

function rulesOf({ llmAllowed, disclaimer, attribution }: Feed): Rules {
  return { llmAllowed, disclaimer: disclaimer ?? '', attribution: attribution ?? '' };
}

/** An empty field says that there is none. */
function patchOf({ llmAllowed, disclaimer, attribution }: Rules): FeedPatch {
  return {
    llmAllowed,
    disclaimer: disclaimer.trim() || null,
    attribution: attribution.trim() || null,
  };
}

function isSame(one: Rules, other: Rules): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function keepDraft(id: string, rules: Rules): void {
  feedDrafts.value = { ...feedDrafts.value, [id]: rules };
}

function forgetDraft(id: string): void {
  const { [id]: _, ...others } = feedDrafts.value;
  feedDrafts.value = others;
}
