/**
 * Given names of the countries that our customers' visitors come from, folded: lower case, no accents. They only settle what
 * the words around leave open, "im tyler" and "im homesick", "Houston, 512 …" and "Carl, 951 …": a name that is not
 * here is read all the same where it is said to be one. Left out are everyday words (`givenNameWords` has those) and, of the
 * names of great towns, those that are towns more often.
 */
export const givenNames: ReadonlySet<string> = new Set(
  `aaron abby abigail abel abraham ada adam addison adele adrian adriana agatha agnes aidan aileen aimee alan alana albert alec alejandra alejandro
  alex alexa alexander alexandra alexis alfie alfonso alfred alfredo ali alice alicia alina alisa alison alistair allan allen allison alma alvaro alvin alyssa amanda
  amber amelia amelie amina amir amit amy ana anastasia anders andre andrea andreas andres andrew andy angela angelica angelina angie angus
  anita anjali ankit ann anna annabel anne annegret annette annie annika ansel anthony anton antonia antonio aoife archie ariana ariel arjun arlene arthur arturo
  arvind asha ashley ashok astrid audrey augusto aurora ava axel ayesha aylin ayse barbara barnaby barry bart beatrice beatriz becca becky bella belen ben benedict
  benito benjamin benny bernard bernd bernardo bernice bert bertha beth bethany betty bev beverly bex bianca bilal birgit bjorn blake blanca bob bobby bonnie boris brad
  bradley brandi brandon brandy brenda brendan brent brett brian briana bridget britney brittany bronwyn bruce bruno bryan bryce caitlin caleb callum calvin cameron
  camila camille candace carl carla carlo carlos carly carmen carol carolina caroline carolyn carrie carter casey cassandra cassie catarina catherine cathy cecilia
  celeste celia celine cem cesar chad chandra chantal charlene charles charlie charlotte chelsea cheryl chidi chloe chris christa christina christine christoph christophe
  christopher christy cindy claire clara clarence claude claudia claudio clay clement cliff clifford clint clive cody colin colleen conceicao connor conrad constance consuelo cora
  corey corinne cristian cristiano cristina crystal curtis cynthia daisy dale damian damien damon dan dana daniel daniela danielle danilo danny daphne darius
  darlene darren darryl dave david davide dean deanna deb debbie deborah declan deepa deepak deirdre delia denis denise dennis derek desiree desmond dewayne diana diane dick diego
  dieter dilip dimitri dina dirk dmitri dolores dominic dominik dominique don donald donna dora doreen doris dorothy doug douglas drew duda duncan dustin dwayne dwight dylan eamon earl ed
  eddie edgar edith edmund eduardo edward edwin eileen elaine eleanor elena eleni eli elias elif elisa elisabeth elise eliza elizabeth ella ellen ellie elliot elodie elsa elsie elvira emeka emil
  emilia emilie emilio emily emma emmanuel emre enrique enzo eric erica erik erika erin ernest ernesto ernie esteban estelle esther ethan etienne eugene eugenia eva evan
  evelyn ezra fabian fabio fabrice farah farhan fatima fatou federico felicia felipe felix ferdinand fernanda fernando fiona flavia flavio florence florian folake
  frances francesca francesco francis francisco franck francois francoise frankie franz fred freda freddie frederic frederick frida friedrich fritz gabriel gabriela gabrielle
  gareth gary gaurav gavin gemma gene genevieve geoff geoffrey george georgina gerald gerard gerd gerhard gertrude giancarlo gilbert gilles gina giovanni giulia gladys glen glenn
  gloria gonzalo gordon graham greg gregor gregory greta gretchen guadalupe guido guillaume guillermo gulshan gunter gus gustavo gwen hakan hamish hamza hank hannah
  hans harald harish harold harpreet harriet harry harsh harvey hasan hassan hazel heather hector heidi heike heinrich heinz helen helena helene helga helmut hendrik henri henrietta henrik
  henrique henry herbert herman hilary hilda hiroshi holly horst howard hubert hugh hugo ian ibrahim ida ignacio igor ilse imogen imran ina ines inga inge ingrid irene irina iris irma
  isaac isabel isabella isabelle isaiah isla ivan ivana ivy jacinta jack jackie jacob jacqueline jacques jade jaime jake jakob jamal james jamie jan jana jane janet janice jared
  jasmin jasmine jason jasper javier jay jayden jean jeanette jeanne jeff jeffrey jen jenna jennifer jenny jens jeremy jerome jerry jess jesse jessica jessie jesus
  jill jim jimmy jo joan joanna joanne joao joaquin jocelyn jodie joe joel johan johann johanna johannes john johnny jon jonas jonathan jorg jorge jose josef josefina joseph
  josephine josh joshua josie joyce juan juana juanita judith judy julia julian juliana julie julien juliet julio julius jurgen justin justine kai kamal karan karen karim karin karina
  karl karla kasper kate katharina katherine kathi kathleen kathryn kathy katia katie katja katrin katrina kavita kay kayla kaylee keith kelly kelsey ken kendra kenji kenneth
  kenny kerry kevin khadija khaled khalid khalil kieran kiran kirsten kirsty klaus kofi konrad kristen kristin kristina kumar kurt kwame kyle kylie lakshmi lamar lance lara larry lars
  latoya laura lauren laurence laurent lauri leah leandro leigh leila leon leona leonard leonardo leonie leonor leroy leslie lester leticia lewis liam lidia lila lillian lily lina
  linda lindsay lionel lisa liz liza lloyd logan lois lola lorena lorenzo loretta lori lorna lorraine louis louisa louise luc luca lucas lucia luciana lucie lucille lucinda lucy ludwig luigi
  luis luisa lukas luke luz lydia lynn lynne mabel mackenzie maddie mae maggie magnus mahesh maisie malcolm malik mandy manfred manoj manuel manuela marc marcel marcela marcelo
  marcia marco marcos marcus margaret margarita margaux margie margit margot maria mariah mariam marian mariana marianne mariano marie marina mario marion marisa marisol marissa marius marjorie markus
  marlene marta martha martin martina marvin mary maryam matei mateo mathew mathias mathieu matilda matt matteo matthew matthias maureen maurice mauricio maurizio mauro
  max maximilian maxine megan mehmet meera mei melanie melinda melissa melody mercedes meredith mia micah michael michaela michel michele michelle miguel mihai mikael mike mildred miles
  milena millie milo mina mindy miranda miriam mitchell mohamed mohammad mohammed mohan mohit moira mollie molly mona monica monika monique morgan moritz muhammad murray mustafa myra
  myrtle nadia nadine nancy naomi natalia natalie natasha nathalie nathan nathaniel neal ned neha neil nell nelson neville ngozi niall nick nicky nico nicola nicolas nicole nigel
  nikhil niklas nikolai nils nina nisha noah noel noemi noor nora norbert norma norman nuno nuria octavia odette oisin olaf olga oliver olivia olivier olu omar ophelia orlando oscar
  oswald otis otto owen pablo paco paige pamela paola paolo parker pascal pascale patience patricia patrick patrizia patti patty paul paula paulina pauline paulo pavel payton pedro peggy penelope
  penny perla pete peter petra phil philip philipp philippe phillip phoebe phyllis pierre pietro pilar polly pooja poppy prakash pranav preeti prem priscilla priya
  quentin quincy rachel rachid rafael rafaela rahul rainer raj rajan rajesh rajiv ralf ralph ramesh ramiro ramon ramona randall randy raquel rasheed raul ravi ray raymond rebecca
  reggie reginald regina reinhard rekha rene renee reuben rex rhonda ricardo riccardo richard rick ricky riley rita ritu rob robbie robert roberta roberto robin rocio
  rod roderick rodney rodrigo roger rohan rohit roland rolf roman romeo ron ronald ronnie rory rosa rosalie rosalind rosanne rosario rosemary rosie ross roxanne roy ruben
  ruby rudi rudolf rudy rupert russ russell ruth ryan sabine sabrina sadie saeed sagar sahil salim sally salma salvador salvatore sam samantha samir samuel sandeep sandra sandro sandy
  sanjay santiago sara sarah sarita sascha satish saul scott sean sebastian selena selma serena serge sergei sergio seth shane shanice shannon sharon shaun shauna shawn sheila shelby shelley sheri
  sherry shirley shreya shruti sid sidney siegfried sierra sigrid silke silvia simon simona simone siobhan sofia sofie solomon sonia sonja sophia sophie stacey stan stanley stefan
  stefanie stella stephan stephanie stephen steve steven stewart stuart sunil sunita suresh susan susana susanne susie suzanne svenja svetlana swati sven sybil sylvia sylvie tamara tammy tanja tanya
  tara tariq tatiana ted teddy terence teresa terri terry tessa thais thea thelma theo theodore theresa thiago thierry thomas thorsten tiago tiffany tim timothy tina tobias todd tom tomas tomasz
  tommy toni tony torsten tracey tracy travis trevor tricia trish trisha tristan trudy tunde tyler tyrone ulrich ulrike umar uma ursula usman ute uwe val valentina valentino
  valeria valerie vanessa vera vernon veronica veronika vicente vicki vicky victor vijay vikas vikram viktor vince vincent vincenzo viola violet virgil vivian viviana vivek vladimir
  wade walter wanda warren wayne wendell wendy werner wesley wilfred wilhelm will willa william willie wilma winifred wojciech wolfgang xavier ximena yael yann yannick yasmin
  yolanda yuki yusuf yvette yvonne zach zachary zahra zara zeynep zoe zofia zoltan`
    .split(/\s+/u)
    .filter(Boolean),
);
