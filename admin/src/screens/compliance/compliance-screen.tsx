import type { GateRule, Verdict, VerdictAction } from '@katek/sdk';
import { useState } from 'preact/hooks';
import { katek } from '../../client.ts';
import { Empty } from '../../ui/empty.tsx';
import { SelectField } from '../../ui/field.tsx';
import {
  actionsInWords,
  detailInWords,
  outcomesInWords,
  reasonInWords,
  rulesInWords,
  stepsInWords,
  verdictInWords,
} from '../../ui/gate-words.ts';
import { PagesView, usePages } from '../../ui/pages.tsx';
import { sinceDay, spans } from '../../ui/since-day.ts';
import { Time } from '../../ui/time.tsx';
import { ShownInstead } from './shown-instead.tsx';

const kinds = { all: 'Everything', ...rulesInWords };
const actions = { all: 'Everything', ...actionsInWords };

/** What the checks found before an answer was shown, for whoever answers for it. */
export function ComplianceScreen() {
  const [kind, setKind] = useState<GateRule | 'all'>('all');
  const [action, setAction] = useState<VerdictAction | 'all'>('all');
  const [days, setDays] = useState('30');
  const pages = usePages(
    (part) =>
      katek.verdicts.list({
        hasFindings: true,
        since: `${sinceDay(Number(days), new Date())}T00:00:00Z`,
        ...(kind !== 'all' && { kind }),
        ...(action !== 'all' && { action }),
        ...part,
      }),
    { pageLength: 25, key: `${kind} ${action} ${days}` },
  );
  const isFiltered = kind !== 'all' || action !== 'all';
  return (
    <div class="page">
      <h1>Compliance</h1>
      <p class="quiet">
        Every answer is checked against your listings, your own words and fair housing before a
        visitor reads it. Here is what was found, and what they read instead.
      </p>
      <div class="filters">
        <SelectField
          label="Found"
          value={kind}
          options={kinds}
          onInput={(value) => setKind(isKey(rulesInWords, value) ? value : 'all')}
        />
        <SelectField
          label="What was done"
          value={action}
          options={actions}
          onInput={(value) => setAction(isKey(actionsInWords, value) ? value : 'all')}
        />
        <SelectField label="Time" value={days} options={spans} onInput={setDays} />
      </div>
      <PagesView pages={pages} what="checks">
        {(items) =>
          items.length === 0 ? (
            <Empty title={isFiltered ? 'Nothing of this kind' : 'Nothing was found'}>
              {isFiltered
                ? 'Choose another kind, or a longer time.'
                : 'Every answer of this time passed as it was written. What does not appears here.'}
            </Empty>
          ) : (
            <ul class="verdicts">
              {items.map((verdict) => (
                <VerdictPanel key={verdict.messageId} verdict={verdict} />
              ))}
            </ul>
          )
        }
      </PagesView>
    </div>
  );
}

function VerdictPanel({ verdict }: { verdict: Verdict }) {
  const { findings, handoffReason, conversationId } = verdict;
  return (
    <li class="panel">
      <div class="row-head">
        <h2>{verdictInWords(verdict)}</h2>
        <span class="quiet">
          <Time at={verdict.createdAt} />
        </span>
      </div>
      <ul class="findings">
        {findings.map((finding, index) => (
          <li key={index}>
            <span class={finding.kind === 'fair_housing' ? 'badge urgent' : 'badge'}>
              {rulesInWords[finding.kind]}
            </span>{' '}
            <span class="quiet">
              {outcomesInWords[finding.outcome]} {stepsInWords[finding.step]}:
            </span>
            <blockquote class="text">{detailInWords(finding)}</blockquote>
          </li>
        ))}
      </ul>
      {handoffReason ? (
        <p>
          Handed to a person: <strong>{reasonInWords(handoffReason)}</strong>.
        </p>
      ) : null}
      <ShownInstead verdict={verdict} />
      <p class="row">
        <a href={`#/conversations/${conversationId}`}>Open the conversation</a>
        <span class="quiet note">{madeBy(verdict)}</span>
      </p>
    </li>
  );
}

function madeBy({ model, brain, modelCalls }: Verdict): string {
  const who = brain === 'openai' ? (model ?? 'Language model') : 'Built-in concierge';
  if (brain !== 'openai' && model) return `${who}, in the place of ${model}`;
  return modelCalls > 1 ? `${who}, ${modelCalls} calls` : who;
}

function isKey<Words extends object>(words: Words, name: string): name is keyof Words & string {
  return Object.hasOwn(words, name);
}
