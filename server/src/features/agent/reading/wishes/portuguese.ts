import type { Wishes } from '../lexicon.ts';

/** What Portuguese speakers ask a home for; before the words of the talk, which know some of them otherwise. */
export const portugueseWishes: Wishes = {
  lines: String.raw`
don't want: nao quero | nao queremos | nao procuro | nao procuramos | nao gosto de | nao gostamos de | nao me interessa | nao preciso ver
anything but: tudo menos | qualquer coisa menos | qualquer coisa exceto | tudo exceto
anywhere but: em qualquer lado menos | em qualquer lugar menos | qualquer lugar menos | qualquer sitio menos | em qualquer sitio menos | qualquer zona menos
except: exceto | excepto | salvo | menos em | menos no | menos na
not in: nao no | nao na | nao em | nao nos | nao nas
no: nada de | nenhum | nenhuma | que nao tenha | que nao tenham | que nao seja | que nao sejam
nor: nem
scratch that: alias | ou melhor | desculpe | desculpa | quero dizer | quis dizer | corrijo | nao espera | espera nao | digo
is a dealbreaker: nao da | nao serve | nao me serve | nao nos serve | nao e opcao | nem pensar
is not needed: nao e necessario | nao e preciso | nao preciso de | nao precisamos de | nao faz falta
would be nice: seria bom | se possivel | seria otimo | de preferencia
house: moradia | moradia isolada | vivenda | casa terrea | casa de campo
houses: moradias | vivendas
townhouse: moradia em banda | moradia geminada | casa geminada
apartment: apartamento | ape | apto | andar moradia | cobertura
apartments: apartamentos | apes | aptos
studio: estudio | kitnet | quitinete | estudios
loft: loft
duplex: duplex
villa: villa
farm: quinta | fazenda | herdade | sitio rural | chacara | monte alentejano
land: terreno | terrenos | lote | lotes | terreno urbano
shop: loja | espaco comercial | ponto comercial | lojas | sala comercial
offices: escritorios
warehouse: armazem | galpao | armazens
industrial building: pavilhao industrial | fabrica
parking space: lugar de estacionamento | lugar de garagem | vaga de garagem | lugar de parque
hotel: hotel | pousada
apartment building: predio | predio de apartamentos
room in shared house: quarto em casa partilhada | quarto em apartamento partilhado | quarto em republica | quarto partilhado | casa partilhada | apartamento compartilhado | quarto compartilhado
exactly: exatamente | exactamente | somente | apenas
max: maximo | no maximo | ate no maximo | teto
min: minimo | no minimo | pelo menos
no more than: nao mais de | nao mais do que
around: cerca de | por volta de | aproximadamente | mais ou menos | uns
half a million: meio milhao
1.5 million: um milhao e meio | milhao e meio
seven: sete
eight: oito
nine: nove
ten: dez
euros: euros | euro
reais: reais
pounds: libras
per month: por mes | mensais | mensal | ao mes | /mes
per year: por ano | ao ano
for rent: arrendar | arrendamento | para arrendar | alugar | aluguer | para alugar | aluguel | de aluguel
for sale: comprar | compra | para comprar | venda | a venda | para venda
biggest: a maior casa | a maior | o maior | as maiores | os maiores
most expensive: o mais caro | a mais cara | os mais caros | as mais caras
cheapest: o mais barato | a mais barata | os mais baratos | as mais baratas | mais em conta
newest listings: os mais recentes | as mais recentes | mais recentes | ultimos anuncios | novos anuncios
sort by price ascending: ordenar por preco crescente | por preco crescente | preco crescente | do mais barato ao mais caro | do mais barato para o mais caro
sort by price descending: ordenar por preco decrescente | por preco decrescente | do mais caro ao mais barato
2 story: de dois andares | dois andares | de dois pisos | dois pisos | de 2 andares
3 story: de tres andares | tres andares | tres pisos | de 3 andares
for 2 cars: para dois carros | para 2 carros
for 3 cars: para tres carros | para 3 carros
hectares: hectares | hectare
built: construid* | edificad* | construcao | ano de construcao
built before: de antes de | anterior a
built after: posterior a
after: depois de | apos
before: antes de
since: a partir de | desde
available from: disponivel a partir de | disponivel a partir do | disponivel desde | livre a partir de
available by: disponivel ate | disponivel antes de | mudar ate | mudar-me ate
january: janeiro
february: fevereiro
march: março
april: abril
may: maio
june: junho
july: julho
august: agosto
september: setembro
october: outubro
november: novembro
december: dezembro
i live in: moro em | vivo em | moramos em | vivemos em | moro no | vivo no | moro na | vivo na
moving from: vou mudar-me do | vou mudar-me de | mudo-me de | mudo-me do | vou mudar de | vou mudar do | venho de | venho do | vimos de | estou a mudar de | me mudando de
i have a dog: tenho um cao | tenho cao | temos um cao | tenho um cachorro | tenho cachorro | temos cachorro | com cao | com cachorro
i have a cat: tenho um gato | tenho gato | temos um gato | com gato | tenho gatos
pets allowed: aceita animais | aceite animais | aceitem animais | aceitam animais | que aceite animais | permite animais | permita animais | animais permitidos | aceita animais de estimacao | aceite animais de estimacao | aceita pets
unfurnished: sem mobilia | sem moveis | nao mobilad* | nao mobiliad* | por mobilar
furnished: mobilad* | mobiliad* | com mobilia | com moveis
ocean view: vista mar | vista para o mar | vista de mar | vistas de mar | vistas para o mar | vista para o oceano
mountain view: vista para a serra | vista serra | vista para a montanha | vista para as montanhas
waterfront: frente mar | frente ao mar | a beira-mar | beira mar | a beira mar
elevator: elevador | elevadores
air conditioning: ar condicionado | ar-condicionado | climatizacao
patio: terraco | terracos
rooftop deck: terraco no topo
balcony: varanda | varandas | sacada | sacadas
garage: garagem | garagens
pool: piscina | piscinas
private pool: piscina privada | piscina propria
hot tub: hidromassagem
dishwasher: maquina de lavar louca | maquina de lavar loica | lava-loucas | lava loucas
bathtub: banheira
fenced yard: jardim vedado | quintal cercado | quintal vedado
gated community: condominio fechado | condominio privado
home office: escritorio em casa | teletrabalho | espaco para trabalhar | home office
solar panels: paineis solares | painel solar | paineis fotovoltaicos
ev charger: carregador para carro eletrico | carregador eletrico | posto de carregamento
wheelchair accessible: cadeira de rodas | acessivel | mobilidade reduzida
basement: porao
storage: arrecadacao | despensa
without stairs: sem escadas
ground floor: res do chao | rés-do-chão
new construction: construcao nova | novo a estrear | obra nova
fixer: para remodelar | para renovar | para recuperar
renovated: remodelad* | renovad* | reformad*
gym: ginasio | academia
fireplace: lareira
garden: jardim | jardins
`,
  turns: [
    [/\b(\d|dois|duas|tr[êe]s|quatro) su[íi]tes?\b/giu, '$1 quartos'],
    [/\bnem (?:um |uma )?(\p{L}+) nem (?:um |uma )?(\p{L}+)/giu, 'without $1 or $2'],
    [/, n[ãa]o, /giu, ', scratch that, '],
    [/\bd[eoa] (\p{Lu}[\p{L}]+) para (?:o |a )?(\p{Lu}\p{L}+)/gu, 'moving from $1 to $2'],
    [/\bsem (\p{L}+) n[ãa]o (?:d[áa]|serve|me serve|vale)(?!\p{L})/giu, 'with $1'],
  ],
};
