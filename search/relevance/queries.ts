/**
 * What people type and which occupations answer it: 3 exactly that, 2 a good answer, 1 related enough to be welcome in the
 * first ten. Judged by hand from the occupation's name and tasks; misspellings as they occur in the office's lists. Not
 * copied from the synonyms: about half of the queries stand in none of them.
 */
export type GradedQuery = {
  index: "jobs" | "candidates";
  locale: "de" | "en" | "uk" | "ar" | "fa" | "tr";
  q: string;
  grades: Record<string, number>;
};

const jobs: Record<GradedQuery["locale"], string> = {
  de: `
    Lagerhelfer | lagerhelfer:3 kommissionierer:2 be_entlader:1
    Lager | lagerhelfer:3 kommissionierer:2 be_entlader:1 verpacker:1
    Gabelstapler | staplerfahrer:3
    Staplerfahrer | staplerfahrer:3
    gabelstablerfahrer | staplerfahrer:3
    Fahrer | auslieferungsfahrer:3 staplerfahrer:3
    Paketbote | auslieferungsfahrer:3 paketsortierer:1 zeitungszusteller:1
    Pakete sortieren | paketsortierer:3 verpacker:1
    Zeitung austragen | zeitungszusteller:3
    Umzug | moebeltraeger:3
    Möbel tragen | moebeltraeger:3
    Regale einräumen | regalauffueller:3 lagerhelfer:1 verkaufshilfe:1
    Verkäuferin | verkaufshilfe:3 baeckerei_verkauf:2 imbiss:2 kassierer:1
    Kasse | kassierer:3 tankstellenhilfe:2 imbiss:2 systemgastro_kraft:2 verkaufshilfe:2
    Kasierer | kassierer:3
    Bäckerei | baeckerhelfer:3 baeckerei_verkauf:3
    Bäcker | baeckerhelfer:3 pizzabaecker:2 baeckerei_verkauf:1
    Beckerei | baeckerei_verkauf:3 baeckerhelfer:3
    Metzger | fleischhelfer:3
    Fleisch schneiden | fleischhelfer:3
    Küche | kuechenhilfe:3 spuelkraft:2 kochassistent:1
    Kuechenhilfe | kuechenhilfe:3
    Küchenhelferin | kuechenhilfe:3
    Gemüse schneiden | kuechenhilfe:3
    Geschirr spülen | spuelkraft:3
    Koch | kochassistent:3 kuechenhilfe:1
    Köchin | kochassistent:3 kuechenhilfe:1
    Pizza | pizzabaecker:3
    Kellnerin | servicehilfe:3
    Betten machen | zimmerreinigung:3 krankenhaushelfer:1
    Zimmermädchen | zimmerreinigung:3
    Putzfrau | reinigungskraft:3 fensterreiniger:1
    Reinigung | reinigungskraft:3 zimmerreinigung:3 fensterreiniger:3 strassenreiniger:2 fahrzeugreiniger:2
    Büro putzen | reinigungskraft:3
    Wäsche waschen | waeschereihelfer:3 hauswirtschaftshelfer:3 zimmerreinigung:1
    Müllabfuhr | muellwerker:3 strassenreiniger:1
    Müll sortieren | sortierer_recycling:3
    Rasen mähen | gartenhelfer:3
    Gärtner | gartenhelfer:3 friedhofsarbeiter:1
    Friedhof | friedhofsarbeiter:3
    Bauhelfer | hochbauhelfer:3 tiefbauhelfer:3 abbrucharbeiter:1
    Straßenbau | tiefbauhelfer:3
    Strassenbauer | tiefbauhelfer:3
    Abriss | abbrucharbeiter:3
    Dachdecker | dachdeckerhelfer:3
    Wände streichen | malerhelfer:3
    Mahler | malerhelfer:3
    Fliesenleger | fliesenhelfer:3
    Heizung Sanitär | shk_helfer:3
    Klempner | shk_helfer:3
    Elektriker | elektrohelfer:3 elektromontage:1
    Solaranlagen | solarhelfer:3
    Schweisser | schweisserhelfer:3
    Schlosser | schweisserhelfer:3 metallhelfer:1
    Produktion | metallhelfer:3 lebensmittelhelfer:3 kunststoffhelfer:3
    Maschinenbediener | abfuellhelfer:3 metallhelfer:3
    löten | elektromontage:3
    Tischler | holzhelfer:3
    Näherin | naehhelfer:3
    Schneider/in | naehhelfer:3
    Reifen wechseln | kfz_helfer:3
    KFZ Mechatroniker | kfz_helfer:3
    Fahrradwerkstatt | fahrradhelfer:3
    Altenpflege | pflegehelfer:3 alltagsbegleiter:1
    Pflegehelferin | pflegehelfer:3
    Krankenhaus | krankenhaushelfer:3
    Senioren betreuen | alltagsbegleiter:3 pflegehelfer:1
    Kindergarten | kita_helfer:3
    Kinderbetreuung | kita_helfer:3 schulbegleiter:1
    Schule | schulbegleiter:3
    Hausmeister | hausmeisterhelfer:3
    Winterdienst | hausmeisterhelfer:3 strassenreiniger:2
    Pförtner | wachperson:3
    Sicherheitsdienst | wachperson:3
    Frisör | friseurhelfer:3
    Haare waschen | friseurhelfer:3
    Büro | buerohelfer:3
    Daten eingeben | buerohelfer:3
    Veranstaltung | veranstaltungshelfer:3
    Gabelstaplerfahrerin | staplerfahrer:3
    Lagerlogistik | lagerhelfer:3 kommissionierer:1 staplerfahrer:1
    Zeitungsasträger | zeitungszusteller:3
    Tankstelle | tankstellenhilfe:3
    Autowäscher | fahrzeugreiniger:3
    Haushaltshilfe | hauswirtschaftshelfer:3
    Gerüst | geruestbauhelfer:3
    Photovoltaik | solarhelfer:3
    Wertstoffhof | sortierer_recycling:3
    Spritzguss | kunststoffhelfer:3
    Imbissverkeuferin | imbiss:3
    Gleisbau | gleisbauhelfer:3
    Schulbegleitung | schulbegleiter:3
    Küchenhelfer*in | kuechenhilfe:3
    Gabelstaplr | staplerfahrer:3
    Küchenhlif | kuechenhilfe:3
    Reinigugskr | reinigungskraft:3
    Geruestbu | geruestbauhelfer:3
    Hausmesite | hausmeisterhelfer:3
    Kommisionie | kommissionierer:3`,
  en: `
    warehouse | lagerhelfer:3 kommissionierer:1
    order picker | kommissionierer:3
    forklift | staplerfahrer:3
    delivery driver | auslieferungsfahrer:3
    bike courier | fahrradkurier:3
    parcels | paketsortierer:3 auslieferungsfahrer:3 verpacker:2
    shop assistant | verkaufshilfe:3 baeckerei_verkauf:2
    cashier | kassierer:3
    cook | kochassistent:3
    kitchen | kuechenhilfe:3 spuelkraft:2
    dishwasher | spuelkraft:3
    waiter | servicehilfe:3
    cleaning | reinigungskraft:3 fensterreiniger:3 zimmerreinigung:2
    cleaner | reinigungskraft:3 fensterreiniger:3 fahrzeugreiniger:3
    hotel | zimmerreinigung:3
    gardener | gartenhelfer:3
    construction | hochbauhelfer:3
    painter | malerhelfer:3
    plumber | shk_helfer:3
    electrician | elektrohelfer:3
    welder | schweisserhelfer:3
    sewing | naehhelfer:3
    car mechanic | kfz_helfer:3
    elderly care | pflegehelfer:3 alltagsbegleiter:1
    hospital | krankenhaushelfer:3
    nursery | kita_helfer:3
    security guard | wachperson:3
    hairdreser | friseurhelfer:3
    office | buerohelfer:3
    bakery | baeckerhelfer:3 baeckerei_verkauf:3
    roofer | dachdeckerhelfer:3
    scaffolder | geruestbauhelfer:3
    petrol station | tankstellenhilfe:3
    car wash | fahrzeugreiniger:3
    recycling | sortierer_recycling:3
    newspaper delivery | zeitungszusteller:3
    tayloring | naehhelfer:3
    kitchn help | kuechenhilfe:3
    school assistant | schulbegleiter:3
    solar panels | solarhelfer:3`,
  uk: `
    комірник | lagerhelfer:3
    на складі | lagerhelfer:3
    водій | auslieferungsfahrer:3 staplerfahrer:3
    кур'єр | auslieferungsfahrer:3 fahrradkurier:2
    кухар | kochassistent:3 kuechenhilfe:2
    помічник кухаря | kuechenhilfe:3 kochassistent:2
    прибиральниця | reinigungskraft:3 strassenreiniger:1 zimmerreinigung:1
    швачка | naehhelfer:3
    перукарка | friseurhelfer:3
    пекарня | baeckerei_verkauf:3 baeckerhelfer:3
    будівельник | hochbauhelfer:3
    зварювальник | schweisserhelfer:3
    електрик | elektrohelfer:3
    продавець | verkaufshilfe:3 baeckerei_verkauf:3
    охоронець | wachperson:3
    покрівельник | dachdeckerhelfer:3
    сантехнік | shk_helfer:3
    сантехник | shk_helfer:3
    покоївка | zimmerreinigung:3
    садівник | gartenhelfer:3
    автомийка | fahrzeugreiniger:3
    санітар | krankenhaushelfer:3
    кухня | kuechenhilfe:3 spuelkraft:1
    на кухні | kuechenhilfe:3 spuelkraft:1
    кухонний робітник | kuechenhilfe:3
    водія | auslieferungsfahrer:3 staplerfahrer:3
    готель | zimmerreinigung:3
    школа | schulbegleiter:3
    лікарня | krankenhaushelfer:3
    магазин | verkaufshilfe:3
    завод | metallhelfer:3 lebensmittelhelfer:3 kunststoffhelfer:3
    прибирання | reinigungskraft:3 zimmerreinigung:2
    перукарня | friseurhelfer:3
    вантажник | moebeltraeger:3 be_entlader:3 muellwerker:2`,
  ar: `
    عامل مستودع | lagerhelfer:3
    سائق | auslieferungsfahrer:3 staplerfahrer:3
    طباخ | kochassistent:3 kuechenhilfe:2
    مطبخ | kuechenhilfe:3
    خباز | baeckerhelfer:3
    تنظيف | reinigungskraft:3 zimmerreinigung:3
    خياط | naehhelfer:3
    حلاق | friseurhelfer:3
    نادل | servicehilfe:3
    كهربائي | elektrohelfer:3
    نجار | holzhelfer:3
    دهان | malerhelfer:3
    ميكانيكي | kfz_helfer:3
    حارس | wachperson:3 hausmeisterhelfer:2
    بائع | verkaufshilfe:3 baeckerei_verkauf:3
    سباك | shk_helfer:3
    عامل بناء | hochbauhelfer:3
    جزار | fleischhelfer:3
    عامل محطة وقود | tankstellenhilfe:3
    عامل سقالات | geruestbauhelfer:3
    غسيل سيارات | fahrzeugreiniger:3
    كاشير | kassierer:3
    فندق | zimmerreinigung:3
    مدرسة | schulbegleiter:3
    مستشفى | krankenhaushelfer:3
    مصنع | metallhelfer:3 lebensmittelhelfer:3 kunststoffhelfer:3
    حديقة | gartenhelfer:3
    عامل مطبخ | kuechenhilfe:3 spuelkraft:1
    بستاني | gartenhelfer:3`,
  fa: `
    کارگر انبار | lagerhelfer:3
    راننده | auslieferungsfahrer:3 staplerfahrer:3
    آشپز | kochassistent:3 kuechenhilfe:2
    نانوا | baeckerhelfer:3 baeckerei_verkauf:2
    نظافتچی | reinigungskraft:3 zimmerreinigung:2 strassenreiniger:1
    خیاط | naehhelfer:3
    آرایشگر | friseurhelfer:3
    جوشکار | schweisserhelfer:3
    فروشنده | verkaufshilfe:3 baeckerei_verkauf:3
    بسته بندی | verpacker:3
    باغبان | gartenhelfer:3
    نگهبان | wachperson:3
    لوله کش | shk_helfer:3
    قصاب | fleischhelfer:3
    پمپ بنزین | tankstellenhilfe:3
    نجار | holzhelfer:3
    برقکار | elektrohelfer:3
    آشپزخانه | kuechenhilfe:3
    رستوران | servicehilfe:3 systemgastro_kraft:3
    بیمارستان | krankenhaushelfer:3
    کارخانه | metallhelfer:3 lebensmittelhelfer:3 kunststoffhelfer:3
    فروشگاه | verkaufshilfe:3
    کارگر هتل | zimmerreinigung:3
    مکانیک خودرو | kfz_helfer:3
    سقف کار | dachdeckerhelfer:3
    صندوقدار | kassierer:3`,
  tr: `
    depo | lagerhelfer:3
    forklift operatörü | staplerfahrer:3
    kurye | auslieferungsfahrer:3 fahrradkurier:3
    aşçı | kochassistent:3 kuechenhilfe:2
    asci | kochassistent:3 kuechenhilfe:2
    bulaşıkçı | spuelkraft:3
    temizlik | reinigungskraft:3 zimmerreinigung:3 fensterreiniger:2
    terzi | naehhelfer:3
    berber | friseurhelfer:3
    kasiyer | kassierer:3
    inşaat | hochbauhelfer:3 tiefbauhelfer:2
    kaynakçı | schweisserhelfer:3
    marangoz | holzhelfer:3
    garson | servicehilfe:3
    güvenlik | wachperson:3
    çatı ustası | dachdeckerhelfer:3
    tesisatçı | shk_helfer:3
    tesisatci | shk_helfer:3
    benzin istasyonu | tankstellenhilfe:3
    elektrikçi | elektrohelfer:3
    boyacı | malerhelfer:3
    sürücü | auslieferungsfahrer:3 staplerfahrer:3
    surucu | auslieferungsfahrer:3 staplerfahrer:3
    şoför | auslieferungsfahrer:3
    mutfak | kuechenhilfe:3
    otel | zimmerreinigung:3
    okul | schulbegleiter:3
    hastane | krankenhaushelfer:3
    fabrika | metallhelfer:3 lebensmittelhelfer:3 kunststoffhelfer:3
    restoran | servicehilfe:3 systemgastro_kraft:3
    mutfakta | kuechenhilfe:3
    kuafor | friseurhelfer:3
    bahçıvan | gartenhelfer:3`,
};

/** People are found by what they did (all of the grade) and by what they want (also). */
const candidates: Record<GradedQuery["locale"], string> = {
  de: `
    Koch | kochassistent:3
    Köchin | kochassistent:3
    Lagerarbeiter | lagerhelfer:3
    Gabelstapler | staplerfahrer:3
    Verkäufer | verkaufshilfe:3 baeckerei_verkauf:2 imbiss:2
    Pflege | pflegehelfer:3
    Schweißer | schweisserhelfer:3
    Friseurin | friseurhelfer:3
    Gärtner | gartenhelfer:3
    Näherin | naehhelfer:3
    Elektriker | elektrohelfer:3
    Reinigungskraft | reinigungskraft:3 zimmerreinigung:2
    Maurer | hochbauhelfer:3
    Kellner | servicehilfe:3
    Hausmeister | hausmeisterhelfer:3
    Dachdecker | dachdeckerhelfer:3
    Gabelstablerfahrer | staplerfahrer:3
    Büro | buerohelfer:3`,
  en: `
    baker | baeckerhelfer:3
    welder | schweisserhelfer:3
    forklift driver | staplerfahrer:3
    housekeeping | zimmerreinigung:3`,
  uk: `
    швачка | naehhelfer:3
    зварювальник | schweisserhelfer:3
    пекар | baeckerhelfer:3
    автомеханік | kfz_helfer:3
    кухня | kuechenhilfe:3`,
  ar: `
    حلاق | friseurhelfer:3
    نجار | holzhelfer:3
    مساعد تمريض | pflegehelfer:3
    سائق رافعة شوكية | staplerfahrer:3`,
  fa: `
    جوشکار | schweisserhelfer:3
    آشپز | kochassistent:3 kuechenhilfe:2
    خیاط | naehhelfer:3
    باغبان | gartenhelfer:3`,
  tr: `
    garson | servicehilfe:3
    marangoz | holzhelfer:3
    kaynakcı | schweisserhelfer:3
    bakıcı | pflegehelfer:3
    sürücü | auslieferungsfahrer:3 staplerfahrer:3`,
};

/** Nothing in the small city answers these: whatever an engine shows for them is wrong. */
export const nobody: readonly string[] = [
  "Quantenphysikprofessur",
  "xqzjkvw",
  "厨房",
  "kardiochirurgische Oberärztin xqzjkvw",
];

function read(index: GradedQuery["index"], locale: GradedQuery["locale"], list: string): GradedQuery[] {
  return list
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const [q = "", grades = ""] = line.split("|").map((part) => part.trim());
      const pairs = grades.split(/\s+/).map((pair) => pair.split(":"));
      return { index, locale, q, grades: Object.fromEntries(pairs.map(([id, grade]) => [id, Number(grade)])) };
    });
}

export const gradedQueries: readonly GradedQuery[] = [
  ...(Object.keys(jobs) as GradedQuery["locale"][]).flatMap((locale) => read("jobs", locale, jobs[locale])),
  ...(Object.keys(candidates) as GradedQuery["locale"][]).flatMap((locale) =>
    read("candidates", locale, candidates[locale]),
  ),
];
