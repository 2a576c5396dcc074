import { lexicon } from './lexicon.ts';
import { spanishWishes } from './wishes/spanish.ts';

export const spanish = lexicon(
  String.raw`
cheapest first: las mas baratas primero | los mas baratos primero | lo mas barato primero | mas baratas primero | mas baratos primero | primero las mas baratas | primero los mas baratos
most expensive first: las mas caras primero | los mas caros primero
negotiable: negociable | negociables
bathrooms: baños completos
are allowed: admita | admitan | acepte | acepten | permita | permitan | que acepte | que admita
under: que no pase de | que no supere | sin pasar de | no mas de | que no exceda
natural light: luminoso | luminosa | luminosos | luminosas
quiet: tranquilo | tranquila
wine cellar: bodega | vinoteca
single story: de una planta | de una sola planta
big yard: jardin grande | patio grande | gran jardin
sort by price ascending: del mas barato al mas caro | de menor a mayor precio | de mas barato a mas caro
sort by price descending: del mas caro al mas barato | de mayor a menor precio
gym: gimnasio
storage: trastero
hello: hola | buenas | buenos dias | buenas tardes | buenas noches | buen dia
thank you: gracias | muchas gracias | mil gracias
goodbye: adios | hasta luego | hasta pronto | chao | nos vemos
yes: si | claro | por supuesto | desde luego
please: por favor
no thanks: no gracias | ahora no
ok: vale | de acuerdo | perfecto | entendido
help: ayuda | que puedes hacer | que puede hacer | como funciona
are you a robot: eres un robot | es usted un robot | eres una persona | eres humano | hablo con una persona | es un robot | eres una ia
i'm looking for: busco | buscamos | estoy buscando | estamos buscando | ando buscando
i want: quiero | queremos | quisiera | quisieramos | deseo | necesito | necesitamos
i would like: me gustaria | nos gustaria
show me: muestrame | muestreme | muestra | ensename | enseneme | mostrarme
show: mostrar | ensenar | ver
do you have: tienen | tienes | tendran | ofrecen
does it have: tiene | cuenta con | incluye
are allowed: permiten | se permiten | admiten | se admiten | aceptan | se aceptan
is it good: que tal | es buena | es bueno
is there: hay | existe
tell me about: cuentame de | cuentame sobre | cuenteme de | cuenteme sobre | hablame de | dime mas de | digame mas sobre | informacion sobre | informacion de | mas informacion sobre | mas detalles de | mas detalles sobre | saber mas sobre | saber mas de | que me dices de | preguntar por
tell me more: cuentame mas | cuenteme mas | mas informacion | mas detalles
home: propiedad | vivienda | inmueble | hogar
homes: propiedades | viviendas | inmuebles | hogares
house: casa | chalet
houses: casas | chalets
apartment: apartamento | departamento | piso
apartments: apartamentos | departamentos | pisos
condo: condominio
condos: condominios
townhouse: casa adosada | adosado
townhouses: casas adosadas | adosados
land: terreno | terrenos | lote | parcela
studio: estudio
listings: anuncios | ofertas
the listing: el anuncio
bedroom: habitacion | dormitorio | recamara | cuarto | alcoba | hab
bedrooms: habitaciones | dormitorios | recamaras | cuartos | alcobas | habs
bathroom: bano
bathrooms: banos
a: un | una
one: uno
two: dos
three: tres
four: cuatro
five: cinco
six: seis
at least: al menos | por lo menos | como minimo | minimo
or more: o mas
under: menos de | por menos de | por debajo de | hasta | maximo | como maximo
over: mas de | por encima de | desde
between: entre
thousand: mil
million: millon | millones
dollars: dolares
cheaper: mas barato | mas barata | mas baratos | mas baratas | mas economico | mas economica | mas economicas | menor precio
cheapest: el mas barato | la mas barata | las mas baratas | los mas baratos | mas barato de todos
cheap: barato | barata | baratos | baratas | economico | economica | economicas
too expensive: demasiado caro | demasiado cara | muy caro | muy cara | muy caras
expensive: caro | cara | caros | caras
bigger: mas grande | mas grandes
biggest: la mas grande | el mas grande
big: grande | grandes
smaller: mas pequeno | mas pequena | mas chico | mas chica
newest listings: anuncios mas recientes | mas recientes | ultimas propiedades | novedades
newer: mas nuevo | mas nueva
new: nuevo | nueva | nuevos | nuevas
something: algo
anything: alguna | alguno | algun | algunas | algunos
show me more: muestrame mas | muestreme mas | ver mas | mas opciones | otras opciones | mas propiedades | otras propiedades | mas casas | otras casas
similar: parecido | parecida | parecidas | parecidos | similar | similares
compare: comparar | compara | compare | comparame
the first two: las dos primeras | los dos primeros | las primeras dos
the first one: primera | primero | la primera | el primero | la primera opcion | la primera casa | la primera propiedad
the second one: segunda | la segunda | el segundo | la segunda casa | la segunda propiedad
the third one: la tercera | el tercero | la tercera casa
the last one: la ultima | el ultimo
the other one: la otra | el otro
this home: esta casa | esta propiedad | esta vivienda | este piso | este apartamento | esta
that one: esa | esa casa | ese
which one is: cual es | cual de ellas es
for sale: en venta | a la venta
for rent: en alquiler | en renta | para alquilar | de alquiler | para rentar
rent: alquilar | rentar | alquiler | renta
buy: comprar
sell my house: vender mi casa | vender mi piso | vender mi propiedad | vender mi departamento
how much is: cuanto cuesta | cuanto vale | que precio tiene | cual es el precio de | cuanto piden por
how much are: cuanto cuestan
price: precio | precios
how many: cuantos | cuantas
how big is: que tamano tiene | que superficie tiene | cuantos metros tiene | cuantos metros cuadrados tiene | de que tamano es
how old is: de que ano es | que antiguedad tiene | cuando se construyo | en que ano se construyo
square feet: pies cuadrados
per square meter: por metro cuadrado | el metro cuadrado | por m2 | el m2
square meters: metros cuadrados | m2
where is: donde esta | donde queda | donde se encuentra
address: direccion
who is the agent: quien es el agente | quien la vende | quien vende | que agente
what: que | cual
when: cuando
where: donde
available: disponible | disponibles
is it still available: sigue disponible | todavia esta disponible | aun esta disponible | esta disponible | siguen disponibles
sold: vendido | vendida | vendidas
photos: fotos | imagenes
book a viewing: reservar una visita | agendar una visita | programar una visita | concertar una visita | agendar una cita | reservar visita | hacer una visita | concertar una cita
can i visit it: puedo visitarla | puedo verla | podemos visitarla | podemos verla | quiero visitarla | quiero verla | me gustaria visitarla | me gustaria verla | puedo visitar la casa | quiero visitar | me gustaria visitar | puedo visitar | quisiera visitar | quisiera visitarla | visitarla
talk to a person: hablar con una persona | hablar con alguien | hablar con un agente | hablar con un humano | hablar con un asesor | con una persona | con un agente
call me: llamame | llameme | que me llamen | me pueden llamar | pueden llamarme
my name is: me llamo | mi nombre es
my phone is: mi telefono es | mi numero es
my email is: mi correo es | mi email es
your name: su nombre | tu nombre
name: nombre
phone: telefono | celular | movil
e-mail: correo | correo electronico | email
budget: presupuesto
town: ciudad | pueblo
tomorrow: manana
today: hoy
on Monday: el lunes
on Tuesday: el martes
on Wednesday: el miercoles
on Thursday: el jueves
on Friday: el viernes
on Saturday: el sabado
on Sunday: el domingo
weekend: fin de semana
morning: por la manana
afternoon: por la tarde
with: con
without: sin
in: en
near: cerca de | cerca del
and: y | e
or: o
but: pero
of: de | del
for: para | por
pool: piscina | piscinas | alberca | albercas
garage: garaje | garajes | cochera | garage
parking: estacionamiento | aparcamiento | parking
garden: jardin | jardines
yard: patio
terrace: terraza | terrazas
balcony: balcon | balcones
basement: sotano
fireplace: chimenea
elevator: ascensor | elevador
air conditioning: aire acondicionado
heating: calefaccion
kitchen: cocina
view: vista | vistas
ocean view: vista al mar | vistas al mar
roof: techo | tejado
floors: suelos
laundry: lavanderia
solar: paneles solares
furnished: amueblad*
pets: mascotas | perros | gatos
renovated: renovad* | reformad*
office: despacho | oficina
association fee: cuota de comunidad | cuota de hoa | gastos de comunidad | cuota de mantenimiento
mortgage: hipoteca | hipotecas | financiacion | financiamiento
property taxes: predial | impuesto predial | ibi | contribuciones | impuesto sobre la propiedad | impuestos de la propiedad
legal: abogado | impuestos | impuesto | notario
negotiate: negociar | descuento | rebaja
privacy: mis datos | privacidad | proteccion de datos
delete my data: borrar mis datos | eliminar mis datos
it: ella | la casa | el piso
is: es | esta | son | estan
safe: segur*
area: zona | barrio | vecindario | colonia
neighborhood: vecindad
crime: delincuencia | crimen | criminalidad
dangerous: peligros*
good schools: buenas escuelas | buenos colegios | mejores escuelas | mejores colegios
schools: escuelas | colegios
who lives there: quien vive ahi | quien vive alli | quienes viven ahi | que gente vive | que tipo de gente vive | que clase de gente
people: gente | personas
neighbors: vecinos
families: familias
kids: ninos
no kids: sin ninos
white: blancos | blancas
black: negros | negras
hispanics: latinos | latinas | hispanos | hispanas | mexicanos
immigrants: inmigrantes | extranjeros
muslims: musulmanes | musulmanas | musulmana
jews: judios | judias | judia
christians: cristianos | cristianas | cristiana | catolicos | catolicas | evangelicos
asians: asiaticos | chinos
gays: homosexuales
the: el | la | los | las | lo
: me | le | se | nos | su | sus | al | a | que
`,
  {
    wishes: spanishWishes,
    turns: [
      [/\b(\d{1,3}) ?(y|a|e|-|–) ?(\d{1,3}) ?(?:mil)(?!\p{L})/giu, '$1000 $2 $3000'],
      [/\b(\d{1,3}) ?mil\b/giu, '$1000'],
      [/\bm[aá]s de (\d)/giu, 'over $1'],
      [/\bsin (ni[nñ]os|familias|extranjeros|inmigrantes)\b/giu, 'no $1'],
    ],
  },
);
