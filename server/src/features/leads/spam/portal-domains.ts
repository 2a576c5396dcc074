/** Sites where people look for homes: their links in a talk are homes that somebody likes. */
export function isPortal(host: string): boolean {
  return portals.some((portal) => host === portal || host.endsWith(`.${portal}`));
}

const portals: readonly string[] =
  `99acres.com apartments.com bayut.com craigslist.org domain.com.au facebook.com fotocasa.es funda.nl goo.gl google.com
  homes.com hotpads.com housing.com idealista.com idealista.pt immobilienscout24.de immoscout24.ch immowelt.de
  kleinanzeigen.de leboncoin.fr magicbricks.com onthemarket.com propertyfinder.ae realestate.com.au realtor.com
  redfin.com rightmove.co.uk seloger.com trulia.com vivareal.com.br zameen.com zapimoveis.com.br zillow.com zoopla.co.uk`
    .split(/\s+/u)
    .filter(Boolean);
