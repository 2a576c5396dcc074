/**
 * Whether the words before an address or a number say that it is somebody else's: "my lender is Anthony Russo, 512 …", "the
 * sign says call …". Lower case; a spouse's is where the visitor wants to be reached.
 */
export function isSomebodyElses(before: string): boolean {
  return ofTheirs.test(before) || shown.test(before) || denied.test(before);
}

const ofTheirs =
  /\b(?:my|our|the|his|her) (?:(?:real estate |estate |letting |listing |buyer's |loan )?(?:agents?|realtors?|brokers?|lenders?|lawyer|attorney|solicitor|conveyancer|banker|accountant|landlord|landlady|boss|tenants?|neighbou?rs?|officer))\b(?:(?!\b(?:my|mine|me|i|i'm|i am|or|but)\b)[^;])*$/u;
const shown =
  /\b(?:sign|listing|ad|advert|website|site|page|flyer|board|poster|brochure)\s(?:says|said|shows?|lists?|reads|gives|has|had)\b[^;]*$|\b(?:someone|somebody|a call|texts?) from\s*$/u;
const denied =
  /\b(?:no es (?:mi|el)|ya no (?:es|uso)|nicht (?:mehr|meine)|n'est (?:pas|plus) (?:mon|le|la)|n[aã]o (?:é|e) (?:mais |o )?meu)(?![\p{L}])[^,]*$/u;
