import type { Lexicon } from "../lexicon";

/** What `de-fields` adds for German, for the other languages: wordings without a telling word, and words by field. */
export const otherFields = {
  en: {
    reject:
      "sorry no | save your time | save yourself | need not bother | do not bother | dont bother | keep walking | look elsewhere | try elsewhere | not a fit | wrong place | wont work | wont fit in | give it a miss | jog on",
    originP:
      "punjabis | bengalis | bangladeshis | sri lankans | nepalese | filipinos | thais | koreans | japanese | brazilians | mexicans | portuguese | spaniards | dutch | danes | swedes | hungarians | czechs | slovaks | lithuanians | latvians | estonians | georgians | armenians | lebanese | jordanians | palestinians | egyptians | moroccans | tunisians | algerians | ghanaians | kenyans | ethiopians | gambians | sudanese | congolese | kosovars | bosnians | macedonians | moldovans | kazakhs | uzbeks | tajiks | yazidis | migrants | foreign born | immigrants | expats | newcomers | outsiders",
    originFirm:
      "in the community | within the community | one of our own | one of us | people like us | our own kind | our kind of people | our own people | from our country | come from punjab | local face | local faces | born and bred | born and raised | born here | grew up here | raised here | from round here | easy to pronounce | names we can pronounce | english sounding | german sounding | right passport | refugee hostel | asylum hostel | certain postcodes | wrong postcode | postcode matters",
    ageVeiled:
      "digital native* | gen z | generation z | millennials | recent graduate* | recent school leaver* | fresh out of school | fresh out of college | fresh from school | long career ahead | whole life ahead | years ahead of you | youthful* | young at heart | grey hair* | gray hair* | past your prime | over the hill | overqualified | close to retirement | near retirement | nearing retirement | retirement age | your mum could | old school types | born this century | born after the | twenty something* | thirty something* | early twenties | mid twenties | late twenties | early thirties | snapchat | tiktok generation",
    sexMarked:
      "man up | manpower only | banter is rough | lads banter | feminine touch | womans touch | ladylike | handyman type | strapping lad* | strong lads | big lads | one of the lads | one of the boys | boys club | girls only | girl friday | housewife* | housewives | mums returning | motherly | fatherly | skirts | tea lady | man of the house | mans job | mans work | womans work | burly | petite",
    religionVeiled:
      "nothing on your head | head uncovered | heads uncovered | hair uncovered | hair visible | covered head* | covered hair | shake hands with | handshake with women | grace before | god fearing | churchgoing | church going | good christian | pray with us | bible believing | fasting staff | faint from fasting",
    disabilityVeiled:
      "able bodied | ablebodied | hearing aid* | guide dog* | walking stick* | not a charity | not a care home | not a day centre | sound in body | all your limbs | special school | special needs | disability card | blue badge",
    healthVeiled:
      "sick notes | sick note* | sickies | sickie | throw a sickie | pulling sickies | bad backs | bad back | never off sick | never ill | never sick | iron constitution | strong as an ox | fit as a fiddle | no moaners | snowflakes | clean bill of health | mentally tough | thick skinned",
    pregnancyVeiled:
      "starting a family | start a family | maternity leave | baby bump | expecting | family way | no babies | baby plans | bun in the oven | from your gynaecologist",
    recordVeiled: "spent conviction* | clean slate | squeaky clean | done time | been inside | skeletons",
    unbound:
      "nobody waiting at home | no one waiting at home | nobody at home waiting | no ties | free of ties | no strings at home | no family ties | no school run* | childcare is your problem | kids are grown | drop everything | footloose | unattached | always on call | live for the job | married couple",
    hours:
      "no holiday* | no paid holiday* | holidays are unpaid | holiday is unpaid | no breaks | no lunch break | without a break | without breaks | seven days a week | 7 days a week | no sick pay | sick days are unpaid | 14 hour | 12 hour days | 80 hours | 70 hours | 60 hours | no days off | no day off",
    piece:
      "live off tips | living off tips | tips only | tips are your wage | no basic pay | no base pay | commission only",
    cash: "dinners on us | lunch is on us instead | cash in hand | off the books | no paperwork | deposit of | pay a deposit | paid in kind | well sort the pay | discuss money later | talk about pay later",
    unpaid: "trial weekend | free trial shift | trial shift is free | unpaid trial",
    looks:
      "good looking | easy on the eye | visible tattoos | dress size | size 8 | size 10 | slim | well proportioned | photogenic | pretty face | pretty smile",
  },
  ar: {
    ageMax: "تخطى | تخطت | تخطوا | جاوز | فاته | بعد سن | ما فوق | وما دون | تعدوا",
    ageVeiled:
      "جيل الشباب | من هو أصغر | هو أصغر منه | في مقتبل العمر | في أول العمر | بداية العمر | شاب القلب | الشعر الأبيض | شعره شائب | قريب من التقاعد | على أبواب التقاعد | خريج جديد | خريجين جدد | حديثي التخرج",
    originFirm:
      "أولاد بلدنا | ولاد بلدنا | ابن بلدنا | ابن البلد | أبناء البلد | أبناء بلدنا | ابن البلد | من بلدنا | منا وفينا | من جماعتنا | من أهلنا | من منطقتنا | سكن اللاجئين | سكان المخيم | من المخيم | من الكامب | الهايم | أسماء مألوفة",
    hire: "منشغل | بنشغل | بدنا | منقبل | بنقبل | يجي | تجي | يجوا | منوظف",
    seek: "بدنا | مندور | بندور | منحتاج | محتاجين | لازمنا",
    only: "ما _ غير | ما _ إلا | لا _ إلا | مخصص ل | حصرا ل",
    neg: "مو | مش | ماعدنا | ماعاد | ما بدنا | منو",
    reject:
      "فليترك الفرصة | لا تتعب* | لا يتعب* | لا يضيع وقت* | لا تضيع وقت* | ما إله مكان | ما في مكان | خليه بالبيت | بالسلامة",
    unpaid: "بدون أجرة | بلا أجرة | بدون مصاري | بلا مصاري | ببلاش | من غير أجر | من غير أجرة | من غير راتب",
    trial: "يومين | أول يومين | تجربه | أسبوعين",
    cash: "منحكي بالراتب | بعدين منحكي | كاش بدون | على الأسود | تأمين مسترد | مبلغ تأمين",
    hours:
      "بدون عطلة | بلا عطلة | بدون إجازة | لا إجازات | بدون استراحة | سبعة أيام في الأسبوع | سبع أيام بالأسبوع | 12 ساعة | 14 ساعة | لا راحة | ما في عطلة | ما في إجازة",
    pregnancyVeiled: "في شهورها | تنتظر مولودا | حبلى | الحبالى | ناوية تخلف | ناوية تنجب | طبيب نسائي | طبيبة نسائية",
    healthVeiled: "بصحة حديد | مثل الحصان | كثير الإجازات المرضية | بلا أوجاع | بلا أمراض",
    disabilityVeiled: "بطاقة إعاقة | بطاقة معاق | سماعة أذن | عكاز | عكازات",
    religionVeiled:
      "مكشوفة الرأس | بلا حجاب | غير محجبة | شعرها مكشوف | كشف الشعر | ملتزم دينيا | ملتزمة دينيا | خاف الله | يخاف الله",
    unbound: "لا أحد ينتظرك | ما حدا ناطرك | ما عنده التزامات | بدون مسؤوليات | متفرغ بالكامل | فاضي دائما",
    sexMarked: "شغل رجال | عمل رجالي | شغل شباب | زنود | لمسة أنثوية | ربات بيوت | ربة منزل",
    welcome: "يتسع | مصعد | متاح للجميع | بلا درج",
  },
  fa: {
    ageVeiled:
      "جوان و پرانرژی | پرانرژی و جوان | اول جوانی | تازه فارغ التحصیل | موی سفید | مو سفید | نزدیک بازنشستگی | دهه هفتادی* | دهه هشتادی* | نسل جدید | سن و سالی",
    originFirm:
      "هموطن* | همزبان خودمان | از خودمان | هم ولایتی* | بچه محل | اهل همین جا | از کمپ | ساکن کمپ | اهل هایم | نام آلمانی",
    reject:
      "نیاید | نیایند | نیاد | زحمت نکشد | وقت ما را نگیر* | وقت خود را تلف | بیخود نیاید | جای او نیست | به درد ما نمی خور*",
    healthT:
      "ناراحتی اعصاب | ناراحتی قلبی | ناراحتی روحی | بیماری اعصاب | کمردرد | دیسک کمر | تشنج | سابقه بیماری | ناراحتی",
    disabilityVeiled: "کارت معلولیت | سمعک | عصا | نقص عضو | سالم از نظر جسمی | سلامت جسم",
    healthVeiled: "سالم و قبراق | قبراق | گواهی استعلاجی | بدون مریضی | مریضی ندارد",
    pregnancyVeiled: "پا به ماه | در انتظار فرزند | بچه دار شدن | قصد بچه | متخصص زنان | دکتر زنان",
    religionVeiled: "بدون روسری | بی حجاب | سر برهنه | مومن و معتقد | نمازخوان | اهل نماز | خداترس",
    unbound: "کسی در خانه منتظر | بدون تعهد خانوادگی | آزاد از خانواده | همیشه در دسترس | تمام وقت در اختیار",
    sexMarked: "کار مردانه | مردانه است | زور بازو | بازوی قوی | دست زنانه | خانه دار | خانم خانه دار | کار زنانه",
    cash: "نقد و بی قرارداد | بدون بیمه | دنبال بیمه | بدون قرارداد | دستی و نقد | دستمزد توافقی | حقوق توافقی | بعدا صحبت می کنیم | ودیعه",
    hours:
      "بدون مرخصی | مرخصی نداریم | بدون تعطیلی | هفت روز هفته | بدون استراحت | استراحت نداریم | ۱۲ ساعت | 12 ساعت | 14 ساعت | تعطیلی نداریم",
    perHour: "ساعتی",
    unpaid: "روز اول مجانی | بی مزد | بدون مزد | بدون پول",
  },
  tr: {
    ageVeiled:
      "otuz beşi devir* | otuzu devir* | kırkı devir* | elliyi devir* | yaşını başını almış | emekliliği gelmiş | emekliliğe yakın | saçı ağarmış | saçına ak | yeni mezun* | okulu yeni bitir* | genç dinamik | gençlik ateşi | gençlik enerjisi | z kuşağı | hayatının baharında | yaşı geçmiş | otuzunu geç* | kırkını geç* | ellisini geç* | otuzbeşini geç* | yirmili yaş* | otuzlu yaş*",
    sexMarked:
      "askerliğini yapmış | askerlik yapmış | askerlikle iliş* | bileği kuvvetli | bilek gücü | delikanlı* | yiğit | erkek işi | kadın işi | ev hanım* | kadın eli | abla lazım | abi lazım | hanım hanımcık | ağır işin erkeğ* | usta erkek",
    originFirm:
      "hemşeri* | memleketli* | bizim oralı* | bizden biri | bizden olsun | buralı | buranın yerlisi | yerli halktan | kamp sakin* | kampta kalan* | heimda kalan* | bizim köylü*",
    reject:
      "vaktimizi çalmasın | vakit kaybet* | boşuna gelme* | zahmet etme* | gelmesin* | kapımızı çalma* | kusura bakmasın* | kaldıramıyor | yapamıyor | uğraşmayalım | işi yok | yerimiz yok | uzak dursun | hiç gelmesin",
    healthT:
      "bel fıtığı | fıtık | fıtığı | raporlu | rapor alan* | tansiyon | şeker hastalığı | kalp rahatsızlığı | psikolojik | sağlık sorunu",
    disabilityVeiled:
      "engelli maaşı* | engelli kartı* | engelli raporu* | işitme cihazı* | baston* | sakat | malulen | özürlü*",
    healthVeiled:
      "turp gibi | sapasağlam | demir gibi | at gibi sağlam | rapor almayan | hiç hastalanmayan | hastalık bahane*",
    pregnancyVeiled:
      "bebek bekle* | karnı burnunda | çocuk düşünme* | çocuk yapma* | doğum izni* | kadın doğum* | yakında anne",
    religionVeiled:
      "başı açık | başı kapalı | namazında niyazında | dinine bağlı | imanlı | abdestli | allah korkusu | saçı açık",
    unbound:
      "evde acelesi | evde bekleyen* | bekleyeni olma* | evi barkı | aile derdi | çoluk çocuk derdi | çocuk derdi | her an gelebilecek | geç saate kadar kalabil*",
    cash: "çay içerken konuş* | maaşı konuş* | maaş konuşulur | maaş yüz yüze | ücret yüz yüze | ücreti yüz yüze | rakam söyleme* | elden | sigortasız | kayıt dışı | depozito | sözleşmesiz",
    hours:
      "izin yok | izinsiz | tatil yok | mola yok | molasız | haftada yedi gün | haftanın yedi günü | yedi gün çalış* | günde on iki saat | günde 12 saat | günde 14 saat | paydos yok",
    ageMax: "devir* | deviren*",
    sexP: "abi | abla | delikanlı | hanım kız | bacı | oğlan",
  },
  uk: {
    ageVeiled:
      "молодий веселий | молодий і веселий | веселий молодий | молода весела | молодою душею | студентського віку | щойно після школи | щойно зі школи | одразу після школи | сивина | сивим волоссям | перед пенсією | передпенсійн* | вік дається взнаки | все життя попереду | покоління зет | з цифрового покоління",
    sexMarked:
      "робота чоловіча | чоловіча робота | чоловічі руки | чоловіче діло | жіночок | жіночка | жіноча рука | жіночі руки | домогосподарк* | хазяєчк* | козак* | чоловічий колектив | жіночий колектив | міцні плечі",
    originFirm:
      "своїх | свої люди | з наших країв | з наших | земляк* | з одного села | хто звідси | тутешн* | з табору | з гуртожитку для біженців | живуть у хаймі | у сусідньому кварталі | прописк* | слов'янської зовнішності",
    reject:
      "не ображатися | не дзвонити | просимо не дзвонити | не турбувати | не витрачайте час | шукайте деінде | до побачення | марно | не підійде | не підійдуть | не впорає* | не потягн*",
    unbound:
      "за першим дзвінком | вдома ніхто не чекає | ніхто не чекає вдома | без сім'ї | без прив'язки | завжди напоготові | неподалік",
    cash: "договір нікому не потрібен | без паперів | без договору | обговоримо особисто | суму обговоримо | домовимось на місці | застава",
    hours:
      "без вихідних | вихідних немає | без відпустки | відпустки немає | без перерв | сім днів на тиждень | вихідні будуть коли | 12 годин на день | 14 годин | з шостої ранку до дев'ятої вечора | з ранку до ночі | від світанку до",
    pregnancyVeiled: "при надії | чекає дитину | чекають дитину | у положенні | поповнення | гінеколог*",
    healthVeiled: "без болячок | без лікарняних | лікарняні не | здоров'я як у | міцний як | не скаржит*",
    disabilityVeiled:
      "посвідчення інваліда | слуховий апарат | палиц* | милиц* | групи інвалідності | з групою | пільговик*",
    religionVeiled:
      "без хустки | з непокритою головою | непокритою головою | богобоязлив* | воцерковлен* | хрещена людина | ходить до церкви",
  },
  ru: {
    ageVeiled:
      "молодой веселый | веселый молодой | молодой душой | студенческого возраста | сразу после школы | только после школы | седин* | перед пенсией | предпенсион* | вся жизнь впереди | поколение зет | возраст уже не тот | не в том возрасте | бывшая молодежь",
    sexMarked:
      "работа мужская | мужская работа | мужские руки | мужское дело | женская рука | женские руки | хозяюшк* | домохозяйк* | мужиков | мужик* | крепкие плечи | отслужив* | после армии | мужской коллектив | женский коллектив",
    originFirm:
      "своих | свои люди | из наших | земляк* | из одного села | кто отсюда | здешн* | из лагеря | из хайма | из общежития для беженцев | славянской внешности | прописк* | русские фамилии | немецкие фамилии",
    reject:
      "даже не приезжайте | не приезжайте | не тратьте время | не звоните | не звонить | не беспокоить | ищите в другом месте | до свидания | не потянет | не потянут | не справ* | не открываем | не рассматриваем",
    religionP: "крещеного | крещеный | крещеная | крещен* | воцерковлен*",
    unbound: "дома никто не ждет | никто не ждет дома | по первому звонку | без семьи | без привязки | всегда наготове",
    cash: "сумму обсудим | обсудим лично | договоримся на месте | без бумаг | без договора | залог | зарплата достойная",
    hours:
      "без выходных | выходных нет | без отпуска | отпуска нет | без перерыв* | семь дней в неделю | 12 часов в день | 14 часов | с утра до ночи | отпуск не предусмотрен",
    pregnancyVeiled: "в положении | ждет ребенка | ждут ребенка | пополнение | гинеколог*",
    healthVeiled:
      "без болячек | без больничных | без бюллетен* | бюллетен* | больничные не | здоровье как у | железное здоровье | без жалоб",
    disabilityVeiled:
      "корочк* инвалид* | корочк* | удостоверение инвалида | слуховой аппарат | костыл* | трость | группы инвалидности | с группой | льготник*",
    religionVeiled:
      "без платка | с непокрытой головой | непокрытой головой | богобоязнен* | верующего человека | ходит в церковь",
    photoD: "фотография | фотографии | фотографией | фотографию",
  },
} satisfies Readonly<Record<string, Lexicon>>;
