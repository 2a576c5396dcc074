import type { Verdict } from '@katek/sdk';
import {
  detailInWords,
  outcomesInWords,
  reasonInWords,
  rulesInWords,
  stepsInWords,
  verdictInWords,
} from '../../ui/gate-words.ts';

/** What the checks found in an answer before it was shown; nothing where there is nothing to tell. */
export function Checks({ verdict }: { verdict: Verdict }) {
  const { findings, handoffReason } = verdict;
  if (findings.length === 0 && handoffReason === null) return null;
  return (
    <details class="behind">
      <summary class={findings.length > 0 ? 'urgent-text' : undefined}>
        {findings.length > 0 ? `Checks: ${verdictInWords(verdict).toLowerCase()}` : 'Hand-over'}
      </summary>
      {handoffReason ? <p>Handed to a person: {reasonInWords(handoffReason)}.</p> : null}
      <ul class="findings">
        {findings.map((finding, index) => (
          <li key={index}>
            <strong>{rulesInWords[finding.kind]}</strong>{' '}
            <span class="quiet">
              {outcomesInWords[finding.outcome]} {stepsInWords[finding.step]}:
            </span>
            <blockquote class="text">{detailInWords(finding)}</blockquote>
          </li>
        ))}
      </ul>
    </details>
  );
}
