import { lexicon } from './lexicon.ts';
import { frenchWishes } from './wishes/french.ts';
export const french = lexicon(
  String.raw`
cheapest first: les moins chers d'abord | les moins cheres d'abord | le moins cher d'abord
negotiable: negociable | negociables
under: pas au-dessus de | pas plus de | sans depasser | ne depassant pas
natural light: lumineux | lumineuse
quiet: calme
wine cellar: cave a vin
big yard: grand jardin
gym: salle de sport
per month: par mois
sort by price descending: du plus cher au moins cher
hello: bonjour | bonsoir | salut | coucou
thank you: merci | merci beaucoup
goodbye: au revoir | a bientot | bonne journee
yes: oui | bien sur | volontiers | d'accord
please: s'il vous plait | s'il te plait | svp
no thanks: non merci | pas maintenant
no: non
ok: tres bien | parfait | entendu
help: aide | que pouvez-vous faire | comment ca marche
are you a robot: etes-vous un robot | es-tu un robot | vous etes un robot | tu es un robot | suis-je en train de parler a un robot | etes-vous humain
i'm looking for: je cherche | je recherche | nous cherchons | nous recherchons | on cherche
i want: je veux | nous voulons | je voudrais | nous voudrions | je souhaite | nous souhaitons | il me faut | j'ai besoin de | j'ai besoin d'
i would like: j'aimerais | nous aimerions
show me: montrez-moi | montre-moi | montrez moi | montre moi | affichez | affichez-moi
show: montrer | afficher | voir
do you have: avez-vous | vous avez | as-tu | proposez-vous
does it have: a-t-elle | a-t-il | est-ce qu'elle a | est-ce qu'il a | elle a | dispose-t-elle | y a-t-il | est-ce qu'il y a
is there: il y a
are allowed: sont autorises | sont acceptes | acceptez-vous | est-ce qu'on accepte
is it good: est-ce un bon | est-ce une bonne | c'est bien
tell me about: parlez-moi de | parlez-moi du | parle-moi de | informations sur | renseignements sur | des informations sur | plus d'informations sur | en savoir plus sur | dites-m'en plus sur | details sur | plus de details sur
tell me more: en savoir plus | dites-m'en plus | plus d'informations | plus de details
home: bien | logement
homes: biens | logements
house: maison | villa
houses: maisons | villas
apartment: appartement | appart
apartments: appartements | apparts
condo: copropriete
townhouse: maison de ville
townhouses: maisons de ville
land: terrain | terrains | parcelle
studio: studio | studios
listings: annonces | offres
the listing: l'annonce
bedroom: chambre | chambre a coucher
bedrooms: chambres | chambres a coucher
bathroom: salle de bain | salle de bains | sdb
bathrooms: salles de bain | salles de bains
a: un | une
two: deux
three: trois
four: quatre
five: cinq
six: six
at least: au moins | minimum
or more: ou plus
under: moins de | a moins de | en dessous de | jusqu'a | maximum | au maximum
over: plus de | au-dessus de | a partir de
between: entre
thousand: mille
million: millions
dollars: dollar
cheaper: moins cher | moins chere | moins cheres | moins chers
cheapest: le moins cher | la moins chere | les moins cheres | les moins chers
cheap: pas cher | pas chere | pas cheres | bon marche | abordable
too expensive: trop cher | trop chere | trop cheres
expensive: cher | chere | cheres
bigger: plus grand | plus grande | plus grandes
biggest: la plus grande | le plus grand
big: grand | grande | grandes
smaller: plus petit | plus petite
newest listings: dernieres annonces | annonces les plus recentes | nouveautes
newer: plus recent | plus recente
new: neuf | neuve | nouveau | nouvelle
something: quelque chose
show me more: en voir plus | voir plus | montrez-m'en d'autres | d'autres biens | d'autres maisons | d'autres annonces | plus de choix | autres options
similar: similaire | similaires | semblable | semblables | pareil
compare: comparer | comparez | compare
the first two: les deux premieres | les deux premiers
the first one: premier | premiere | la premiere | le premier | la premiere maison | le premier bien
the second one: deuxieme | la deuxieme | le deuxieme | la seconde | le second | la deuxieme maison
the third one: la troisieme | le troisieme
the last one: la derniere | le dernier
the other one: l'autre
this home: cette maison | ce bien | cet appartement | celle-ci | celui-ci
that one: celle-la | celui-la
which one is: laquelle est | lequel est
for sale: a vendre | en vente
for rent: a louer | en location
rent: louer | location | loyer
buy: acheter
sell my house: vendre ma maison | vendre mon appartement | vendre mon bien
how much is: combien coute | combien vaut | quel est le prix de | quel est le prix du | combien pour | a quel prix est
how much are: combien coutent
how much is it: c'est combien | combien ca coute | combien coute-t-elle | combien coute-t-il
price: prix | tarif
how many: combien de | combien d'
how big is: quelle est la surface de | quelle est la superficie de | quelle surface fait | quelle taille fait | quelle surface | quelle superficie
how old is: de quelle annee date | de quand date | en quelle annee a ete construite | annee de construction
square feet: pieds carres
per square meter: au metre carre | par metre carre | le metre carre | au m2 | le m2 | par m2
square meters: metres carres | m2
where is: ou est | ou se trouve | ou se situe
address: adresse
who is the agent: qui est l'agent | qui vend | quel agent | quelle agence
what: quel | quelle | quels | quelles | qu'est-ce que
when: quand
where: ou est-ce
available: disponible | disponibles | libre
is it still available: est-elle toujours disponible | est-il toujours disponible | toujours disponible | encore disponible | est-ce encore disponible
sold: vendu | vendue
photos: photo | images
book a viewing: reserver une visite | organiser une visite | planifier une visite | prendre rendez-vous | programmer une visite | fixer une visite
can i visit it: puis-je la visiter | puis-je le visiter | peut-on la visiter | peut-on visiter | je voudrais la visiter | j'aimerais la visiter | je souhaite la visiter | je voudrais visiter | j'aimerais visiter | je souhaite visiter | puis-je visiter | pouvons-nous visiter | la visiter
talk to a person: parler a une personne | parler a quelqu'un | parler a un agent | parler a un humain | parler avec quelqu'un | parler avec un agent | parler a un conseiller | parler avec une personne
call me: appelez-moi | rappelez-moi | appelle-moi | me rappeler
my name is: je m'appelle | mon nom est
my phone is: mon telephone est | mon numero est | mon numero est le
my email is: mon adresse e-mail est | mon email est | mon e-mail est | mon mail est
your name: votre nom | ton nom | votre prenom
name: nom | prenom
phone: telephone | portable | numero de telephone
e-mail: e-mail | adresse e-mail | courriel | mail
budget: budget
town: ville
tomorrow: demain
today: aujourd'hui
Monday: lundi
Tuesday: mardi
Wednesday: mercredi
Thursday: jeudi
Friday: vendredi
Saturday: samedi
Sunday: dimanche
weekend: week-end
morning: matin | le matin
afternoon: apres-midi | l'apres-midi
with: avec
without: sans
in: dans | en | a
near: pres de | pres du | proche de | a proximite de
and: et
or: ou
but: mais
of: de | du | d'
for: pour
pool: piscine | piscines
garage: garages
parking: stationnement | parking | place de parking
garden: jardin | jardins
terrace: terrasse | terrasses
balcony: balcon | balcons
basement: sous-sol | cave
fireplace: cheminee
elevator: ascenseur
air conditioning: climatisation | clim | climatise | climatisee
heating: chauffage
kitchen: cuisine
view: vue
ocean view: vue mer | vue sur la mer | vue sur l'ocean
roof: toit | toiture
floors: parquet
laundry: buanderie
solar: panneaux solaires
furnished: meubl*
pets: animaux | animaux de compagnie | chiens | chats
renovated: renove | renovee | renovees
office: bureau
association fee: charges de copropriete | charges | frais de copropriete
mortgage: hypotheque | pret immobilier | credit immobilier | emprunt | financement
property taxes: taxe fonciere | taxes foncieres | impot foncier | impots fonciers
legal: avocat | notaire | impots | juridique
negotiate: negocier | remise | reduction | negociable
privacy: mes donnees | vie privee | confidentialite
delete my data: supprimer mes donnees | effacer mes donnees
it: elle | il | la maison | l'appartement
is: est | est-ce | c'est | est-elle | est-il | sont
safe: sur pour | sure | surs | securise | est-il sur | est-ce sur
safe neighborhood: quartier sur | quartier est sur | quartier est-il sur | quartier tranquille et sur
area: zone | secteur | coin
neighborhood: quartier | quartiers | voisinage
crime: criminalite | delinquance | insecurite
dangerous: dangereu*
good schools: bonnes ecoles | meilleures ecoles | bons colleges
schools: ecoles
who lives there: qui habite la | qui y habite | qui vit la-bas | quel genre de personnes | quel type de personnes | quelle population | qui habite le quartier | qui vit dans
people: gens | personnes
neighbors: voisins
families: familles
kids: enfants
no kids: sans enfants
white: blancs | blanches
black: noirs | noires
immigrants: immigres | etrangers
muslims: musulmans | musulmane | musulmanes
jews: juifs | juive | juives
christians: chretiens | chretienne | chretiennes | catholiques
arabs: arabes
asians: asiatiques | chinois
gays: homosexuels
the: le | la | les | l'
: me | moi | mon | ma | mes | votre | vos | que | qui | ce | cette | ces | des | au | aux
`,
  {
    wishes: frenchWishes,
    turns: [
      [/\b(\d{1,3}) ?(et|à|a|-|–) ?(\d{1,3}) ?(?:mille|k)(?!\p{L})/giu, '$1000 $2 $3000'],
      [/\b(\d{1,3}) ?mille\b/giu, '$1000'],
    ],
    // "l'appartement": the article ends where the next word begins.
    after: String.raw`(?:(?![\p{L}\p{M}])|(?<='))`,
  },
);
