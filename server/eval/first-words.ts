/** Requests as they come in a chat, short and long. */
export const firstWords: readonly string[] = [
  '3 bedroom house in Northfield under 650k with a pool',
  'cheaper',
  'near Cedarwood, 2/2, no HOA',
  'Hi! We are relocating next spring and hope to find a 4 bedroom house for under $650k, ideally with a big yard and a home office. Moving in March.',
  'condo or townhouse between 300 and 400 thousand, not in Ashford',
  'what can I rent for $1,700 a month that takes dogs?',
  'piso de 3 habitaciones con terraza por menos de 300.000 €',
  'what about Elmwood?',
  'single story home built after 2005 with at least half an acre within 5 miles of Oakdale, listed this month',
  'the second one',
  'like 12 Oak St but with a garage',
  'maison avec jardin à moins de 400 000 euros',
  'Wohnung mit zwei Zimmern bis 1.200 Euro warm',
  'anything with a lake view over 2,000 sq ft, newest first?',
];
