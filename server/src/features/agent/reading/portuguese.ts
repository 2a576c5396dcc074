import { lexicon } from './lexicon.ts';
import { portugueseWishes } from './wishes/portuguese.ts';

export const portuguese = lexicon(
  String.raw`
cheapest first: mais barato primeiro | os mais baratos primeiro | as mais baratas primeiro | mais baratos primeiro | mais baratas primeiro
negotiable: negociavel | negociaveis
bathroom: casa de banho
bathrooms: casas de banho
unfurnished: sem mobilia | nao mobilado | nao mobiliado
furnished: com mobilia
single story: terrea | terreas | terreo
big yard: quintal grande | jardim grande | grande quintal
are allowed: aceite | aceitem | permita | que aceite | que aceitem
natural light: luminoso | luminosa
wine cellar: adega | garrafeira
gym: ginasio | academia
hello: ola | oi | bom dia | boa tarde | boa noite
thank you: obrigado | obrigada | muito obrigado | muito obrigada | valeu
goodbye: tchau | ate logo | ate mais | adeus
yes: sim | claro | com certeza | pode ser
please: por favor
no thanks: nao obrigado | nao obrigada | agora nao
no: nao
ok: tudo bem | beleza | entendi | perfeito
help: ajuda | o que voce pode fazer | o que voce faz | como funciona
are you a robot: voce e um robo | voce e uma pessoa | voce e humano | voce e uma ia | estou falando com um robo | estou falando com uma pessoa
i'm looking for: procuro | procuramos | estou procurando | estamos procurando | estou a procura de
i want: quero | queremos | preciso | precisamos | desejo
i would like: gostaria | gostariamos | eu queria | queria
show me: mostre-me | me mostre | mostre | me mostra | mostra
show: mostrar | ver
do you have: voces tem | voce tem | tem algum | tem alguma | tem algo
does it have: ela tem | ele tem | tem | possui | inclui
is there: ha | existe
are allowed: permitem | aceitam | sao permitidos
is it good: e bom | e boa
tell me about: me fale sobre | me fale da | me fale do | fale sobre | fale mais sobre | informacoes sobre | mais informacoes sobre | detalhes sobre | mais detalhes sobre | saber mais sobre | me conte sobre
tell me more: mais informacoes | mais detalhes | me fale mais
home: imovel
homes: imoveis
house: moradia
houses: moradias
house: casa | sobrado
houses: casas | sobrados
apartment: apartamento | ape | apto
apartments: apartamentos | aptos
condo: condominio fechado
townhouse: casa geminada | sobrado geminado
land: terreno | terrenos | lote
studio: estudio | kitnet | studio
listings: anuncios | ofertas
the listing: o anuncio
bedroom: quarto | dormitorio
bedrooms: quartos | dormitorios
bathroom: banheiro
bathrooms: banheiros
a: um | uma
two: dois | duas
three: tres
four: quatro
five: cinco
six: seis
at least: pelo menos | no minimo | ao menos
or more: ou mais
under: menos de | por menos de | abaixo de | ate | no maximo
over: mais de | acima de | a partir de
between: entre
thousand: mil
million: milhao | milhoes
dollars: dolares | dolar
cheaper: mais barato | mais barata | mais baratos | mais baratas | mais em conta
cheapest: o mais barato | a mais barata | os mais baratos | as mais baratas
cheap: barato | barata | baratos | baratas
too expensive: muito caro | muito cara | caro demais | cara demais
expensive: caro | cara
bigger: maior | maiores
big: grande | grandes
smaller: menor | menores
newest listings: anuncios mais recentes | imoveis mais recentes | mais recentes | novidades
newer: mais novo | mais nova
new: novo | nova | novos | novas
something: algo | alguma coisa
anything: algum | alguma | alguns | algumas
show me more: mostre mais | ver mais | mais opcoes | outras opcoes | mais imoveis | outros imoveis | outras casas | mais casas
similar: parecido | parecida | parecidos | parecidas | semelhante | semelhantes | similares
compare: comparar | compare | comparacao
the first two: as duas primeiras | os dois primeiros
the first one: primeira | primeiro | a primeira | o primeiro | da primeira | do primeiro | a primeira casa
the second one: segundo | a segunda | o segundo | da segunda | do segundo | a segunda casa
the third one: a terceira | o terceiro
the last one: a ultima | o ultimo
the other one: a outra | o outro
this home: esta casa | essa casa | este imovel | esse imovel | este apartamento | esse apartamento
which one is: qual e
for sale: a venda | para venda
for rent: para alugar | para locacao | de aluguel
rent: alugar | aluguel
buy: comprar
sell my house: vender minha casa | vender meu apartamento | vender meu imovel
how much is: quanto custa | quanto e | qual e o preco | qual o preco | qual o valor | quanto esta
how much are: quanto custam
price: preco | precos | valor
how many: quantos | quantas
how big is: qual o tamanho | qual e o tamanho | qual a area | qual e a area | quantos metros tem
how old is: de que ano e | quando foi construida | quando foi construido | ano de construcao
square feet: pes quadrados
per square meter: por metro quadrado | o metro quadrado | por m2 | do metro quadrado
square meters: metros quadrados | m2
where is: onde fica | onde esta | onde e
address: endereco
who is the agent: quem e o corretor | quem vende | qual corretor | qual imobiliaria
what: qual | quais | o que
when: quando
where: onde
available: disponivel | disponiveis
is it still available: ainda esta disponivel | ainda disponivel | continua disponivel | esta disponivel
sold: vendido | vendida
photos: fotos | imagens
book a viewing: agendar uma visita | agendar visita | marcar uma visita | marcar visita | reservar uma visita
can i visit it: posso visitar | posso visita-la | podemos visitar | quero visitar | gostaria de visitar | gostaria de ver a casa | queria visitar | posso ver a casa
talk to a person: falar com uma pessoa | falar com alguem | falar com um corretor | falar com um humano | falar com um atendente | falar com um agente | com uma pessoa
call me: me ligue | me liga | me ligar | me liguem
my name is: meu nome e | me chamo | eu me chamo
my phone is: meu telefone e | meu numero e | meu celular e
my email is: meu e-mail e | meu email e
your name: o seu nome | seu nome
name: nome
phone: telefone | celular
e-mail: e-mail | email
budget: orcamento
town: cidade
tomorrow: amanha
today: hoje
Monday: segunda-feira
Tuesday: terca-feira | terca
Wednesday: quarta-feira
Thursday: quinta-feira
Friday: sexta-feira | sexta
Saturday: sabado
Sunday: domingo
weekend: fim de semana | final de semana
morning: de manha | pela manha
afternoon: a tarde | de tarde
with: com
without: sem
in: em | no | na | nos | nas
near: perto de | perto da | perto do | proximo a
and: e
or: ou
but: mas
of: de | do | da | dos | das
for: para | por
pool: piscina | piscinas
garage: garagem | garagens
parking: estacionamento | vaga | vagas
garden: jardim
yard: quintal
terrace: terraco
balcony: varanda | sacada | varandas
basement: porao
fireplace: lareira
elevator: elevador
air conditioning: ar-condicionado | ar condicionado
heating: aquecimento
kitchen: cozinha
view: vista
ocean view: vista para o mar | vista do mar
roof: telhado
floors: pisos
laundry: lavanderia
solar: energia solar | paineis solares
furnished: mobiliad*
pets: animais | animais de estimacao | cachorros | caes | gatos
renovated: reformad* | renovad*
office: escritorio
association fee: taxa de condominio | condominio | valor do condominio
mortgage: financiamento | hipoteca | emprestimo | financiar
property taxes: iptu | imposto predial | imposto sobre a propriedade
legal: advogado | impostos | imposto | cartorio
negotiate: negociar | desconto | negociavel
privacy: meus dados | privacidade | lgpd
delete my data: apagar meus dados | excluir meus dados
it: ela | ele | a casa | o imovel
is: esta | sao | estao
safe: segur*
area: regiao | zona
neighborhood: bairro | bairros | vizinhanca
crime: criminalidade | violencia
dangerous: perigos*
good schools: boas escolas | bons colegios | melhores escolas
schools: escolas
who lives there: quem mora la | quem mora ali | quem vive la | que tipo de gente mora | que tipo de pessoas | que gente mora
people: gente | pessoas
neighbors: vizinhos
families: familias
kids: criancas
no kids: sem criancas
white: brancos | brancas
black: negros | negras
immigrants: imigrantes | estrangeiros
muslims: muculmanos | muculmanas
jews: judeus | judias
christians: cristaos | cristas | evangelicos | evangelicas | catolicos | catolicas
asians: asiaticos | chineses
gays: homossexuais
the: o | os | as
: me | meu | minha | seu | sua | ao | que | voce | voces | eu
`,
  {
    wishes: portugueseWishes,
    turns: [
      [/\b(\d{1,3}) ?(e|a|-|–) ?(\d{1,3}) ?(?:mil)(?!\p{L})/giu, '$1000 $2 $3000'],
      [/\b(\d{1,3}) ?mil\b/giu, '$1000'],
    ],
  },
);
