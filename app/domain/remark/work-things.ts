/**
 * Things, places and tasks of starter jobs, as people name them; a remark with one of them is about work. Stems, read as
 * in `germanWork`.
 */
export const germanThings = `
  tierheim* *tierheim abwart* *abwart schweinestall* *schweinestall zugehfrau* *zugehfrau sprechstundenhilfe*
  *sprechstundenhilfe altenheim* *altenheim stationshilfe* *stationshilfe mofr* tarif* *tarif lagerhälfer*
  *lagerhälfer rider* *rider beckerei* *beckerei backshop* *backshop backstube* *backstube kuchenhilfe*
  *kuchenhilfe kochasistent* *kochasistent pizzaiolo* *pizzaiolo roomboy* *roomboy putzfrau* *putzfrau rigips*
  *rigips gipskarton* *gipskarton neherin* *neherin hauswart* *hauswart securty* *securty friseuse* *friseuse
  frisur* *frisur lagerhalle* *lagerhalle bestellungen* *bestellungen zusammenstellen* *zusammenstellen
  konfektionierung* *konfektionierung verladung* *verladung flurförderzeug* *flurförderzeug ausliefern*
  *ausliefern postbote* *postbote essenslieferant* *essenslieferant lastenrad* *lastenrad prospekte* *prospekte
  verteilen* *verteilen werbung* *werbung flyer* *flyer möbel* *möbel schleppen* *schleppen entrümpelung*
  *entrümpelung geschäft* *geschäft boutique* *boutique kaufhaus* *kaufhaus modegeschäft* *modegeschäft
  kleidergeschäft* *kleidergeschäft kassenpersonal* *kassenpersonal backwaren* *backwaren brötchen* *brötchen
  döner* *döner dönerbude* *dönerbude bistro* *bistro kebab* *kebab trinkhalle* *trinkhalle currywurst*
  *currywurst tanken* *tanken brot* teig* fleisch* *fleisch zerlegen* *zerlegen wurst* *wurst lebensmittel*
  *lebensmittel kantine* *kantine mensa* *mensa kantinenhilfe* *kantinenhilfe essensausgabe* *essensausgabe
  catering* *catering abwasch* *abwasch geschirr* *geschirr pizza* *pizza pizzeria* *pizzeria pizzabude*
  *pizzabude fastfood* *fastfood gaststätte* *gaststätte kneipe* *kneipe bedienen* *bedienen zimmerfrau*
  *zimmerfrau roomkeeping* *roomkeeping hauswirtschaftshilfe* *hauswirtschaftshilfe privathaushalt*
  *privathaushalt büglerei* *büglerei mangeln* *mangeln putzhilfe* *putzhilfe saubermachen* *saubermachen
  autoaufbereitung* *autoaufbereitung fahrzeugaufbereitung* *fahrzeugaufbereitung fahrzeugpflege* *fahrzeugpflege
  kehren* *kehren fegen* *fegen abfall* *abfall abfallwirtschaft* *abfallwirtschaft abfallsortierung*
  *abfallsortierung rasen* *rasen beerdigung* *beerdigung beton* *beton mauern* *mauern pflastern* *pflastern
  asphalt* *asphalt gleis* *gleis schienen* *schienen abbrucharbeiten* *abbrucharbeiten abreißen* *abreißen
  asbest* *asbest tapete* *tapete farbe* *farbe gipskartonplatten* *gipskartonplatten rigipsplatten*
  *rigipsplatten parkett* *parkett laminat* *laminat teppich* *teppich verlegen* *verlegen rohre* *rohre lüftung*
  *lüftung kabel* *kabel leitungen* *leitungen steckdosen* *steckdosen solarpanels* *solarpanels drehen* *drehen
  stahl* *stahl gießerei* *gießerei zusammenbauen* *zusammenbauen abfüllen* *abfüllen flaschen* *flaschen
  getränke* *getränke brauerei* *brauerei platinen* *platinen löten* *löten kabelkonfektion* *kabelkonfektion
  leiterplatten* *leiterplatten plastik* *plastik kunststofffertigung* *kunststofffertigung
  kunststoffverarbeitung* *kunststoffverarbeitung gummi* *gummi folien* *folien polsterei* *polsterei reifen*
  *reifen wechseln* *wechseln ölwechsel* *ölwechsel karosserie* *karosserie zweirad* *zweirad ebike* *ebike
  pflegeheim* *pflegeheim seniorenheim* *seniorenheim altersheim* *altersheim pflegen* *pflegen seniorenbetreuung*
  *seniorenbetreuung kinderkrippe* *kinderkrippe kinderfrau* *kinderfrau nachmittagsbetreuung*
  *nachmittagsbetreuung facility* *facility objektschutz* *objektschutz salon* *salon frisöse* *frisöse
  schreibarbeiten* *schreibarbeiten dateneingabe* *dateneingabe aktenablage* *aktenablage veranstaltung*
  *veranstaltung veranstaltungen* *veranstaltungen bühne* *bühne aufbauen* *aufbauen zelt* festival* *festival
  konzerte* *konzerte hostess* *hostess rampe* *rampe pommesbude* *pommesbude kiosk* *kiosk tankwart* *tankwart
  hauswirtschaft* *hauswirtschaft haushaltshilfe* *haushaltshilfe wertstoffhof* *wertstoffhof friedhof* *friedhof
  grabpflege* *grabpflege abbruch* *abbruch entkernung* *entkernung solar* *solar photovoltaik* *photovoltaik
  solaranlagen* *solaranlagen abfüllung* *abfüllung getränkeabfüllung* *getränkeabfüllung löterin* *löterin
  bestücken* *bestücken konfektionieren* *konfektionieren kunststoff* *kunststoff spritzguss* *spritzguss
  schulbegleitung* *schulbegleitung schulassistenz* *schulassistenz konzert* *konzert unterweisung* *unterweisung
  leitern* *leitern tritte* *tritte absturzsicherung* *absturzsicherung psaga* *psaga anweisungen* *anweisungen
  rechnen* *rechnen messen* *messen smartphone* *smartphone apps* kartenzahlung* *kartenzahlung abwickeln*
  *abwickeln bestand* *bestand zählen* *zählen tour* fahren* *fahren vorbereiten* *vorbereiten servieren*
  *servieren haccp* *haccp hygieneregeln* *hygieneregeln körperpflege* *körperpflege dokumentieren* *dokumentieren
  bohren* *bohren schrauben* *schrauben sägen* *sägen pflanzen* *pflanzen setzen* *setzen rundgang* *rundgang
  vorfälle* *vorfälle melden* *melden
`;

export const englishThings = `
  sparky* optic* cable* splicing* removal* butchers* janitor* parttime* barista* plummer* hair* dreser*
  paperhanger* picker* rider* mover* dishwasher* chambermaid* ironer* street* sweeper* refuse* collector* tile*
  layer* floor* drywaller* seamstress* companion* gatekeeper* storage* shipping* picking* fulfilment* packaging*
  unloading* loading* dock* unload* containers* postman* newspapers* flyer* distribution* leaflets* paper*
  removals* furniture* supermarket* replenishment* salesperson* checkout* cash* register* selling* bread* snack*
  takeaway* kiosk* station* petrol* filling* pastry* butcher* meat* slaughterhouse* industry* conveyor* belt*
  canteen* catering* washing* dishes* wash* pizza* pizzeria* burger* fastfood* serving* maid* household* ironing*
  housework* laundrette* cars* valeting* sweeping* garbage* rubbish* trash* collection* scrap* landscaping* lawn*
  mowing* hedge* trimming* cemetery* grave* digger* graveyard* burial* concrete* mason* roadworks* paving*
  railway* rail* demolition* tearing* dismantling* wallpaper* decorating* decorator* drywall* wall* tiles* tiling*
  flooring* parquet* floors* heating* pipes* conditioning* wiring* cables* solar* photovoltaic* energy*
  manufacturing* steel* foundry* locksmith* blacksmith* bottling* plant* beverages* electronics* soldering*
  circuit* plastic* plastics* injection* moulding* rubber* sawmill* dressmaker* alterations* garage* workshop*
  tyres* tire* caregiver* retirement* orderly* dementia* nanny* preschool* facility* management* watchman*
  doorman* bouncer* salon* haircut* cutting* beauty* data* entry* administration* administrative* typing* events*
  stage* concert* festival* loader* unloader* newspaper* carrier* domestic* vehicle* valeter* gravedigger*
  solderer* stagehand* measles* proof* obtainable* asbestos* customers* calculate* measure* smartphone* apps*
  scanner* handle* card* payment* weather* orders* secure* cargo* prepare* dough* bake* serve* hygiene* rules*
  beds* meals* drill* screw* mortar* deburr* hedges* tend* patrol* report* incidents*
`;

export const turkishThings = `
  amele* overlok* reyon* görevli* tezgahtar* döner* yazılım* alçıpan* anaokul* kuvaför* kalıpç* bulaşıkç* pizza*
  sili* çöpçü* döşemeci* kalorifer* demir* refakatç* kapı* apartman* lojistik* ambar* sevkiyat* ambalaj* boşaltma*
  posta* kargo* ayırma* kargoc* gazete* süpermarket* kebapç* büfe* benzin* akaryakıt* istasyon* ekmek* mezbaha*
  imalat* yemekhane* kantin* catering* bulaşık* bulaşıkhane* pizzacı* pizzeria* hamburger* kafe* hizmetler*
  hizmetç* süpürme* süpürge* çöp* dönüşüm* hurda* peyzaj* biçme* mezar* beton* şantiye* yapım* asfalt*
  kanalizasyon* demiryol* yıkım* bina* iskele* kiremit* dekorasyon* seramik* döşeme* parke* klima* kablo* panel*
  enerji* solar* çelik* doğrama* çilingir* şişeleme* lehim* plastik* enjeksiyon* ahşap* lastikç* hastabakı*
  refakatçi* hademe* koruma* kesim* güzel* salon* giriş* etkin* fuar* konser* sahne* organizasyon* hamal* pompa*
  ayırı*
`;

export const ukrainianThings = `
  покоїв* манікюр* далекобійн* збір* полуниц* автомий* озелен* електромонтажн* автослюсар* різноробочи* будов*
  офіциан* парікмахер* зварщ* різн* комірн* доставн* велокурєр* перевізн* мебл* мерчандайзер* мийн* посуд*
  посудомийн* піцайол* піцмейкер* вікон* сміттяр* озеленювач* гіпсокартонн* кравець* автомеханік* веломеханік*
  медсестр* супровідн* завгосп* майстер* логісти* фасувальн* фасув* розвантаж* завантаж* автонавантажувач* шофер*
  розвез* газет* розносит* рознес* реклам* переїзд* носит* меблі* супермаркет* торгівл* крамниц* булочн* шаурм*
  кебаб* кіоск* закусочн* заправ* автозаправ* бензоколон* хліб* випіч* пекти* мясокомбінат* мяс* обвальн* харчов*
  промислов* посудомийниц* миття* кулінар* піца* піцері* фастфуд* бургер* бургерн* барист* господарств* прасув*
  прасувальниц* хімчист* клінінг* техпрацівниц* автомийн* підмітат* вулиц* підмітальн* смітт* вивіз* вивез*
  перероб* вторсировин* відход* ландшафт* кладовищ* цвинтар* копат* могил* бетонн* підсобн* асфальт* бруків*
  залізниц* колії* залізничн* демонтаж* риштув* покрівл* шпалер* гіпсокартон* оздобл* паркет* ламінат* опал*
  труби* кондиціонер* електромонтаж* кабел* сонячн* панел* батареї* коваль* звар* розлив* напоїв* електроні* паян*
  плати* пласт* пластмас* деревооброб* меблеви* шиття* шити* ательє* пошитт* одягу* автосервіс* автомайстер*
  шиномонтаж* велосервіс* веломайстер* сиділ* медбрат* літніх* кліні* санітар* супровід* садочок* безпе* вахтер*
  барбер* стриж* салон* краси* барбершоп* документ* заход* вистав* сцена* концерт* організаці* розвантажувальн*
  рознощ* заправн* домогосподар* автомобіл* колійн* монтер* демонтажн* паяльн* плат* шкіль*
`;

export const russianThings = `
  мойщ* посуд* шаурмист* горнич* мебельщ* литейщ* жестянщ* кузовн* гальван* вахтёр* клининг* обвальщ* мяса*
  барист* стрич* газон* таксист* аусбильдунг* медсестр* миниджоб* разносит* реклам* парекмахер* зборщ* мебел*
  официянт* кладовщ* логисти* фасовщ* разгруз* погруз* вагон* автопогрузч* доставщ* развозч* велокурьер* разносч*
  газет* переезд* супермаркет* мерчендайзер* торговл* булоч* шаурм* киоск* закусоч* фастфуд* заправ* автозаправ*
  заправщ* хлеб* выпеч* мясокомбинат* посудомойщ* посудомойщиц* посудомой* пицца* пиццери* пиццайол* бургер*
  отель* домработниц* хозяйств* прач* стир* глаж* химчист* окон* мытьё* автомой* автомойщ* подметат* мусор*
  мусорщ* вывоз* переработ* отход* озелен* ландшафт* кладбищ* могильщ* бетонщ* подсобн* асфальт* дорожн* желез*
  дорог* монтёр* путеец* демонтаж* снос* здан* демонтажн* кровл* покрас* обои* гипсокартон* гипсокартонщ* отдел*
  отделочн* паркет* ламинат* отопл* трубы* кондиционер* электромонтажн* кабел* солнечны* панел* батаре* свар*
  кузнец* сбор* розлив* фасов* электрони* пайка* электроник* пласт* пластмасс* литьё* деревообработ* шитьё* атель*
  пошив* одежд* автосервис* шиномонтаж* автомехан* веломехан* веломастер* санитар* клини* тьютор* завхоз* мастер*
  барбер* стриж* салон* красот* мероприяти* выстав* сцена* концерт*
`;

export const arabicThings = `
  بنجرجي كندرجي عتّال ديليفري تنجيد كنب طيّان جنايني جرسون شغيل بالباطون سأق ممرظة سمكري مجهّز طلبات جلّاء طاهٍ
  كرسون كنّاس مركب سيراميك مصلّح دراجات مقدم للمسنين مزيّن مستودعات لوجستيات تجهيز الطلبات تحضير تحميل وتفريغ
  تفريغ شاحنات فوركليفت صحف توزيع منشورات سوبرماركت ترتيب بضائع مبيعات دكان شاورما كشك دونر محطة وقود كازية بنزين
  مخابز معجنات لحم مسلخ كانتين مقصف مطاعم جلي صحون شيف بيتزا برجر كافيه زبائن فنادق خادمة تدبير منزلي مكوى ملابس
  مغسل كنس شوارع زبال قمامة نفايات زبالة تدوير تنسيق حدائق مقبرة دفن حفار قبور معماري طرق تعبيد زفت حفريات سكك
  حديدية سكة حديد هدم تكسير مباني سقالات سقالة أسقف قرميد صباغ طلاء دهانات جبس جبصين ديكور بورد تبليط باركيه تدفئة
  تكييف صحية كابلات ألواح شمسية معامل خراطة مخرطة معدن تجميع إلكترونيات بلاستيك حقن خشب صناعة أثاث تصليح كراج
  ميكانيك بسكليت مرافق بواب ناطور سيكيورتي كوافير صالون كوافيرة سكرتير إدخال بيانات مكتبية مسرح حمّال موزّع مدبّرة
  مركّب طاقة
`;

export const persianThings = `
  خشکشویی* صفاکار* آپاراتی* سرایدار* کابینت* گلکار* چوپان* نلدوان* موتروان* شیرینی* پزی* سامان* خیات* ارایشگاه*
  آهنگر* آورنده* سفارش* بسته* بند* باربر* ظرف* پیتزاپز* پیشخدمت* پنجره* رفتگر* تأسیساتی* بهیار* لجستیک* آوری*
  بارگیری* پست* پستچی* تراکت* اسباب* کشی* باربری* اثاث* سوپرمارکت* کباب* دکه* ساندویچی* پمپ* بنزین* جایگاه* سوخت*
  گوشت* کشتارگاه* سلف* ظرفشویی* سرآشپز* پیتزا* پیتزافروشی* فست* فود* همبرگر* برگر* کافه* کافی* شاپ* باریستا* داری*
  خدمتکار* رختشویخانه* لباسشویی* تمیزکاری* کارواش* جارو* کردن* خیابان* پاکبان* زباله* آشغال* بازیافت* تفکیک* فضای*
  چمن* قبرستان* گورکن* بتن* راه* سازی* آسفالت* جاده* آهن* ریل* تخریب* داربست* بندی* سقف* شیروانی* کاری* کناف*
  سرامیک* پارکت* تأسیسات* شوفاژ* کولر* پنل* خورشیدی* انرژی* فلز* تراشکار* فلزکاری* آهنگری* مونتاژ* مونتاژکاری*
  سرهم* بطری* نوشابه* الکترونیک* لحیم* پلاستیک* تزریق* مبل* دوزندگی* سرایداری* حراست* آرایشگاه* اطلاعات* نمایشگاه*
  کنسرت* برگزاری* نصاب* مونتاژکار* بیمارْبر*
`;
