/** Words of one meaning in the languages of listings, so that "alberca" and "pool" fall together. */
const families = `
pool pools swimming alberca piscina basen schwimmbad
garden gardens yard backyard jardin garten ogrod giardino patio
house houses home homes casa casas haus maison dom residence
apartment apartments flat flats condo condos condominium departamento piso wohnung mieszkanie appartement
bedroom bedrooms bed beds recamara recamaras dormitorio dormitorios habitacion schlafzimmer chambre sypialnia
bathroom bathrooms bath baths bano banos badezimmer lazienka
kitchen cocina kuche cuisine kuchnia
garage garages cochera garaje garaz
sea ocean mar meer mer morze beach playa strand plage beachfront oceanfront
view views vista vistas aussicht vue widok panorama panoramic
mountain mountains montana montanas berg berge gory
lake lago see lac jezioro lakefront
quiet peaceful tranquil serene calm tranquilo ruhig calme cicho
bright sunny light luminous luminoso hell lumineux jasny sunlit
big large spacious huge roomy grande amplio gross spacieux duzy
small compact cozy cosy pequeno klein petit maly
new modern contemporary nuevo moderno neu moderne nowy newly
renovated remodeled updated refurbished upgraded remodelado renoviert renove
historic character charming victorian craftsman period
luxury luxurious upscale elegant lujo
fireplace chimenea kamin cheminee kominek
office study despacho buro gabinet
city downtown urban centro ciudad stadt centrum
rural country countryside campo land ranch farm
investment income rental rent renta
park parks trail trails hiking
school schools escuela
shops shopping stores restaurants dining
`;

const meanings = new Map(
  families
    .trim()
    .split('\n')
    .flatMap((line) => {
      const words = line.split(' ');
      return words.map((word) => [word, words[0] ?? word] as const);
    }),
);

/** The word that stands for all of its family; plain plurals fall to their singular. */
export function meaningOf(word: string): string {
  const family = meanings.get(word);
  if (family) return family;
  return word.length > 4 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}
