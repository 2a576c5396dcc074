import { lexicon } from './lexicon.ts';
import { germanWishes } from './wishes/german.ts';

export const german = lexicon(
  String.raw`
cheapest first: günstigste zuerst | die günstigsten zuerst | billigste zuerst | die billigsten zuerst
apartment for rent: mietwohnung | mietwohnungen
house for rent: mietshaus
per square meter: pro quadratmeter | je quadratmeter | pro qm | je qm | pro m2 | je m2
per month: im monat | pro monat | monatlich
sort by price: nach preis | nach dem preis
ascending: aufsteigend
descending: absteigend
near: in der nähe | in der nähe des | in der nähe der | in der nähe vom | unweit von
available from: verfügbar ab | frei ab | bezugsfrei ab | verfügbar zum
2 car garage: doppelgarage
wine cellar: weinkeller
big yard: großer garten | großem garten | großen garten
gym: fitnessraum
natural light: hell | helle | lichtdurchflutet*
quiet: ruhig*
single story: ebenerdig*
hello: hallo | guten tag | guten morgen | guten abend | moin | servus | gruess gott | grüß gott
thank you: danke | vielen dank | danke schön | dankeschön | besten dank
goodbye: auf wiedersehen | tschüss | tschuess | bis bald | bis dann
yes: ja | gerne | ja gerne | ja bitte | natürlich | klar
please: bitte
no thanks: nein danke | jetzt nicht | lieber nicht
no: nein | kein | keine | keinen
ok: in ordnung | alles klar | verstanden | gut
help: hilfe | was können sie | was kannst du | wie funktioniert das
are you a robot: sind sie ein roboter | bist du ein roboter | sind sie ein mensch | bist du ein mensch | sind sie eine ki | bist du eine ki | spreche ich mit einem menschen | spreche ich mit einem roboter
i'm looking for: ich suche | wir suchen | suche | gesucht
i want: ich möchte | ich moechte | wir möchten | ich will | wir wollen | ich brauche | wir brauchen
i would like: ich würde gerne | wir würden gerne | ich hätte gerne | ich hätte gern
show me: zeigen sie mir | zeig mir | zeige mir | zeigen sie uns
show: zeigen | ansehen
do you have: haben sie | habt ihr | hast du | gibt es noch
does it have: hat es | hat das haus | hat die wohnung | hat sie | hat die immobilie
is there: gibt es
are allowed: sind erlaubt | erlaubt
is it good: ist es gut
tell me about: erzählen sie mir von | erzählen sie mir mehr über | erzähl mir von | erzähl mir mehr über | mehr über | informationen zu | infos zu | details zu | mehr informationen zu | was können sie mir über
tell me more: mehr informationen | mehr details | mehr infos | erzählen sie mir mehr
home: immobilie | objekt | zuhause
homes: immobilien | objekte
house: haus | einfamilienhaus
houses: häuser | häusern | haeuser | einfamilienhäuser
apartment: wohnung | apartment
apartments: wohnungen | apartments
condo: eigentumswohnung
condos: eigentumswohnungen
townhouse: reihenhaus
townhouses: reihenhäuser
land: grundstück | grundstücke | baugrundstück
studio: einzimmerwohnung | studio
listings: angebote | anzeigen | inserate
the listing: das inserat | das angebot | die anzeige
bedrooms: schlafzimmer | schlafzimmern
bathrooms: badezimmer | badezimmern | bad
bathrooms: bäder | bädern
rooms: zimmer | zimmern
a: ein | eine | einen | einem | einer | eines
one: eins
two: zwei
three: drei
four: vier
five: fünf
six: sechs
at least: mindestens | wenigstens
or more: oder mehr
under: unter | bis zu | bis | höchstens | maximal | weniger als
over: über | mehr als | ab
between: zwischen
thousand: tausend
million: millionen
dollars: dollar
cheaper: billiger | günstiger | günstigere | günstigeres | billigere | billigeres | preiswerter
cheapest: am günstigsten | am billigsten | das günstigste | das billigste | die günstigste | die billigste
cheap: günstig | günstige | billig | preiswert
too expensive: zu teuer
expensive: teuer | teure
bigger: größer | größere | größeres | groesser
biggest: am größten | das größte | die größte
big: groß | große | großes | großer | großem
smaller: kleiner | kleinere | kleineres
newest listings: neueste angebote | neueste immobilien | neueste inserate
newer: neuer | neueres
new: neu | neue | neues
something: etwas | was
show me more: mehr zeigen | weitere zeigen | zeigen sie mir mehr | weitere immobilien | weitere häuser | weitere angebote | andere häuser | andere immobilien | mehr davon | noch mehr
similar: ähnlich | ähnliche | ähnliches | vergleichbar | vergleichbare
compare: vergleichen | vergleiche | vergleich | vergleichen sie
the first two: die ersten beiden | die ersten zwei | die beiden ersten
the first one: erste | ersten | das erste | die erste | der erste | dem ersten | der ersten | das erste haus | zum ersten
the second one: zweite | zweiten | das zweite | die zweite | der zweite | dem zweiten | der zweiten | das zweite haus | zum zweiten
the third one: das dritte | die dritte | der dritte | dem dritten | der dritten
the last one: das letzte | die letzte | dem letzten
the other one: das andere | die andere
this home: dieses haus | diese wohnung | diese immobilie | dieses objekt
which one is: welches ist | welche ist
for sale: zu verkaufen | zum verkauf | zum kauf
for rent: zu vermieten | zur miete | zu mieten
rent: mieten | miete
buy: kaufen
sell my house: mein haus verkaufen | meine wohnung verkaufen | meine immobilie verkaufen
how much is: wie viel kostet | wieviel kostet | was kostet | wie teuer ist | wie hoch ist der preis von
how much are: was kosten | wie viel kosten
price: preis | preise | kaufpreis
how many: wie viele | wieviele
how big is: wie groß ist | wie gross ist | wie viel wohnfläche hat | welche wohnfläche hat
how old is: wie alt ist | wann wurde | welches baujahr hat | baujahr
square feet: quadratfuß
square meters: quadratmeter | qm | m2
where is: wo liegt | wo ist | wo befindet sich
address: adresse
who is the agent: wer ist der makler | welcher makler | wer verkauft
what: welche | welcher | welches | wie
when: wann
where: wo
available: verfügbar | frei | zu haben
is it still available: ist es noch verfügbar | noch verfügbar | noch zu haben | noch frei | ist das haus noch verfügbar | ist die wohnung noch frei
sold: verkauft
photos: fotos | bilder
book a viewing: besichtigung buchen | besichtigung vereinbaren | einen besichtigungstermin | besichtigungstermin vereinbaren | besichtigungstermin | termin vereinbaren | eine besichtigung | besichtigung
can i visit it: kann ich es besichtigen | kann ich sie besichtigen | können wir es besichtigen | möchte es besichtigen | möchte sie besichtigen | möchte das haus besichtigen | würde es gerne besichtigen | würde es gern besichtigen | kann ich das haus besichtigen | ich möchte das haus besichtigen | besichtigen | ansehen kommen
talk to a person: mit einem menschen sprechen | mit einem makler sprechen | mit jemandem sprechen | mit einer person sprechen | mit einem mitarbeiter sprechen | mit jemandem reden | einen menschen sprechen
call me: rufen sie mich an | ruf mich an | zurückrufen | rückruf
my name is: ich heiße | ich heisse | mein name ist
my phone is: meine nummer ist | meine telefonnummer ist | meine telefonnummer lautet
my email is: meine e-mail ist | meine email ist | meine e-mail-adresse ist
your name: ihrem namen | ihr name | ihren namen | dein name
name: namen | name
phone: telefon | telefonnummer | handynummer | handy
e-mail: e-mail-adresse | e-mail
budget: budget
town: ort | stadt
tomorrow: morgen
today: heute
Monday: montag
Tuesday: dienstag
Wednesday: mittwoch
Thursday: donnerstag
Friday: freitag
Saturday: samstag | sonnabend
Sunday: sonntag
weekend: wochenende
morning: vormittag | vormittags
afternoon: nachmittag | nachmittags
at: um | gegen
with: mit
without: ohne
in: im
near: nahe | in der nähe von | nähe
and: und
or: oder
but: aber
of: von | vom
for: für
pool: schwimmbad | swimmingpool | pool
garage: garage | garagen
parking: stellplatz | parkplatz | stellplätze | parkplätze
garden: garten
terrace: terrasse
balcony: balkon
basement: keller
fireplace: kamin
elevator: aufzug | fahrstuhl | lift
air conditioning: klimaanlage
heating: heizung
kitchen: küche
view: aussicht | ausblick | blick
ocean view: meerblick
roof: dach
floors: böden | parkett
laundry: waschküche
solar: solaranlage | photovoltaik
furnished: möbliert*
pets: haustier* | hunde | katzen
renovated: renoviert* | saniert*
office: arbeitszimmer | büro
association fee: hausgeld | hoa-gebühren | nebenkosten
mortgage: hypothek | kredit | finanzierung | baufinanzierung | darlehen
property taxes: grundsteuer | grundsteuern
legal: anwalt | notar | steuern | steuer | rechtlich
negotiate: verhandeln | verhandelbar | rabatt | preisnachlass
privacy: meine daten | datenschutz
delete my data: meine daten löschen | daten löschen
it: es | das haus | die wohnung | die immobilie
is: ist | sind
safe: sicher | sichere | sicheren
area: gegend | umgebung | lage
neighborhood: nachbarschaft | viertel | stadtteil
crime: kriminalität
dangerous: gefährlich*
good schools: gute schulen | guten schulen | beste schulen | besten schulen
schools: schulen
who lives there: wer wohnt dort | wer wohnt da | wer lebt dort | was für leute wohnen | welche leute wohnen | was für menschen
people: leute | menschen
neighbors: nachbarn
families: familien
kids: kinder | kindern
no kids: ohne kinder | keine kinder
white: weiße | weißen
black: schwarze | schwarzen
immigrants: ausländer | ausländern | migranten | einwanderer | flüchtlinge
muslims: muslime | muslimen | muslimisch*
jews: juden | jüdisch*
christians: christen | katholiken | christlich* | katholisch*
arabs: araber | arabern
turkish people: türken
gays: homosexuelle
the: der | die | das | den | dem | des
: mir | uns | mich | sie | ihnen | ihre | ihr | noch | dort | da | doch | auch | denn
`,
  {
    wishes: germanWishes,
    turns: [
      [/\b(\d{1,3}) ?(und|bis|-|–) ?(\d{1,3}) ?(?:tausend|tsd\.?)(?!\p{L})/giu, '$1000 $2 $3000'],
      [/\bbaujahr (?=nach|vor|ab|seit|bis|zwischen|\d)/giu, 'built '],
      [/\b(\d{1,3}) ?(?:tausend|tsd\.?)(?!\p{L})/giu, '$1000'],
      [/\b(\d+)[- ]?zimmer[- ]?(?:wohnung|haus)\b/giu, '$1 bedroom apartment'],
      [/\bohne (ausländer|migranten|muslime)/giu, 'no immigrants'],
    ],
  },
);
