import type { Wishes } from '../lexicon.ts';

/** What French speakers ask a home for; before the words of the talk, which know some of them otherwise. */
export const frenchWishes: Wishes = {
  lines: String.raw`
anything but: tout sauf | n'importe quoi sauf | tout excepte | tout mais pas
anywhere but: partout sauf | partout sauf a | n'importe ou sauf | n'importe ou sauf a
except: sauf | sauf a | excepte | hormis | a l'exception de | hors
no: pas de | pas d' | pas d'un | pas d'une | aucun | aucune | surtout pas de | surtout pas d'
not in: pas a | pas dans
nor: ni
scratch that: pardon | ou plutot | plutot | je veux dire | je voulais dire | enfin non | non attendez | attendez non | correction | non pardon
is a dealbreaker: c'est redhibitoire | est redhibitoire | redhibitoire | hors de question | c'est non | n'est pas possible
is not needed: pas necessaire | n'est pas necessaire | pas besoin de | pas indispensable
would be nice: serait bien | si possible | ce serait bien | idealement
house: maison individuelle | pavillon | maison de campagne
townhouse: maison mitoyenne | maison de ville
semi-detached: maison jumelee
apartment: appart | appartement | appartements | f1 | duplex en appartement
condo: copropriete
studio: studette
loft: loft
duplex: duplex
villa: villa
cabin: cabane | chalet
farm: ferme | fermette | corps de ferme | exploitation agricole
land: terrain | terrains | terrain a batir | terrain constructible | parcelle
shop: boutique | local commercial | magasin | fonds de commerce
offices: bureaux
warehouse: entrepot | entrepots
industrial building: local industriel | usine | atelier industriel
parking space: place de parking | place de stationnement | box de parking | emplacement de parking | places de parking
hotel: hotel
apartment building: immeuble de rapport | immeuble | immeuble d'appartements
room in shared house: chambre en colocation | colocation | coloc | chambre dans une colocation | chambre chez l'habitant
exactly: exactement | seulement | uniquement
max: maximum | maxi | au maximum | au plus | grand maximum | tout au plus
min: minimum | mini | au minimum
at least: d'au moins | au moins
no more than: pas plus de
around: environ | autour de | a peu pres | aux alentours de | dans les
half a million: un demi-million | demi-million | un demi million
1.5 million: un million et demi | million et demi
seven: sept
eight: huit
nine: neuf
ten: dix
euros: euros | euro
pounds: livres | livres sterling
per month: par mois | mensuel | mensuels | /mois | le mois
per year: par an
for rent: location | en location | a louer | louer | de location
for sale: a vendre | acheter | achat | a l'achat | a acheter
biggest: la plus grande | le plus grand | les plus grands | les plus grandes
cheapest: le moins cher | la moins chere | les moins chers | les moins cheres
most expensive: le plus cher | la plus chere | les plus chers | les plus cheres
newest listings: annonces les plus recentes | les plus recentes | les plus recents | dernieres annonces | les dernieres annonces | nouveautes
sort by price ascending: trier par prix croissant | par prix croissant | prix croissant | du moins cher au plus cher
sort by price descending: trier par prix decroissant | par prix decroissant | prix decroissant | du plus cher au moins cher
2 story: a deux etages | de deux etages | deux etages | a deux niveaux | sur deux niveaux | 2 etages
3 story: a trois etages | trois etages | sur trois niveaux | 3 etages
for 2 cars: pour deux voitures | pour 2 voitures
for 3 cars: pour trois voitures | pour 3 voitures
2 car garage: garage double | double garage
hectares: hectares | hectare
built: construit* | batie | bati | annee de construction
built before: d'avant | date d'avant
after: apres
before: avant
since: a partir de | depuis | des
available from: disponible a partir du | disponible a partir de | disponible des le | disponible des | libre a partir du | libre des le | a partir du
available by: disponible avant | disponible pour | emmenager avant | emmenager en | emmenager d'ici
january: janvier
february: fevrier
march: mars
april: avril
may: mai
june: juin
july: juillet
august: aout
september: septembre
october: octobre
november: novembre
december: decembre
i live in: j'habite a | nous habitons a | j'habite actuellement a | on habite a | je vis a | nous vivons a
moving from: je demenage de | nous demenageons de | on demenage de | je viens de | nous venons de
i have a dog: j'ai un chien | nous avons un chien | on a un chien | avec un chien | avec mon chien | j'ai des chiens
i have a cat: j'ai un chat | nous avons un chat | on a un chat | avec un chat | avec mon chat | j'ai des chats | j'ai deux chats
pets allowed: animaux acceptes | animaux admis | animaux autorises | qui accepte les animaux | accepte les animaux | acceptant les animaux | animaux bienvenus
unfurnished: non meuble*
furnished: meuble | meublee | meubles | meublees
ocean view: vue mer | vue sur la mer | vue sur mer | vue ocean | vue sur l'ocean
mountain view: vue montagne | vue sur la montagne | vue sur les montagnes
waterfront: bord de mer | bord de l'eau | front de mer | pieds dans l'eau
elevator: ascenseur
air conditioning: climatisation | clim | climatise | climatisee
patio: terrasse | terrasses
rooftop deck: toit-terrasse | toit terrasse
private pool: piscine privee
community pool: piscine commune
pool: piscine | piscines
dishwasher: lave-vaisselle | lave vaisselle
bathtub: baignoire
fenced yard: jardin clos | jardin cloture | terrain cloture
gated community: residence fermee | residence securisee | residence privee
home office: bureau a la maison | teletravail | piece pour travailler | espace de travail | coin bureau
solar panels: panneaux solaires | panneaux photovoltaiques
ev charger: borne de recharge | borne electrique | prise pour voiture electrique
wheelchair accessible: fauteuil roulant | pmr | acces handicape | accessible aux handicapes
storage: cave de rangement | cellier
basement: cave | sous-sol
without stairs: sans escalier | sans escaliers
new construction: construction neuve | logement neuf | appartement neuf
fixer: a renover | a rafraichir | avec travaux
renovated: renov* | refait a neuf
gym: salle de sport
fireplace: cheminee
garden: jardin
balcony: balcon | balcons
pounds: livre sterling
`,
  turns: [
    [/\bconstruction (?=(?:à partir|apr[eè]s|avant|depuis|entre|de \d))/giu, 'built '],
    [
      /\b(?:je ne veux|nous ne voulons|on ne veut|je n'aime|nous n'aimons) pas (?:d'|de |du |des |les |le |la )?/giu,
      ' no ',
    ],
    [/\bni (?:un |une |d')?(\p{L}+) ni (?:un |une |d')?(\p{L}+)/giu, 'no $1 or $2'],
    [/\b[TF]([1-6])\b/gu, ' $1 pieces '],
    [/\b(\d+(?:[.,]\d+)?) ?k€/giu, '€$1k'],
    [/\b(\d{1,4}) (?:et|à|-|–) (\d{1,4}) ?k ?(?:€|euros?)/giu, '€$1k - €$2k'],
    [/, non, /giu, ', scratch that, '],
    [/\bde (\p{Lu}[\p{L}]+) (?:à|vers) (\p{Lu}\p{L}+)/gu, 'moving from $1 to $2'],
  ],
};
