import type { PropertySubType } from '@katek/sdk/protocol';
import { kindsOf } from './kind-wordings.ts';
import type { Draft } from './request-draft.ts';

interface Named {
  readonly kinds: readonly PropertySubType[];
  readonly start: number;
  readonly end: number;
}

/** Kinds of homes come after the features, so that "guest house" or "golf villa view" are not kinds of homes. */
export function readSubTypes(draft: Draft, region: string): void {
  const text = draft.text;
  const named: Named[] = [];
  for (const [pattern, kinds] of kindsOf(region)) {
    draft.take(pattern, ({ index, 0: whole }) => {
      named.push({ kinds, start: index, end: index + whole.length });
    });
  }
  const wanted = new Set<PropertySubType>(draft.query.PropertySubType);
  const unwanted = new Set<PropertySubType>();
  let refusedEnd: number | null = null;
  for (const { kinds, start, end } of named.toSorted((one, other) => one.start - other.start)) {
    const gap: string | null = refusedEnd === null ? null : text.slice(refusedEnd, start);
    const goesOn: boolean =
      gap !== null &&
      (listed.test(gap) || (/^ *, *$/.test(gap) && /^ *,? *(?:or|nor)\b/.test(text.slice(end))));
    const isOut = refusedAfter.test(text.slice(end, end + 40));
    const isRefused: boolean =
      goesOn || isOut || refused.test(text.slice(Math.max(0, start - 48), start));
    for (const kind of kinds) (isRefused ? unwanted : wanted).add(kind);
    refusedEnd = isRefused ? end : null;
  }
  const kept = [...wanted].filter((kind) => !unwanted.has(kind)).slice(0, 10);
  if (kept.length > 0) draft.query.PropertySubType = kept;
  else readGround(draft);
  // A house that is refused leaves every other kind; one that is wanted already leaves the others out.
  const out = [...unwanted].slice(0, 10);
  if (out.length > 0) draft.query.withoutPropertySubType = out;
}

const refused =
  /\b(?:no|not|without|except(?: for)?|excluding|other than|(?:anything|everything|any kind|all) (?:but|except)|but not|neither|nor|avoid(?:ing)?|hates?|dislikes?|never|sin|sem|sans|pas d[e']|ohne|kein\w*|(?:do not|don'?t|doesn'?t|does not) (?:want|like|need|fancy)|isn'?t|aren'?t|(?:can'?t|cannot|mustn'?t|shouldn'?t|must not|should not|not|won'?t) be|rather not|(?:do not|don'?t) show (?:me|us)|nothing (?:that'?s|that is|like)|(?:not|ain'?t|isn'?t|never) interested in(?: no)?|besides|apart from|aside from|exclud(?:e|es)|skip|(?:enough|sick|tired|fed up|done|over) (?:of|with)|no more)(?: (?:an?|any|the|in|to|have|be|just|looking for|buy|rent|live in|see|for)){0,3} *$/;

/** "Condos are out", "flats are a no from us". */
const refusedAfter =
  /^ (?:(?:is|are|would be) (?:definitely |all |simply )?(?:out\b(?! (?:of|in|there|near))|a no\b|a no-go|no good|not (?:for (?:me|us)|an option|what)|off the (?:table|list))|(?:do not|don'?t|doesn'?t|does not|won'?t) (?:work|do|suit|interest)\b|need not apply|- ?no\b)/;

/** "No condos or townhouses", "neither flat nor studio"; "not a condo, a house" wants the house. */
const listed = /^ *(?:,? ?(?:or|nor|and|\/|y|ni|o|ou|oder)(?: (?:an?|any|the))?) *$/;

/**
 * What is neither home nor land is a kind only where it is the thing that is looked for: "parking space to rent", and
 * not "a flat with a parking space". Before the features, which know the same words.
 */
export function readLeadKinds(draft: Draft): void {
  if (draft.query.BedroomsTotal || draft.query.bathrooms) return;
  const text = draft.text;
  if (!mayLead.test(text)) return;
  for (const [pattern, kind, needsOffer] of leadKinds) {
    const found = pattern.exec(text);
    if (!found?.groups || (needsOffer && !draft.query.offer)) continue;
    const start = found[0].length - (found.groups['noun'] ?? '').length;
    draft.query.PropertySubType = [kind];
    draft.cut(start, found[0].length);
    return;
  }
}

const mayLead =
  /\b(?:parking|garages?|car ?ports?|rooms?|shops?|stores?|offices?|hotels?|hostels?)\b/;
const opening = String.raw`^(?:[\s|,.!?:]|\b(?:hi|hello|hey|good (?:morning|afternoon|evening|day)|i'?m|i'?d|i|we'?re|we'?d|we|am|are|is|there|looking|look|search|searching|for|after|to|need|want|would|like|love|can|could|you|do|does|have|got|find|show|get|me|us|please|rent|buy|lease|any|some|an?|the|one|my|our|in|at|near|area|small|large|big|little|nice|good|cheap|cheapest|secure|covered|underground|private|lock-?up|double|single|furnished|spare|en-?suite|corner|boutique|commercial|serviced|co-?working|own|anywhere|everywhere)\b)*`;
const behind = String.raw`(?=\s*(?:$|[|,.;:?!(]|\b(?:in|near|around|at|of|up|under|below|max|from|with|for|to|available|available|please|close|around|here)\b))`;
const lead = (nouns: string) => new RegExp(`${opening}(?<noun>\\b(?:${nouns})\\b)${behind}`);

const leadKinds: readonly (readonly [RegExp, PropertySubType, boolean])[] = [
  [
    lead('(?:car )?parking (?:space|spot|bay|place|lot|garage)s?|car ?ports?|parking'),
    'Parking',
    true,
  ],
  [lead('garages?'), 'Parking', true],
  [lead('(?:double |single )?rooms?'), 'Room', true],
  [lead('(?:retail |corner )?shops?|(?:retail )?stores?'), 'Retail', false],
  [lead('offices?'), 'Office', false],
  [lead('hotels?|hostels?'), 'Hotel', false],
];
/** A plot with nothing said of a home on it is land. */
function readGround(draft: Draft): void {
  if (draft.query.BedroomsTotal || draft.query.bathrooms) return;
  if (/\b(?:homes?|house|rooms?|building|propert(?:y|ies)|apartments?|live)\b/.test(draft.text))
    return;
  if (
    draft.query.LotSizeArea &&
    draft.take(/\bof land\b(?= *(?:\||(?:for|to|near|in|around|outside|close)\b))/g)
  ) {
    draft.query.PropertySubType = ['UnimprovedLand'];
    return;
  }
  if (draft.take(/(?<!\b(?:corner|big|large|huge|double) )\b(?:plots?|parcels?)\b/g))
    draft.query.PropertySubType = ['UnimprovedLand'];
}
