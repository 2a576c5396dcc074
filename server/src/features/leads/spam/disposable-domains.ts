/**
 * The throw-away mail services met most. Small on purpose: a long list grows stale, and a throw-away address alone
 * makes nobody a spammer.
 */
export function isDisposable(email: string): boolean {
  const host = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
  return domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
}

const domains: readonly string[] =
  `10minutemail.com 20minutemail.com 33mail.com anonbox.net burnermail.io discard.email dispostable.com dropmail.me
  emailondeck.com fakeinbox.com fakemail.net getairmail.com getnada.com grr.la guerrillamail.com guerrillamail.info
  guerrillamailblock.com inboxbear.com inboxkitten.com jetable.org linshiyouxiang.net mail-temp.com mail.tm mailcatch.com
  maildrop.cc mailinator.com mailnesia.com mailnull.com mailpoof.com mailsac.com mintemail.com mohmal.com moakt.com
  mytemp.email mytrashmail.com nada.email sharklasers.com spam4.me spambog.com spamgourmet.com temp-mail.io temp-mail.org
  tempail.com tempinbox.com tempmail.dev tempmail.net tempmailo.com tempr.email throwawaymail.com trashmail.com
  trashmail.de wegwerfmail.de yopmail.com yopmail.fr`
    .split(/\s+/u)
    .filter(Boolean);
