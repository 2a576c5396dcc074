import type { Wishes } from '../lexicon.ts';

/** What Spanish speakers ask a home for; before the words of the talk, which know some of them otherwise. */
export const spanishWishes: Wishes = {
  lines: String.raw`
don't want: no quiero | no queremos | no busco | no buscamos | no me gusta | no me gustan | no nos gusta | no nos gustan | no me interesa | no me interesan | no necesito ver
anything but: cualquier cosa menos | cualquier cosa excepto | todo menos | lo que sea menos | lo que sea excepto | cualquiera menos
anywhere but: en cualquier sitio menos | en cualquier lugar menos | cualquier sitio menos | cualquier lugar menos | cualquier zona menos | donde sea menos
except: excepto | salvo | menos en | menos un | menos una | a excepcion de
no: nada de | ningun | ninguna | que no sea | que no sean | que no tenga | que no tengan | que no sea un | que no sea una | tampoco
nor: ni
scratch that: mejor dicho | digo | perdon | quise decir | quiero decir | no espera | espera no | rectifico | corrijo
is a dealbreaker: no me sirve | no nos sirve | no me vale | no nos vale | es imprescindible que no falte | no es opcion
not needed: no es necesario | no es necesaria | no hace falta | no necesito | no necesitamos
don't need: no hace falta que tenga
would be nice: estaria bien | seria ideal | si es posible | a ser posible
house: casa unifamiliar | chalet independiente | vivienda unifamiliar | casa de campo
houses: chalets
apartment: aticos | atico | piso de soltero | apartamento turistico
semi-detached: pareado | chalet pareado
studio: monoambiente
loft: loft
duplex: duplex
villa: villa
cabin: cabana
farm: finca | finca rustica | cortijo | granja | masia
land: solar edificable | terreno urbano | parcela urbana | parcelas | lotes
shop: tienda | local comercial | locales comerciales
office to work in: despacho
offices: oficinas
office: oficina
warehouse: almacen | nave
industrial building: nave industrial | naves industriales | fabrica
parking space: plaza de garaje | plaza de parking | plaza de aparcamiento | plazas de garaje
hotel: hotel | hostal
room in shared house: habitacion en piso compartido | habitacion en casa compartida | habitacion compartida | cuarto en piso compartido
apartment building: edificio de viviendas | edificio de pisos
townhouse: casa pareada
exactly: exactamente | justo | solo | solamente
max: maximo | maximos | tope | como mucho | a lo sumo | como tope
min: minimo | como poco
no more than: no mas de | no mas que
more than: mas de
around: unos | unas | alrededor de | aproximadamente | sobre los | mas o menos | cerca de los
between: de entre
half a million: medio millon
1.5 million: millon y medio | un millon y medio
seven: siete
eight: ocho
nine: nueve
ten: diez
euros: euros | euro
pesos: pesos
pounds: libras
per month: al mes | mensuales | mensual | por mes | cada mes
per year: al ano | anuales
for rent: alquiler | de alquiler | en arriendo | arriendo | alquilar | para arrendar | se alquila
for sale: compra | venta | comprar | adquirir | se vende
biggest: el piso mas grande | la casa mas grande | las mas grandes | los mas grandes | mas amplio | mas amplia
most expensive: el mas caro | la mas cara | los mas caros | las mas caras
newest listings: lo mas nuevo | lo mas reciente | lo ultimo | mas nuevos primero | recien publicados | recientes
sort by price ascending: ordenar por precio de menor a mayor | por precio ascendente | ordenar por precio | de menor a mayor
sort by price descending: ordenar por precio de mayor a menor | por precio descendente
2 story: de dos plantas | dos plantas | de dos pisos | de 2 plantas
3 story: de tres plantas | tres plantas | de 3 plantas
for 2 cars: para dos coches | para 2 coches | para dos autos
for 3 cars: para tres coches | para 3 coches
2 car garage: garaje doble
hectares: hectareas | hectarea
land size: superficie de parcela
built: construid* | edificad* | construccion | ano de construccion | hecha | hecho
built before: anterior a | anteriores a | de antes de
built after: posterior a | posteriores a
after: despues de
before: antes de
since: a partir de | desde
available from: disponible a partir del | disponible desde el | disponible desde | disponible a partir de | libre desde | libre a partir de | a partir del
available by: disponible antes de | disponible para | para mudarme en | entrar a vivir en | necesito mudarme antes de
january: enero
february: febrero
march: marzo
april: abril
may: mayo
june: junio
july: julio
august: agosto
september: septiembre | setiembre
october: octubre
november: noviembre
december: diciembre
i live in: vivo en | vivimos en | ahora vivo en | ahora vivimos en | actualmente vivo en
moving from: me mudo de | nos mudamos de | me mudo desde | nos mudamos desde | vengo de | venimos de
to: rumbo a
i have a dog: tengo un perro | tengo perro | tenemos un perro | tenemos perro | con perro | tengo perros | tenemos perros
i have a cat: tengo un gato | tengo gato | tenemos un gato | con gato | tengo gatos | tenemos gatos
pets allowed: se aceptan mascotas | acepten mascotas | admita mascotas | admitan mascotas | se admiten mascotas | permita mascotas | permitan mascotas | se permiten mascotas | acepta mascotas | mascotas permitidas
unfurnished: sin amueblar | sin muebles | no amueblad* | vacio de muebles
furnished: amueblad* | con muebles | equipad*
ocean view: vistas al mar | vista al mar | vistas de mar | vistas al oceano
mountain view: vistas a la montana | vista a la montana | vistas a la sierra
waterfront: primera linea de playa | primera linea de mar | frente al mar | a pie de playa
elevator: ascensor | con ascensor | elevador
patio: terraza | terrazas
rooftop deck: azotea | terraza en la azotea
private pool: piscina privada
community pool: piscina comunitaria | piscina comun
pool: pileta
hot tub: hidromasaje
dishwasher: lavavajillas | lavaplatos
bathtub: banera | tina
fenced yard: jardin vallado | patio vallado | jardin cercado
gated community: urbanizacion cerrada | urbanizacion privada | coto privado | fraccionamiento cerrado
home office: despacho | zona de trabajo | teletrabajar | teletrabajo | espacio para trabajar
solar panels: placas solares | paneles solares | placas fotovoltaicas
ev charger: cargador para coche electrico | cargador de coche electrico | punto de recarga | cargador electrico
wheelchair accessible: silla de ruedas | accesible | movilidad reducida | adaptado | sin barreras
ground floor: planta baja
storage: trastero | bodega para guardar
without stairs: sin escaleras
new construction: obra nueva | nueva construccion | a estrenar
fixer: para reformar | a reformar
renovated: reformad* | renovad*
monthly dues: gastos de comunidad
`,
  turns: [
    // Beside other wishes it belongs to the home; alone it is what is sought.
    [/(?<=(?:,| y| e| con) )plaza de garaje/gu, 'garaje'],
    [/\b(?:no,? espera|espera,? no|perd[oó]n,? no)\b[,:]*/giu, ', scratch that, '],
    [/, no, /giu, ', scratch that, '],
    // "Ni piso ni chalet" refuses both.
    [/\bni (?:un |una )?(\p{L}+) ni (?:un |una )?(\p{L}+)/giu, 'no $1 or $2'],
    [/\bde (\p{Lu}[\p{L}]+) a (\p{Lu}\p{L}+)/gu, 'moving from $1 to $2'],
  ],
};
