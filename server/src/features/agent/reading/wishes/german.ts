import type { Wishes } from '../lexicon.ts';

/** What German speakers ask a home for; before the words of the talk, which know some of them otherwise. */
export const germanWishes: Wishes = {
  lines: String.raw`
anything but: alles außer | alles ausser | alles bis auf | alles nur kein | alles nur keine
anywhere but: überall außer | überall außer in | ueberall ausser | überall ausser | überall nur nicht in
except: außer | ausser | bis auf | ausgenommen
don't want: ich will kein | ich will keine | wir wollen kein | wir wollen keine | ich möchte kein | ich möchte keine | ich möchte keinen | wir möchten kein | wir möchten keine | wir möchten keinen | ich mag keine
not in: nicht in | nicht im
no: kein | keine | keinen | keiner | weder | auf keinen fall | bloß kein | bloß keine | bitte kein | bitte keine
nor: noch
scratch that: besser gesagt | ich meine | ich meinte | entschuldigung | korrektur | nein warte | moment nein | quatsch | vielmehr | nein doch
is a dealbreaker: kommt nicht in frage | geht nicht | geht gar nicht | ist ein ausschlusskriterium | ein no-go
is not needed: nicht nötig | nicht notwendig | ist nicht nötig | brauchen wir nicht | brauche ich nicht | muss nicht sein
would be nice: wäre schön | wäre toll | wäre nett | nach möglichkeit | am liebsten
house: einfamilienhaus | einfamilienhäuser | bungalowhaus | landhaus | ferienhaus | häuschen
houses: einfamilienhäusern
semi-detached house: doppelhaushälfte | doppelhaushälften | doppelhaus
townhouse: reihenhaus | reihenmittelhaus | reihenendhaus | reiheneckhaus | stadthaus
townhouses: reihenhäuser | reihenhäusern
apartment: dachgeschosswohnung | erdgeschosswohnung | maisonettewohnung | maisonette | etagenwohnung | altbauwohnung | neubauwohnung | ferienwohnung | souterrainwohnung | dachwohnung
apartments: mietwohnungen | altbauwohnungen
ground floor apartment: erdgeschosswohnung
penthouse apartment: penthouse-wohnung | penthousewohnung
condo: eigentumswohnung
studio: einzimmerwohnung | 1-zimmer-wohnung | einraumwohnung | studiowohnung | einzimmerapartment
villa: villa
villas: villen
farm: bauernhof | hof | gutshof | bauernhaus | resthof | höfe
land: grundstück | grundstücke | baugrundstück | baugrundstücke | bauplatz | bauland | baugrund
shop: ladenlokal | laden | geschäft | geschäftslokal | ladenfläche | einzelhandelsfläche | gewerbefläche
offices: büroräume | büros
office building: bürogebäude
office space: bürofläche | büroflächen
warehouse: lagerhalle | lager | lagerhaus | lagerraum | lagerhallen
industrial building: industriehalle | produktionshalle | fabrik | gewerbehalle | werkstatthalle
parking space: tiefgaragenstellplatz | tg-stellplatz | pkw-stellplatz | garagenstellplatz | stellplatz
hotel: hotel
apartment building: mehrfamilienhaus | wohnhaus mit mehreren parteien | zinshaus
room in shared house: wg-zimmer | zimmer in wg | zimmer in einer wg | wg zimmer | wohngemeinschaft | wg
exactly: genau | exakt | nur
max: maximal | höchstens | max | allerhöchstens
min: mindestens | wenigstens
around: etwa | ungefähr | circa | rund | um die | knapp
half a million: halbe million | eine halbe million
1.5 million: anderthalb millionen | eineinhalb millionen
2.5 million: zweieinhalb millionen
seven: sieben
eight: acht
nine: neun
ten: zehn
two: zwo
euros: euro | euros
pounds: pfund
francs: franken
per month: im monat | pro monat | monatlich | mtl
per year: im jahr | pro jahr
for rent: mietwohnung zur miete | zur miete | zu mieten | mieten | mietgesuch | zu vermieten | zum mieten
for sale: kaufen | zum kauf | zu kaufen | kaufgesuch | zum verkauf
cheapest: günstigste | günstigsten | günstigstes | günstigster | billigste | billigsten | billigstes | preiswerteste | preiswertesten
most expensive: teuerste | teuersten | teuerstes | teuerster
biggest: das größte | die größten | größte | größten | größtes | größter
newest listings: neueste angebote | neuste angebote | neueste anzeigen | neueste zuerst | die neuesten | neueste
sort by price ascending: nach preis aufsteigend | preis aufsteigend | günstigste zuerst
sort by price descending: nach preis absteigend | preis absteigend | teuerste zuerst
2 story: zweistöckig* | zweigeschossig* | 2-stöckig*
3 story: dreistöckig* | dreigeschossig* | 3-stöckig*
for 2 cars: für zwei autos | für 2 autos
for 3 cars: für drei autos | für 3 autos
hectares: hektar
built: gebaut | erbaut | errichtet
since: seit
available from: verfügbar ab | frei ab | bezugsfrei ab | verfügbar ab dem | frei ab dem | beziehbar ab | einzug ab
available by: verfügbar bis | einzug bis | einzug zum | bezugsfertig bis | einziehen bis
january: januar | jänner
february: februar
march: märz
april: april
may: mai
june: juni
july: juli
august: august
september: september
october: oktober
november: november
december: dezember
i live in: ich wohne in | wir wohnen in | ich lebe in | wir leben in | ich wohne derzeit in | ich wohne aktuell in
moving from: ich ziehe von | wir ziehen von | umzug von | ich komme aus | wir kommen aus
i have a dog: ich habe einen hund | wir haben einen hund | mit hund | habe einen hund | mit hunden | mit meinem hund
i have a cat: ich habe eine katze | wir haben eine katze | mit katze | habe eine katze | mit katzen | ich habe katzen | wir haben katzen
pets allowed: haustiere erlaubt | haustiere willkommen | haustiere gestattet | haustiere sind erlaubt | haustier erlaubt | haustierfreundlich* | tiere erlaubt | hund erlaubt | hunde erlaubt | katzen erlaubt
unfurnished: unmöbliert* | nicht möbliert* | ohne möbel | unmöblierte
furnished: möbliert* | teilmöbliert* | mit möbeln
ocean view: meerblick | seesicht | meersicht
lake view: seeblick
mountain view: bergblick | blick auf die berge
waterfront: am wasser | seegrundstück | direkt am see | strandlage
elevator: aufzug | fahrstuhl | lift | personenaufzug
air conditioning: klimaanlage | klimatisiert* | klimaanlagen
patio: terrasse | terrassen
rooftop deck: dachterrasse | dachterrassen
balcony: balkon | balkone | südbalkon
garden: garten | gartenanteil
pool: schwimmbad | pool | swimmingpool | schwimmbecken
hot tub: whirlpool
dishwasher: spülmaschine | geschirrspüler | geschirrspülmaschine
bathtub: badewanne | wanne
kitchen: einbauküche | küche
fenced yard: eingezäunter garten | eingezäunten garten | umzäunter garten | umzäunten garten | eingezäuntem garten
gated community: geschlossene wohnanlage | bewachte wohnanlage
home office: arbeitszimmer | homeoffice | home-office | heimbüro
solar panels: solaranlage | photovoltaik | photovoltaikanlage | pv-anlage | solarmodule
ev charger: wallbox | ladestation | e-auto-ladestation | ladesäule | elektroauto laden
wheelchair accessible: barrierefrei* | rollstuhlgerecht* | rollstuhlgeeignet* | rollstuhl
ground floor: erdgeschoss
basement: keller | kellerabteil
storage: abstellraum | abstellkammer
without stairs: ohne treppen | ohne treppe
new construction: neubau | erstbezug
fixer: renovierungsbedürftig* | sanierungsbedürftig* | zum renovieren
historic: altbau
gym: fitnessraum | fitnessstudio
fireplace: kamin | kaminofen
parking: stellplätze | parkplatz
`,
  turns: [
    [/\bbaujahr (?:ab|seit|mindestens|von)\b/giu, 'built since'],
    [/\bbaujahr (?:bis|h[oö]chstens|maximal)\b/giu, 'built by'],
    [/\bbaujahr (?=nach|vor|zwischen|\d)/giu, 'built '],
    [/\bab baujahr\b/giu, 'built since'],
    [/\b((?:19|20)\d\d) oder (?:sp[aä]ter|neuer|j[uü]nger)(?!\p{L})/giu, '$1 or later'],
    [/\b((?:19|20)\d\d) oder (?:fr[uü]her|[aä]lter)(?!\p{L})/giu, '$1 or older'],
    [
      /(?<!gebaut |erbaut )\b(nach|vor|seit) ((?:18|19|20)\d\d) (?:gebaut|erbaut|errichtet)\w*/giu,
      'built $1 $2',
    ],
    [/\bnach ((?:18|19|20)\d\d)\b/giu, 'built after $1'],
    [/\bvor ((?:18|19|20)\d\d)\b/giu, 'built before $1'],
    // "Nach Köln" is a way, "nach 2010" a time.
    [/\b(?:von|aus) (\p{Lu}[\p{L}]+) nach (\p{Lu}\p{L}+)/gu, 'moving from $1 to $2'],
    [/\bnach (?=\p{Lu})/gu, 'to '],
    [/\b(\d+) bis (\d+) (?=\p{L})/gu, '$1 to $2 '],
    [/\bweder (?:eine? |ein )?([\p{L}-]+) noch (?:eine? |ein )?([\p{L}-]+)/giu, 'kein $1 or $2'],
    [/, nein, /giu, ', scratch that, '],
  ],
};
