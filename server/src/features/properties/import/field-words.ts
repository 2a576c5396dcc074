/**
 * What a column can be taken for: a field of `Property`, or something that is read into several of them.
 * `title`, `offer`, `street`, `details` and the like have no field of their own.
 */
export type Slot = keyof typeof fieldWords;

/** How the headers of exports word each slot, in lower case, without accents and signs. The first words are RESO's. */
export const fieldWords = {
  ListingKey: 'listing key|listingkey|listing key numeric',
  OriginatingSystemName:
    'originating system name|originatingsystemname|source system name|mls name|data source name',
  ListingId:
    'listing id|listingid|mls|mls number|mls id|mlsnum|mls no|ml number|listing number|listing no|reference|reference number|ref|ref no|property reference|referencia|referenz|numer oferty|nr oferty|codigo|clave|posting code|listing reference|objektnummer|riferimento',
  sourceId:
    'property id|propertyid|prop id|post id|posting id|ad id|zpid|id|uid|uuid|unique id|object id|listing key id|room id|id inmueble|id oferty|sysid|matrix unique id',
  StandardStatus:
    'standard status|status|mls status|listing status|property status|home status|state of listing|estado del anuncio|status oferty|badge|sale type',
  isOver: 'aviso finalizado|finalizado|is sold|sold|is expired|inactive|nieaktualne',
  PropertyType:
    'property type|propertytype|class|property class|property category|category|prop type',
  PropertySubType:
    'property sub type|property subtype|sub type|subtype|type|home type|style|dwelling type|building type|structure type|house type|listing type|tipo de inmueble|tipo de propiedad|tipo inmueble|tipo|typ nieruchomosci|rodzaj|rodzaj nieruchomosci|typ|immobilientyp|objektart|type de bien|type bien|tipologia|tipo de imovel|woningtype|kind',
  offer:
    'offer|offer type|sale or rent|rent or sale|transaction|transaction type|listing purpose|purpose|for sale or rent|tipo de operacion|operacion|tipo operacion|typ oferty|rodzaj transakcji|transakcja|vermarktungsart|type de transaction|contratto|finalidade|channel|deal type',
  ListPrice:
    'list price|listprice|price|asking price|current price|list price usd|sale price|selling price|sales price|rent|monthly rent|rental price|rent amount|lease amount|price amount|unformatted price|precio|precio venta|precio de venta|renta|cena|cena calkowita|cena ofertowa|preis|kaufpreis|miete|kaltmiete|prix|loyer|prezzo|preco|valor|vraagprijs|huurprijs|prijs|pris|hinta|price value|asking|l price|amount|close price|sold price|last sold price|price for hdp',
  currency: 'currency|price currency|currency code|moneda|waluta|wahrung|devise|valuta|moeda',
  period:
    'lease amount frequency|price period|rent period|rent frequency|price frequency|payment frequency|price qualifier|per',
  BedroomsTotal:
    'bedrooms total|bedroomstotal|beds|bedrooms|bedroom|bed|br|bd|bdrms|bdrm|num beds|number of bedrooms|no of bedrooms|bed rooms|total bedrooms|beds total|bhk|dormitorios|recamaras|habitaciones|cuartos|quartos|dorms|pokoje|liczba pokoi|ilosc pokoi|zimmer|schlafzimmer|chambres|camere|slaapkamers|kamers|rooms|room|number of rooms|l beds|bedrooms total integer',
  BathroomsTotalInteger:
    'bathrooms total integer|bathroomstotalinteger|bathrooms total|bathrooms|bathroom|baths|bath|ba|total baths|num baths|number of bathrooms|no of bathrooms|bath rooms|baths total|bathrooms total decimal|banos|bano|sanitarios|banheiros|lazienki|liczba lazienek|badezimmer|salles de bain|bagni|badkamers|l baths|baths consolidated',
  BathroomsFull:
    'bathrooms full|bathroomsfull|full baths|full bath|full bathrooms|baths full|banos completos|num full baths',
  BathroomsHalf:
    'bathrooms half|bathroomshalf|half baths|half bath|half bathrooms|baths half|medios banos|medio bano|powder rooms|num half baths',
  LivingArea:
    'living area|livingarea|sqft|sq ft|square feet|square footage|sq feet|sqfeet|area|floor area|floor size|living space|total sqft|total area|size|property size|interior area|building area|built up area|built area|carpet area|super area|house size|home size|gross area|net area|finished sqft|above grade finished area|building size|surface|superficie|superficie construida|superficie total|m2 construidos|m2 cubiertos|metros construidos|construccion|dimension propiedad|area construida|powierzchnia|powierzchnia uzytkowa|metraz|pow|wohnflache|flache|surface habitable|metri quadri|superficie commerciale|area util|woonoppervlakte|sqm|sq m|square meters|square metres|m2|boarea|pinta ala|locked stat value|l sqft|approx sq ft|approximate square feet',
  LivingAreaUnits:
    'living area units|area unit|area units|size unit|living area unit|unit of measure|uom',
  LotSizeArea:
    'lot size area|lotsizearea|lot size|lot|lot area|lot sqft|lot sq ft|lot square feet|lot size square feet|lot size sqft|lotsize|land area|land size|plot area|plot size|plot|acres|acreage|lot acres|lot size acres|site area|terreno|superficie terreno|dimension terreno|superficie de terreno|m2 terreno|metros terreno|area terreno|powierzchnia dzialki|dzialka|grundstucksflache|grundstuck|surface terrain|area do terreno|perceeloppervlakte|lot area value|area lote',
  LotSizeUnits: 'lot size units|lot area unit|lot size unit|lot area units|land area unit',
  areaDetail: 'area with type|area details|areas',
  areaKind: 'area type',
  YearBuilt:
    'year built|yearbuilt|built|built in|construction year|year of construction|year|built year|ano de construccion|ano construccion|rok budowy|rok|baujahr|annee de construction|anno di costruzione|ano de construcao|bouwjaar|byggar',
  StoriesTotal:
    'stories total|storiestotal|stories|storeys|levels|floors|number of floors|no of floors|no of floor|number of stories|total floors|niveles|pisos|plantas|liczba pieter|etagen|etages|verdiepingen',
  GarageSpaces:
    'garage spaces|garagespaces|garage|garages|parking garage|garage stalls|parking|parking spaces|car spaces|carspaces|estacionamiento|estacionamientos|cocheras|cochera|garaje|plazas de garaje|miejsca parkingowe|miejsce parkingowe|parkplatze|stellplatze|places de parking|vagas|parking total|covered spaces',
  AssociationFee:
    'association fee|associationfee|hoa|hoa fee|hoa dues|hoa month|monthly hoa|hoa monthly|maintenance fee|condo fee|strata fee|service charge|czynsz|hausgeld|mantenimiento|cuota de mantenimiento|condominio mensile|vve|hoa fee monthly',
  TaxAnnualAmount:
    'tax annual amount|taxannualamount|annual tax amount|annual tax|annual taxes|annual property tax|annual property taxes|taxes annual|yearly taxes|property tax annual',
  UnparsedAddress:
    'unparsed address|unparsedaddress|address|full address|property address|street address|formatted address|complete address|display address|address full|full street line|direccion|domicilio|adres|adresse|anschrift|indirizzo|endereco|adress|l address|address line',
  street:
    'street|street name|street line|address 1|address1|calle|ulica|strasse|rue|via|rua|straat|line',
  unit: 'unit number|unit|apt|apartment number|suite|unit no|numero interior|apt number',
  City: 'city|city name|town|municipality|locality|ciudad|municipio|miasto|miejscowosc|stadt|ort|ville|commune|citta|comune|cidade|plaats|stad|l city|postal city|delegacion|city town',
  SubdivisionName:
    'subdivision name|subdivisionname|subdivision|neighborhood|neighbourhood|neighborhoods|neighbourhoods|community|development|area name|district|suburb|quarter|barrio|colonia|zona|fraccionamiento|dzielnica|osiedle|stadtteil|viertel|quartier|quartiere|zona quartiere|bairro|wijk|buurt|sub area',
  complex:
    'society|project|project name|complex|building name|building|apartment name|residencia name|inwestycja|condominium name',
  location:
    'location|localizacion|ubicacion|lokalizacja|lage|localisation|localita|localizacao|region',
  StateOrProvince:
    'state or province|stateorprovince|state|province|state code|prov|provincia|estado|wojewodztwo|bundesland|departement|regione|provincie',
  PostalCode:
    'postal code|postalcode|zip|zip code|zipcode|zip or postal code|postcode|post code|codigo postal|cp|kod pocztowy|plz|postleitzahl|code postal|cap|cep|pin code|pincode',
  Country: 'country|country code|pais|kraj|land country|pays|paese',
  Latitude: 'latitude|lat|latitud|geo lat|y coordinate|coordinate lat|szerokosc geograficzna',
  Longitude:
    'longitude|lng|lon|long|longitud|geo lng|geo lon|x coordinate|coordinate lon|dlugosc geograficzna',
  title:
    'title|headline|listing title|property name|name|titulo|nazwa|tytul|nazwa ogloszenia|titel|titre|titolo|heading|ad title|summary title',
  PublicRemarks:
    'public remarks|publicremarks|remarks|description|listing description|property description|listing remarks|marketing remarks|comments|full description|details description|descripcion|opis|beschreibung|description text|descrizione|descricao|omschrijving|beskrivning|text|body|about|overview|long description|summary|what s special',
  PrivateRemarks:
    'private remarks|privateremarks|agent remarks|private notes|internal notes|showing instructions|confidential remarks|notes internal|office remarks',
  AvailabilityDate:
    'availability date|availabilitydate|available|availability|available from|date available|available date|move in date|disponible desde|dostepne od|dostepnosc|verfugbar ab|bezugsfrei ab|disponible a partir',
  ListingContractDate:
    'listing contract date|listingcontractdate|list date|listing date|listed date|date listed|date added|added|posted|date posted|posted date|published|publish date|created date|created|created at|date|on market date|fecha|fecha de publicacion|data dodania|data publikacji|datum|onlinedatum|date de publication|first published',
  openHouses: 'open houses|openhouses|open house|openhouse|open house events|puertas abiertas',
  openHouseDate: 'open house date|openhousedate|next open house date|open house day',
  openHouseStart:
    'open house start time|openhousestarttime|next open house start time|open house start|next open house start|open house begins|open house from',
  openHouseEnd:
    'open house end time|openhouseendtime|next open house end time|open house end|next open house end|open house ends|open house to',
  openHouseRemarks:
    'open house remarks|openhouseremarks|open house comments|open house notes|open house description',
  soldDate:
    'sold date|sale date|close date|closed date|closing date|last sold date|date sold|date of sale',
  ListAgentFullName:
    'list agent full name|listagentfullname|agent|agent name|listing agent|list agent|realtor|agente|agent nieruchomosci|contact name|makler|doradca',
  ListOfficeName:
    'list office name|listofficename|office|office name|broker|broker name|brokerage|agency|agency name|company|seller|seller name|listing office|brokered by|inmobiliaria|agencia|biuro nieruchomosci|agence|agenzia|imobiliaria|makelaar|attribution',
  AttributionContact:
    'attribution contact|attributioncontact|agent phone|agent phones|agent email|office phone|office phones|office email|phone|phone number|contact phone|telephone|telefono|telefon|email|contact email|broker phone|contact|agent phone number',
  url: 'url|link|listing url|property url|listing link|permalink|detail url|href|web page|website|page url|enlace|liga|odnosnik|adres url|lien|homecard href|hdp url|source url',
  Media:
    'media|photos|photo|images|image|pictures|picture|image urls|image url|photo urls|photo url|picture url|pictures url|alt photos|primary photo|main photo|thumbnail|img|img src|photo gallery|gallery|fotos|imagenes|imagen|zdjecia|zdjecie|bilder|bild|foto|immagini|imagens|afbeeldingen|cover image|media url|primary photo href',
  amenities:
    'amenities|features|facilities|interior features|exterior features|appliances|community features|property features|key features|highlights|caracteristicas|amenidades|servicios|comodidades|udogodnienia|wyposazenie|ausstattung|equipements|dotazioni|furnish details|additional room|additional rooms|kitchen features|pool features|parking features|view|heating|cooling|laundry|pets allowed|flooring|facing|furnishing|furnished',
  details:
    'key details|key facts|property details|details|facts|specs|specifications|home facts|quick facts',
} as const;

/** Words that make a column something else than the field whose name it holds. */
export const foreignWords = new Set(
  '$ per min max minimum maximum history estimate estimated zestimate tax taxes assessed assessment previous original old mortgage count days nearby school schools score rating ratings change reduced reduction drop monthly payment range rate insurance deposit diff rank walk transit bike number_of_photos video videos virtual tour agent broker office builder owner seller publisher advertiser advertisers branding lead source flags products mls fips county visualizaciones whatsapp rentzestimate hdp'.split(
    ' ',
  ),
);

/** A header as words: "bp-Homecard__Price--value", "L_ListingID" and "sq__ft" read like what they mean. */
export function headerWords(header: string): string[] {
  return header
    .replaceAll(/\([^)]*(?:see|http)[^)]*\)?.*/giu, '')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[łŁ]/gu, 'l')
    .replaceAll(/²/gu, '2')
    .replaceAll(/#/gu, ' number ')
    .replaceAll(/([a-z\d])([A-Z])/gu, '$1 $2')
    .replaceAll(/([A-Z]+)([A-Z][a-z])/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\d$]+/u)
    .filter((word) => word !== '');
}
