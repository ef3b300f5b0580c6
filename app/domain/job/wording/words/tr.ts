import type { Lexicon } from "../lexicon";

/** Turkish: what is denied, hired or asked stands in the endings of the verb, so the verbs are listed with them. */
export const tr: Lexicon = {
  neg: "göndermeyin* | eklemeyin* | koymayın* | yollamayın* | aramıyoruz | aramıyor | aranmıyor | bakmıyoruz | gerekli değil | zorunlu değil | beklemiyoruz | saymayız | değil | değiliz | değildir | yok | yoktur | asla | hiç | hiçbir | olmamalı* | olmamanız | olmaması | olmayan | olmasın | bulunmamalı* | bulunmaması | ne | olamaz | istemiyoruz | istemeyiz | istenmez | istenmiyor | almıyoruz | almayız | alınmaz | alınmıyor | alınmayacak* | sormuyoruz | sormayız | sorulmaz | gerekmez | gerekmiyor | şart değil | çalışamaz* | olmadan",
  without:
    "fotoğrafsız | resimsiz | fotoğrafı olmayan | hariç | dışında | olmadan | olmayan | çocuksuz | sabıkasız | engelsiz | kusursuz",
  only: "sadece | yalnızca | yalnız | ancak | sırf | münhasıran",
  notOnly: "sadece * değil | sadece * * değil | yalnızca * değil | yalnız * değil | sadece * için değil",
  must: "olmalı* | olmalısınız | olmanız | zorunda* | mecbur* | gerek* | şart | şarttır | zorunlu* | mutlaka | lazım",
  need: "önemli | yasal olarak | gerek* | gerekir | gerekli* | gereklidir | şart | şarttır | zorunlu* | lazım | aranır | aranıyor | aranmaktadır | ister | istiyor | istiyoruz | istenir | isteniyor | bekliyoruz | beklenir | koşul* | mecburi",
  prefer: "tercih* | tercihen | öncelik* | ideal* | olursa iyi | iyi olur | makbul* | avantaj* | artı | yeğ*",
  seek: "arıyor | arıyorum | alıyor | istiyor | arıyoruz | aranıyor | aranmaktadır | arar | aranır | alınacak* | alacağız | alıyoruz | alınır | istiyoruz | ihtiyacımız | lazım | gerekiyor | işe alıyoruz | arayan | çalıştırıyoruz | çalışacak | çalışıyor | arayışındayız | alınacaktır | başvursun",
  hire: "alınmaz* | alınır | almaz | başvur* | gel* | çalış* | uygun | kabul | aramasın* | istihdam | işe | alım | yer",
  reject:
    "almıyoruz | almayız | alınmaz | alınmıyor | alınmayacak* | alamıyoruz | alamayız | çalıştırmıyoruz | çalıştırmayız | çalıştırılmaz | istemiyoruz | istemeyiz | istenmiyor | istenmez | kabul etmiyoruz | kabul etmeyiz | kabul edilmez | kabul edilmiyor | uymaz | uygun değil* | uygun olmaz | başvurmasın* | başvurmayın* | başvuramaz* | aramasın* | aramayın* | gelmesin* | gelmeyin* | giremez* | yasak* | olmaz | yeri yok* | yer yok* | çalışamaz* | çalışılmaz | dışarıda kal* | barındırmıyoruz | tahammül* | işi yok | işimiz yok | boşuna | takılamaz | takılmaz | takmak yok | reddedilir | göre değil* | zahmet etme* | rahatsız etmesin* | şansı yok | düşünmüyoruz | değerlendirmeye alınma* | değerlendirilmez | bize olmaz | uygun bulmuyoruz | yazmasın* | işe yaramaz | bakmıyoruz | çalışmanız mümkün değil | çalışamazsınız | giyilemez | takamazsınız | çalışmak yasak",
  takeOff: "çıkar* | yasak* | açılacak | açık olmalı | çıkarılmalı* | takılmaz",
  welcome:
    "ilgilenmeyiz | merak etmeyin | endişelenmeyin | kimseyi ilgilendirmez | bizi ilgilendirmez | hoş karşıl* | buyursun | sorun etmeyiz | önemli değil* | fark etmez | farketmez | sorun değil* | sorun olmaz | sorun yok | engel değil* | herkes | her yaştan | hoş geldiniz | hoşgeldiniz | başvurabilir* | davetli* | memnun* | bizim için önemsiz | önemsiz* | rol oynamaz | rol oynamıyor | bakılmaksızın | bakmıyoruz dine | bağımsız | serbest* | takabilirsiniz | giyebilirsiniz | gelebilir* | kim olursa | ne olursa | olsun olmasın | hangi dinden | kapımız açık | açığız | sevinir* | ayarlarız | ayarlanır | buluruz | bulunur | veririz | yardımcı oluruz | destek* | dert değil | mahsuru yok | yaş sınırı yok* | sınırı yok* | sınır yok* | da olabilir | da olur | ilgilenmiyoruz | ilgilendirmez | fark yaratmaz | hem kadın hem erkek | çeşitlilik | saygı* | uyarız | uydururuz | kabul ederiz | alıyoruz * da | bekleriz | de alırız | da alırız",
  may: "serbest* | mümkün | -ebilir",
  ask: "soruyoruz | sor* | belirtin* | belirtiniz | yazın* | yazınız | bildirin* | bildiriniz | söyleyin* | açıklayın* | beyan* | onaylayın* | işaretleyin* | anlatın* | bilgi verin* | belirtilmeli* | belirtilsin | belge* | form*",
  questionTo:
    "misiniz | mısınız | musunuz | müsünüz | mi | mı | mu | mü | var mı | hangi | nerelisiniz | kaç | nedir | düşünüyor | planlıyor",
  send: "gönder* | ekle* | ekleyin* | ekleyiniz | yolla* | yükle* | getir* | sun* | ibraz* | iletin* | başvuru* | özgeçmiş* | cv | paylaş* | koyun",
  with: "ile | birlikte | güncel | yeni | fotoğraflı | resimli",
  preposition: "zzz",
  beHave: "olan* | var | varsa | sahip* | ol*",
  since: "beri | yılından | yıldır | kuruldu | kurulan | önce",
  firm: "şirket* | firma* | işletme* | restoran* | lokanta* | mutfa* | mağaza* | dükkan* | market* | kuaför* | berber* | salon* | giyim* | kıyafet* | hastane* | bölüm* | servis* | soyunma* | tuvalet* | duş* | hayvan* | bitki* | ağaç* | bina* | okul* | yemek* | fırın* | ürün* | marka* | klinik* | yurt* | merkez* | oda* | yuva* | cami* | kilise* | konser* | peynir* | ekmek* | kahve* | kreş* | evi | evinde | evine | evi̇ | bakımevi* | huzurevi* | müşteri* | konuk* | misafir* | dil* | hamam* | ayakkabı* | elbise*",

  whoever: "eğer | kim | kimse | varsa | iseniz",
  resumed: "onlar* | böyle* | bunlar* | lütfen",
  harm: "ayrımcılık* | hakaret* | ırkçı* | ırkçılık* | şaka* | taciz* | önyargı* | eşit ücret*",
  originD: "alman pasaport* | alman vatandaşlığı* | alman soyad* | ab pasaport*",
  toBe: "olmanız | olmak | olmanıza | olmanızı | olmasına",
  adult: "reşit | ergin | 18 yaşını doldurmuş",
  sexAdj: "güçlü erkekler | güçlü erkek | delikanlı aranıyor",
  load: "kg | kilometre | metre | merdiven*",
  owns: "olan* | var | varsa | sahip* | ol*",
  groundFunded: "proje*",
  idiom: "her * değil | herkes * değil",
  originP:
    "almanlar* | yabancı* | mülteci* | göçmen* | sığınmacı* | alman | alman asıllı* | alman vatandaş* | alman çalışan* | alman eleman* | almanlar | türk | türkler* | türkleri | arap | araplar* | suriyeli* | afgan | afganlar* | afganlı* | iraklı* | iranlı* | kürt | kürtler* | romen | romenler* | rumen | rumenler* | bulgar | bulgarlar* | polonyalı* | rus | ruslar* | ukraynalı* | afrikalı* | siyahi* | zenci* | siyahlar | beyaz* ırk* | avrupalı* | çingene* | roman* vatandaş* | romanlar* | asyalı* | çinli* | hintli* | pakistanlı* | arnavut* | sırp* | yunan* | ab vatandaş* | yerliler | ermeni* | rum | doğulu* | somalili* | faslı* | eritreli*",
  originAdj: "avrupalı görün*",
  originA:
    "köken* | uyruk* | uyruğu* | milliyet* | ten rengi* | deri rengi* | ırk* | vatandaşlı* | pasaport* | memleket* | doğum yeri* | soyad* | görünüm* | hangi ülke* | nereli* | ülke*",
  culture:
    "örf ve adet* | geleneklerimize | inançlarımıza | aile değerlerimiz* | kültürümüze uy* | kültürel olarak uy* | zihniyet* | alman kültürü* | değerlerimize | kültürel uyum",
  mother: "ana dil | anadil* | ana dili* | ana dil seviyesinde* | aksansız | aksanı olmayan | aksansız almanca",
  language:
    "kusursuz almanca* | mükemmel almanca* | akıcı almanca* | çok iyi almanca* | hatasız almanca* | almanca c1 | almanca c2 | c1 almanca | c2 almanca | mükemmel derecede almanca | almancası mükemmel | almancası kusursuz | almancanız mükemmel* | almancanız kusursuz*",

  sexP: "erkek* | erkekler* | kadın* | kadınlar* | bay | baylar | bayan* | kız | kızlar* | hanım* | bey | beyler | delikanlı* | genç kız | adam | erkeğ*",
  femaleTitle:
    "temizlikçi kadın* | garson kız* | bayan eleman* | bayan garson* | bayan temizlik* | hizmetçi kadın* | hostes* | kat hizmetlisi bayan | bayan kasiyer* | bayan sekreter* | bayan satış* | tezgahtar kız* | hemşire hanım",
  maleTitle: "bay eleman*",
  sexA: "cinsiyet*",
  looks:
    "bakımlı | temiz yüzlü | güler yüzlü ve güzel | fiziği düzgün | güzel* görün* | hoş görün* | çekici | güzel | güzel yüzlü | alımlı | bakımlı ve güzel | prezantabl* | ince yapılı | fit vücut* | yakışıklı | iyi görünüm* | düzgün fizik*",
  both: "kadın erkek | erkek kadın | kadın ve erkek | erkek ve kadın | kadın veya erkek | kadın ya da erkek | bay bayan | bayan bay | kadınlar ve erkekler | kadınlara ve erkeklere | kadın erkek fark*",

  religionP:
    "müslüman* | hristiyan* | hıristiyan* | yahudi* | alevi* | sünni* | şii* | budist* | hindu* | katolik* | protestan* | ateist* | inançlı* | dindar* | dinsiz* | ezidi* | yezidi* | başörtülü* | türbanlı* | kapalı bayan* | tesettürlü* | örtülü bayan* | ortodoks* | çarşaflı*",
  religionT: "başörtü* | türban* | hicap* | peçe* | çarşaf* | haç* | sakal* | kipa* | sarık | baş örtü* | başını ört*",
  religionA:
    "dinden* | dindensiniz | mezhepten* | din | dini | dininiz* | dine | inanç* | inancınız* | mezhep* | mezheb* | dinî | inanc*",
  practice: "ramazan* | namaz* | ibadet* | oruç* | dua | cuma namazı* | bayram* | domuz*",

  disabilityP:
    "engelli* | sakat* | özürlü* | tekerlekli sandalye* | sağır* | kör | körler* | otistik* | bedensel engelli*",
  disabilityT: "engeli* | engel | engellilik | sakatlı* | özrü*",
  ability: "renkleri ayırt* | renk körlü* | iyi görme* | iyi işitme*",
  healthP:
    "hasta | hastalar | hastaları | hastalara | hastayı | hasta olan* | akıl hastası* | kronik hasta* | ruh hastası* | şeker hastası* | epilepsi hasta* | sara hasta*",
  healthT:
    "hastalık* | hastalığı* | rahatsızlık* | rahatsızlığı* | ruhsal* | psikolojik* | depresyon* | hiv | alerji* | sağlık durumu* | rapor* | ilaç* | sağlık sorun*",
  healthD:
    "sağlık raporu* | doktor raporu* | muayene* | kan testi* | aşı | aşısı* | aşı kart* | kızamık* | sağlık belgesi* | tahlil* | aşı belgesi*",
  fit: "sağlık sorunu olmayan | güçlü kuvvetli | sağlıklı ve | dinç | tamamen sağlıklı* | turp gibi | fiziksel olarak güçlü | sapasağlam* | çok sağlıklı* | hiç hastalanma* | dayanıklı* | fiziksel olarak fit | sağlam yapılı* | sağlıklı olm* | kusursuz sağlık*",

  youngP:
    "genç | gençler* | genç bayan* | genç erkek* | genç kadın* | genç kız* | genç eleman* | öğrenci* | ergen* | genç arkadaş* | delikanlı*",
  oldP: "emekli* | yaşlı* | yaşlılar* | ihtiyar* | yaşını geçmiş | yaş üstü | yaşlı olan* | orta yaşlı*",
  youngTeam:
    "öğrencilere uygun | öğrenciler için | gençler için | genç arkadaşlar | yirmili yaş* | genç enerji* | genç bir ekip* | genç ve dinamik* | genç ekip* | genç ekib* | genç dinamik* | dinamik ve genç | genç bir ekib* | genç takım* | genç ruhlu* | öğrenciler için ideal | genç bir takım* | gençlere uygun | hepimiz * yaş* | genç bir kadro* | genç kadro* | enerjik ve genç | genç ve enerjik*",
  ageA: "yaş | yaşı* | yaşınız* | yaşın* | doğum yılı* | doğum tarihi* | yaş sınırı*",
  ageUnit: "yaş | yaşın* | yaşında* | yaşından* | yaşını | yaşına | yaş altı | yaş üstü | yaşlarında",
  ageMax:
    "en fazla | azami | maksimum | max | altı | altında | üstü | üzeri | üzerinde | geçmemiş | geçmemiş olm* | aşmamış | aşmamalı* | büyük | büyükler | küçük | kadar | arası | arasında | geçen | geçmiş | geçmeyen | aşan | yukarı | üst sınır* | den büyük | dan büyük | gün almamış",
  ageMin: "en az | asgari | doldurmuş | doldurm* | bitirmiş | minimum | üstü olm* | itibaren | küçük olma*",
  birthYear: "doğumlu* | doğumlular* | doğum yılı | doğan* | sonrası",
  notAge:
    "saat* | kg | kilo* | euro | avro | dakika* | gün | metre | km | yüzde | kişi* | oda* | hafta* | ay | koli* | yıl deneyim* | yıllık deneyim* | çocuk* | misafir*",

  identityP:
    "eşcinsel* | gey* | gay* | lezbiyen* | trans* | homoseksüel* | biseksüel* | lgbt* | heteroseksüel* | travesti* | ibne*",
  identityA: "cinsel yönelim* | cinsel kimli* | cinsel tercih*",
  pregnancyP: "hamile* | hamileler* | gebe* | gebeler* | emziren* | hamileyseniz",
  pregnancyA:
    "hamilelik* | hamileliğ* | gebelik* | çocuk düşün* | çocuk planla* | doğum izni* | bebek* | çocuk yapma* | hamile kalma* | çocuk sahibi olma*",
  familyP:
    "anneler* | anne | evli* | evliler* | bekar* | bekâr* | boşanmış* | çocuklu* | yalnız anne* | dul* | babalar* | çocuksuz* | medeni hali bekar",
  familyT: "çocuk* | çocuğ* | küçük çocuk* | aile yükümlülü* | ailevi sorumlulu* | aile sorumlulu*",
  familyA: "medeni hal* | medeni durum* | çocuk sayısı* | kaç çocu* | aile durumu*",
  unbound:
    "her zaman ulaşılabilir | 7 24 | seyahat engeli olmayan | esnek ve bekar | ailevi bağı | bağı olmayan | hiçbir bağı olmayan | aile bağı olmayan | her an müsait | 24 saat ulaşılabilir | bekar ve esnek | yükümlülüğü olmayan | sorumluluğu olmayan | aile yükümlülüğü olmayan",

  photoD: "fotoğrafsız | fotoğraf* | foto | vesikalık* | resim | resminiz* | resimli | portre* | selfie* | fotoğraflı",
  photoWork:
    "mobilya* | ürün* | web sitesi* | internet sitesi* | fotoğrafçı* | işlerinizin | kamera* | stüdyo* | sitemiz* | katalog*",
  recordP: "sabıkalı* | hükümlü* | eski mahkum* | mahkum* | suçlu* | cezaevinden çık*",
  recordT: "sabıka | sabıkası* | sabıkanız* | hapis* | cezaevi* | polis* | suç | suçu* | adli sicil kaydı olma*",
  recordD:
    "sabıka kaydı* | sabıka kayd* | sabıka belgesi* | adli sicil* | temiz kağıdı* | iyi hal* | güvenilirlik* | güvenlik soruşturma*",
  unionP: "sendikalı* | sendika üye*  | sendikacı*",
  unionA: "sendika | sendikaya | sendikada | sendikanız | işyeri konseyi | grev*",

  groundSex:
    "sığınma evi* | sığınma evimiz* | sığınmaevi* | kadın sığınma | kadın evi* | mahrem bakım* | özel bakım* | isteği üzerine | talebi üzerine | üst araması* | üst arama* | kız grubu* | erkek grubu* | şiddet* | rolü için | kadın hamamı* | kadınlar hamamı* | kız yurdu* | danışma merkezi* | mağdur* | kadın danışma*",
  groundReligion:
    "imam* | cami derneği* | cemaat* | kilise* | papaz* | haham* | sinagog* | koşer* | din dersi* | din öğretmen* | tarafsızlı* | istisnasız* | siyasi* | herkes için geçerli | makine* | makina* | kask* | baret* | güvenli* | hijyen* | ibadet yeri* | ayin* | vaiz*",
  groundAge:
    "gece* | geceleri | yasa* | kanun* | ehliyet* | forklift* | alkol* | kumar* | kumarhane* | tütün* | tehlikeli* | otobüs* | sigorta* | gençlik koruma* | kamyon* | silah*",
  groundRecord:
    "çocuk* | çocuklarla | okul* | anaokul* | kreş* | genç* | güvenlik* | bekçi* | havaalanı* | havalimanı* | kanun* | yasa* | silah* | engellilerle",
  groundHealth:
    "kızamık* | kanun* | yasa* | anaokul* | kreş* | hastane* | klinik* | ehliyet* | enfeksiyon* | radyasyon* | yüksekte | sürücü* | dalgıç* | boğaz",
  groundDisability: "çünkü | için gerekli | eşit nitelik* | aynı nitelik*",
  groundOrigin:
    "kaçış deneyim* | mülteci deneyim* | göç deneyim* | mültecilere danışman* | güvenlik soruşturma* | göçmen danışman*",
  groundPregnancy: "radyasyon* | kimyasal* | röntgen* | ışın* | tehlikeli madde* | analık koruma* | annelik koruma*",

  payWord: "ücret* | öde* | kazan* | maaş* | alırsınız",
  unpaid:
    "ücretsiz* | ücret ödenmez | ücret ödemiyoruz | ücret yok* | maaş yok* | para ödemiyoruz | ödenmez | ödenmiyor | para verilmez | para vermiyoruz | parasız | maaşsız* | bedava | ücret verilmez | para yok* | karşılıksız | ödeme yok* | ödeme yapılmaz | ücreti ödenmez | maaş ödenmez",
  trial: "deneme* | hafta* | gün* | ay | staj* | eğitim* | alıştırma* | mesai* | vardiya* | çalış*",
  look: "izle* | sadece bak* | gözlem* | otopark* | yemek* | kahve* | kurs* | dil kursu* | üniforma* | kıyafet* | ulaşım* | konaklama* | içecek*",
  piece:
    "götürü usulü | götürü ücret | parça başı* | oda başı* | paket başı* | prim* | komisyon* | teslimat başı* | sadece bahşiş* | yaptığın kadar | başına | adet başı*",
  cash: "anlaşmaya bağlı | ücret dolgun | performansa göre | ciroya göre | bahşişle | elden | kayıtsız | sigortasız* | sözleşmesiz* | kayıt dışı | ücreti sonra konuş* | maaş pazarlık* | ücret pazarlık* | ücreti konuşuruz | maaşı sonra konuş* | siyah para | maaş görüşülür",
  perHour: "saat | saatlik | saati | saatte | saatine | saat başı*",
  money: "euro | avro | eur | €",
  moneyOther: "prim | bahşiş* | ek | zam* | garanti* | ay | aylık",
};
