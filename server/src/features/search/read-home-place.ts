const someone = String.raw`(?:i|we|he|she|they|who|my \w+|our \w+|\w+ and i)`;
/** "I live in Leeds", "our house in Salem is sold", "my job is in Austin". */
const livesIn = new RegExp(
  String.raw`(?:\b${someone}(?:'m|'re|'s| am| are| is)? (?:currently |now |still |both )*(?:lives?|lived|living|rent|reside|stay|work|works|grew up|study)(?: \w+)? (?:in|at|near)|\b(?:currently|presently|at the moment|right now|still)(?: \w+){0,2} in|\b(?:i'm|i am|we're|we are) (?:now |here )?in|\b(?:sold|selling|sell|left|leaving|leave)(?: (?!and|but|to|buy|look|want|mov|find|get)\w+){0,4} in|(?<!\b(?:in|of|about|like|love|consider|considering|on|to) )\b(?:living|renting|staying|based) in|\bmy \w+(?:'s| is| are) (?:\w+ )?in|\b(?:my|our) (?:old |current |present )?(?:lease|tenancy|contract|flat|house|home|place|apartment|rental) (?:is )?in|\b(?:leaving|born in|born and raised in|out of)|\b(?:job|work|office|family|parents|kids|school|commute)(?:'s| is| are| to| near)? (?:in|to|at)) $`,
);

/** Whether a place in a message is where somebody lives, works or comes from, and not where they look. */
export function isHome(text: string, { start }: { readonly start: number }): boolean {
  return livesIn.test(text.slice(Math.max(0, start - 48), start));
}
