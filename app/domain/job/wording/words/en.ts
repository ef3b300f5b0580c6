import type { Lexicon } from "../lexicon";

/** English. */
export const en: Lexicon = {
  neg: "no | not | never | nobody | none | neither | nor | cannot | cant | wont | dont | doesnt | isnt | arent | shouldnt | no one | without exception no",
  without: "without | free of | free from | lacking",
  only: "only | exclusively | solely | strictly | just",
  notOnly: "not only | not just | not exclusively",
  must: "must | should | shall | have to | has to | need to | needs to | ought to | you will be | to be",
  need: "important | asked for | a condition | have to | has to | need to | by law | prescribed | proof of | must be shown | is due | stipulated | obligatory | only with | required | require | requires | requirement | necessary | needed | need | needs | mandatory | compulsory | essential | obligatory | condition | a must | expected | expect | demanded",
  prefer:
    "prefer* | preference | ideal | ideally | desirable | favour* | favor* | would suit | suits | advantage | an advantage | would be nice | would be great | would be good | a plus | first choice | priority | we like",
  seek: "would like | like to have | we want | we need | wanted | want | looking for | look for | seek* | seeking | need | needed | needs | hiring | hire | sought | required | recruit* | search* | we take | we employ | join",
  hire: "take | accept* | hire | hires | hired | hiring | employ* | want | wanted | need | apply | apply here | call | contact | work | fit | fit in | suit | suited | suitable | welcome | allow* | permitted | tolerate* | consider* | considered | wear | come | join | recruit* | interview* | start | have | keep | invite* | use | bother | entertain | admit*",
  reject:
    "turned away | sent home | sent away | thrown out | dismissed | fired | in the bin | can leave again | not a fit | no use applying | are out | is out | not our thing | not for us | not the right fit | not wanted | are a no | step aside | get lost | no thanks | no thank you | cannot work here | cannot be considered | do not apply | dont apply | please do not | need not bother | will not be hired | will be rejected | better not | need not apply | unwelcome | unwanted | not welcome | stay away | stay out | keep out | look elsewhere | waste * time | forbidden | banned | ban on | prohibited | excluded | unsuitable | not suitable | unfit | not for | no place for | no job for | out of the question | rejected | refuse* | save yourself | no chance | no go | off limits | do not bother | dont bother | too old | too dark | stay outside | stay at home | wrong place | turn away | nothing for | not the place | not a place | not a job | avoid | go elsewhere | not be considered | will be ignored | not accepted | not * accepted",
  takeOff:
    "taken off | take off | remove* | removed | forbidden | banned | prohibited | left at home | leave * at home | stays at home | come off | taboo",
  welcome:
    "not interest us | do not interest us | does not interest us | doesnt interest us | not concern us | not important | unimportant | not decisive | nobody is too * | nobody is too old | never too old | no one is too * | no worries | dont worry | do not worry | never mind | private matter | none of our business | your own business | makes no odds | just as | equally | not mind | welcome | welcomed | no problem | not a problem | does not matter | do not matter | doesnt matter | dont matter | not matter | no matter | regardless | irrespective | whatever | whoever | everyone | everybody | anyone | any age | any background | any religion | any faith | any nationality | any gender | all ages | all backgrounds | all nationalities | all faiths | all religions | people of all | of any | invited | happy to | glad | we do not mind | dont mind | do not mind | no obstacle | no barrier | no issue | not an issue | fine | ok | okay | plays no role | diversity | equal opportunit* | wear what you like | encourage* | as well as | alike | swap | if you like | feel free | makes no difference | no upper age limit | no age limit | no limit | we support | help you | we will find | may wear | may be worn | is up to you | irrelevant",
  may: "may | can | allowed | permitted | possible",
  ask: "describe your | explain your | list your | list all | please list | ask | asks | asked | asking | tell us | tell | state | stating | specify | disclose | declare | declaration | confirm | confirmation | indicate | inform* | say | mention | let us know | fill in | tick | questionnaire | give details | details of | list any | prove | proof | statement | name your | describe | report",
  questionTo:
    "are you | do you | have you | were you | did you | are there | which | what | when | will you | would you | how old | how many | suffer",
  send: "do not forget | dont forget | must not be missing | mail us | whatsapp | hand over | send | enclose* | attach* | include | includes | including | submit | upload | bring | provide | supply | hand in | apply | application* | cv | resume | present | show | add | post",
  with: "with | a recent | recent | plus | and | current | full length | professional",
  preposition: "for | of | from | at | in | to | by | near | next to | between | among | against | about | on",
  beHave: "be | have | is | are | being | belong",
  support: "we will find | we find | lighter work",
  since: "since | founded | for over | ago | in business",
  firm: "fee | fees | rates | agreement | residents | patients | visitors | women s team | bikes | haircuts | cuts | toys | parking | sauna | company | companies | firm | business | start up | startup | restaurant* | food | cuisine | kitchen | shop* | store | supermarket | market | plants | trees | animals | dogs | brand | bakery | dishes | grocer* | products | wine | cars | customers | guests | clients | changing rooms | toilets | clothes | clothing | fashion | wear | shoes | barber* | hairdresser* | ward | department | shelter | refuge | room* | team sport | qualifications | certificates | degrees | school | church windows | language* | home | hairdressing | salon | club | centre | center | hall | windows",
  idiom: "not every | not all | not everyone | not everybody | not bad",

  definite: "an older | a younger | one of | customers | residents | the | our | your | this | these | his | her | my",
  whoever: "who | if | anyone with | those who | people who | applicants who",
  resumed: "they | those | then | them | these | please | we",
  harm: "discriminat* | insult* | racis* | jokes | bully* | harass* | sexis* | prejudice* | equal pay | the same pay",
  originD:
    "german passport | eu passport | german citizenship | german nationality | german name | german surname | german sounding name",
  sexAdj:
    "female | male | males | females | real men | strong men | strong man | strong lads | real man | strong guys | strong women",
  toBe: "be | being",
  adult: "adults | adult | of legal age | over 18 | 18 or over | 18 or older | 18th birthday",
  owns: "have | has | having | with small | with young | your children",
  load: "kg | kilos | km | metres | standing | stairs | lift | lifting | carry | because | ladder*",
  groundFunded: "volunteer service | voluntary service | project | funded | programme | program",
  are: "you are | you re",
  originP:
    "from africa | from asia | from the eu | from outside | from europe | from turkey | from syria | from poland | from romania | from arab countries | from muslim countries | born in germany | dark skin | dark skinned | light skinned | fair skinned | other countries | foreigner* | refugee* | migrant* | immigrant* | asylum seeker* | germans | german nationals | german applicants | german workers | german men | german women | german staff | german citizens | german people | german candidates | german only | be german | native germans | natives | locals | arabs | arab workers | arab people | turks | turk | turkish workers | turkish people | syrian* | afghan* | iraqi* | iranian* | persian* | kurd* | pole | poles | polish workers | polish people | romanian* | bulgarian* | russian* | ukrainian* | africans | african | blacks | black people | black applicants | black men | black women | whites | white people | white men | white applicants | asians | asian | indians | pakistani* | europeans | european | gypsy | gypsies | roma | nigerian* | somali* | eritrean* | moroccan* | albanian* | serb* | vietnamese | chinese | eu citizens | non eu | non germans | non european* | outsiders | western europeans | ethnic germans | east europeans | eastern european* | people of colour | coloured people",
  originA:
    "name should sound | name must sound | names that sound | accent and name | origin | nationality | skin colour | skin color | colour of your skin | race | ethnicity | ethnic background | citizenship | passport | birthplace | place of birth | country of birth | migration background | roots | heritage | appearance | surname | family name | skin",
  originFirm: "german speaking germans | a german company and * stay | all german team | purely german | among germans",
  culture:
    "our way of life | christian values | share our values | german punctuality | fit in culturally | western mindset | local customs | understand our customs | cultural fit | culturally fit | fit * culturally | our culture | our values | western values | german values | share our culture | german mentality",
  mother:
    "native german | native speaker* | mother tongue | german mother tongue | native level | accent free | without accent | without an accent | no accent | german at native | unaccented",
  language:
    "perfect german | flawless german | fluent german | faultless german | impeccable german | excellent german | error free german | c1 german | c2 german | german c1 | german c2",

  sexP: "lads | man | men | mens | woman | women | lady | ladies | gentleman | gentlemen | girl | girls | boy | boys | lad | guy | guys | gal | gals | chap* | bloke* | strongman | feminine | masculine",
  femaleTitle:
    "waitress* | barmaid* | cleaning lady | cleaning ladies | cleaning woman | chambermaid* | housemaid* | maid | hostess* | stewardess* | saleswoman | salesgirl* | seamstress* | tea lady | dinner lady | nanny girl | washerwoman | laundress* | actress* | headmistress | charwoman | handywoman | shopgirl* | hairdresser girl",
  maleTitle:
    "handyman | barman | salesman | salesmen | craftsman | workman | workmen | repairman | foreman | doorman | watchman | deliveryman | warehouseman | tradesman | tradesmen | waiter boy",
  sexMarked:
    "man s job | mans job | mens work | mens job | women s work | womens work | job for a man | male team | all male | all female | ladies team | mums welcome | housewife | housewives | mums | ideal for mums",
  sexA: "sex | gender",
  looks:
    "camera ready | nice to look at | pleasant looks | presentable and pretty | stylish looks | good physique | beautiful smile and figure | slender | easy on the eye | nice figure | pleasing looks | pleasing appearance | well built | looks count | fashionable looks | good looking | attractive | pretty | beautiful | slim | well groomed and attractive | look good | looks good | good looks | photogenic | sexy | handsome | good figure | pleasant appearance | model looks | presentable appearance",
  counterpart: "waiter | waiters | actor | host",
  both: "m f d | m w d | f m d | m f x | or barman | or woman | or man | men and women | women and men | all genders | any gender | man or woman | women or men | men or women | ladies and gentlemen | women s and men s | men s and women s | mens and womens | womens and mens",

  religionP:
    "muslim* | moslem* | christian* | jew | jews | jewish | islamic | catholic* | protestant* | hindu* | buddhist* | sikh* | alevi* | yazidi* | atheist* | jehovahs witness* | believers | baptised | baptized | churchgoer* | church members | orthodox | islamist*",
  religionT:
    "headscarf | headscarves | head scarf | head scarves | hijab* | veil | veils | niqab* | burka* | burqa* | turban* | kippah* | skullcap | head covering* | headgear | cross | beard | beards | religious symbols | religious clothing | religious dress",
  religionA: "religion | faith | belief | beliefs | denomination | church membership | religious | baptism | church",
  practice:
    "ramadan | prayer | prayers | prayer break* | pray | praying | fasting | fast | friday prayer* | eid | pork | sabbath | lent",

  disabilityP:
    "disabled | people with disabilities | persons with disabilities | people with a disability | handicapped | wheelchair user* | wheelchair users | deaf | blind | cripple* | invalid | invalids | applicants with disabilities | candidates with disabilities | workers with disabilities | autistic | special needs",
  disabilityT: "disability | disabilities | handicap* | impairment* | wheelchair* | limitation*",
  ability:
    "hear warning | hear signals | see well | hear well | good sight | both hands | colour vision | distinguish colours | distinguish colors | tell colours apart | tell colors apart | good eyesight | good hearing | see colours | see colors | colour blind",
  healthP:
    "sick people | ill | sick | mentally ill | chronically ill | epileptic* | diabetic* | overweight | obese | hiv positive | depressed | addicts | alcoholics",
  healthT:
    "sick record | ever been ill | mental problems | psychological | therapy | surgeries | operations | chronic | asthma | burnout | illness* | disease* | mental illness | mental health | medical history | medical condition* | health condition* | health problem* | allergies | medication | back problems | sick days | sick leave | depression | hiv | aids | epilepsy | condition* you have | health issues | days off sick",
  healthD:
    "hepatitis | fit for heights | fitness to drive | eye test | hearing test | health check | blood work | drug screening | fitness certificate | medical certificate* | health certificate* | doctors certificate | doctors note | blood test* | drug test* | medical examination* | medical check* | medical | medical exam | vaccination* | vaccinated | measles | hiv test | immunity | health questionnaire | sick note",
  fit: "robust constitution | thick skinned | high resilience | strong constitution | physically resilient | very fit | never off sick | healthy | full fitness | fit person | perfectly healthy | in perfect health | physically fit | excellent health | perfect health | in good health | never ill | never sick | rarely ill | fit and healthy | healthy and | strong and healthy | top fit | resilient | robust health | able bodied | full health | must be healthy | be healthy | completely healthy",

  youngP:
    "young men | young man | young women | young woman | young people | young lady | young ladies | young workers | young colleagues | young staff | young lads | young guys | young girls | young person | young talent* | youngster* | students | teenagers | school leavers | young applicants | young helpers | younger | young | recent graduates",
  oldP: "older | elderly | pensioner* | retired | retirees | senior citizens | seniors | over 50s | old people | oldies | over fifties | over forties | minors",
  youngTeam:
    "still studying | student preferred | pocket money job | school leavers | around your age | in their twenties | fresh out of school | fresh from school | straight from school | young and fit | young and * | young fit | for young people | for young and | perfect for recent graduates | recent graduates | for graduates | for students | average age | fresh young | youthful energy | fresh faces | gen z | young team | young and hungry | young * team | young * * team | young and * team | young dynamic | young crowd | young bunch | young and dynamic | young and energetic | young energetic | young fresh | youthful | young at heart | young crew | young and fun | digital native* | young company of people | young vibrant | young lively | in our twenties | in our early twenties | all in our 20s | around 25 | all under 30 | ideal for students | perfect for students | student job | perfect job for students | ideal job for students | recent graduate | high energy young | young enthusiastic | young motivated",
  ageA: "age | ages | aged | birth year | year of birth | date of birth | birthday | age limit",
  ageUnit: "years | year | years old | yrs | years of age | old | or younger | or older",
  ageMax:
    "too old at | too old with | under | over | max | maximum | at most | up to | not older than | no older than | older than | younger than | below | above | between | to | from | or younger | upper limit | no more than | past | beyond | limit | aged",
  ageMin:
    "at least | minimum | or older | over the age of | not under | of legal age | no younger than | from the age of | turned",
  birthYear: "born after | born before | born in | year of birth | born | birth year",
  notAge:
    "hours | hour | hrs | kg | kilos | kilo | kilograms | euros | euro | percent | minutes | days | metres | km | employees | people | colleagues | beds | guests | weeks | months | rooms | parcels | years of experience | years experience | per hour | am | pm | degrees | shifts | tonnes | litres | holidays | in business | children | staff | degrees",

  identityP:
    "gay | gays | lesbian* | homosexual* | transgender* | trans | trans people | transsexual* | bisexual* | queer* | heterosexual* | straight men | straight | lgbt* | nonbinary | non binary | intersex",
  identityA:
    "sexual orientation | sexual identity | gender identity | sexuality | normally married | normal family man",
  pregnancyP: "pregnant | pregnant women | expectant mothers | mothers to be | breastfeeding | nursing mothers",
  pregnancyA:
    "pregnancy | pregnancies | baby | babies | have children soon | plan to have | family planning | planning a family | planning children | maternity leave | start a family | have a baby | want children | parental leave | pregnancy test",
  familyP:
    "single parent* | single mothers | mothers | mother | parents | fathers | married | unmarried | singles | divorced | childless | women with children | mums with | people with children | single mums | childfree | single",
  familyT:
    "children | child | kids | childcare problems | family commitments | family responsibilities | family obligations | small children | young children | dependants",
  familyA:
    "marital status | family status | family situation | number of children | childcare is arranged | childcare sorted",
  unbound:
    "step in at short notice | no ties at home | nothing tying you down | without family | no family duties | private commitments must | always reachable | drop everything | no private life | job comes first | always available | ready at any hour | any time of day | flexible at all times | family comes second | no outside commitments | without commitments | no commitments | no ties | no family ties | free of commitments | unattached | footloose | no other commitments | available around the clock | available 24 7 | no family commitments | free of family | no private commitments",

  photoD:
    "photo | photos | photograph | photographs | picture | pictures | headshot | portrait | selfie | passport photo | picture of yourself | full body photo | profile picture",
  photoWork:
    "of used | furniture | products | for our web | for our shop | camera | work samples | of your work | photographer* | photo studio | goods | flats | listings | dishes | damage | photo lab | print photos | frames | web page | website | photo shop | of rooms",
  recordP:
    "ex convict* | ex offender* | convicts | criminals | convicted | offenders | former prisoners | ex prisoners | ex cons | convicted persons | people with a record",
  recordT:
    "been arrested | known to the police | a criminal | done time | served time | clean sheet | trouble with the law | in prison | in jail | been convicted | conviction* | criminal record* | criminal past | prison | jail | police record* | trouble with the police | offence* | police trouble | clean record | criminal history | criminal proceedings | arrested | past convictions",
  recordD:
    "clean criminal record | clean record | spotless record | good conduct | no criminal record | police certificate* | police clearance* | certificate of good conduct | background check* | police check | disclosure | criminal record check | criminal record certificate | extended certificate | credit check | reliability check | clearance certificate",
  unionP: "union member* | trade unionist* | union activist* | unionists | trade union member* | union people",
  unionA: "union | trade union | trade unions | unions | union membership | works council | strike*",
  misspelt:
    "foreigners foreigner pregnant disabled headscarf muslims christians refugees photograph handicapped religion conviction immigrants",

  groundSex:
    "womens shelter | women s shelter | womens refuge | women s refuge | intimate care | personal care of | body search* | pat down | girls group | boys group | victims of | survivors | at her request | at the clients request | client wishes | womens sauna | role of | actor | actress role | abuse* | gynaecolog* | girls home | female prisoners | prison | model for | under represented | underrepresented | womens crisis | women only swimming | refugee women | violence | womens changing | modesty | so far only women | so far all women | so far only men",
  groundReligion:
    "parish | imam* | priest* | pastor* | mosque community | synagogue | rabbi | kosher | religious education | religious instruction | teacher of religion | teachers of religion | chaplain* | church run | church school | worship | halal slaughter* | diocese | congregation | religious community | neutrality | all staff | everyone without exception | political | helmet | machine | machines | safety | hygiene | sterile | operating theatre | rotating",
  groundAge:
    "night | nights | law | legal | legally | youth protection | licence | license | driving | forklift | alcohol | gambling | casino | arcade | tobacco | insurance | bus | lorry | truck | minors | protection of young | hazardous | dangerous | by law | weapons | crane | chainsaw | security guard* | betting",
  groundRecord:
    "children | child | kids | kindergarten | nursery | school | schools | youth | minors | guard* | security | section 34a | 34a | 72a | airport | law | by law | cash transport | vulnerable | weapons | prison service | disabilities | care of | teenagers | young people",
  groundHealth:
    "law | by law | measles | infection protection | nursery | kindergarten | hospital | clinic | driving licence | diving | breathing apparatus | radiation | occupational | regulation* | kindergartens | asbestos | fire brigade | night work | passenger | hepatitis | heights",
  groundDisability:
    "because | since you | so that | inclusive company | inclusion company | equally qualified | equal qualification* | peer",
  groundOrigin:
    "own experience of flight | experience of flight | refugee experience | lived experience | counselling refugees | advice for refugees | security clearance | secret | civil servant* | peer counsel* | own migration",
  groundPregnancy:
    "radiation | hazardous substances | maternity protection | x ray | lead | chemicals | infection risk",

  payWord: "pay | paid | pays | earn | earned | get | wage*",
  unpaid:
    "unpaid | without pay | without wages | no pay | no wage | no wages | not paid | no salary | for free | free of charge work | without salary | no money | voluntary | is not paid | without payment | paid nothing | you get nothing | pay starts after | pay starts from | paid from the | wages start | unremunerated",
  trial:
    "trial | training | probation | month | week | weeks | day | days | shift* | induction | try out | work | test | hours | overtime | internship | tryout | learning period | taster",
  look: "look in | watch only | just watch | only watch | shadowing | observe | observation | hospitation | parking | meals | coffee | drinks | uniform | course | lunch | visit | language course*",
  piece:
    "piece rate* | per room | per parcel | per delivery | per item | commission | on commission | per package | paid by the piece | performance based | tips only | only tips | per cleaned | per piece | per flat | per order | self employed | freelance | per tour | per box",
  cash: "what you are worth | keep the tips | paid when the customer pays | depends on turnover | share of turnover | vouchers instead | overtime is included | included in the salary | depending on mood | pay by agreement | pay by arrangement | wage by agreement | instead of wages | board and lodging | flat rate per day | day rate | below minimum wage | cash in hand | off the books | under the table | cash only | no contract | unregistered | no papers | wage to be discussed | pay negotiable | pay to be discussed | we will talk about pay | salary negotiable",
  perHour: "hour | hourly | per hour | an hour | h | ph",
  money: "euro | euros | eur | €",
  moneyOther: "bonus | extra | surcharge | tips | supplement | allowance | guaranteed | month",
};
