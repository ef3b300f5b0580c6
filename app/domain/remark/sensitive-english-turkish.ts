import type { SensitiveWords } from "./lexicon";

/** English words, read like the German ones. */
export const englishSensitive: SensitiveWords = {
  health: {
    sure: `sick ill illness* sickness sick_leave sick_note disease* disab* handicap* epilep* seizure* insulin asthma* steroids hiv aids hepatitis cancer tumour tumor chemo* leukaemia heart_condition heart_attack heart_problem* stroke
      blood_pressure back_pain bad_back bad_knee* *_pain pain pains in_pain slipped_disc herniat* arthritis migraine* depress* anxiety bipolar schizo* psychosis psychotic mental_health adhd autis* dyslexi* dyslexic suicid* self_harm* panic_attack* insomnia therapy 
      counselling surgery operated_on had_an_operation injur* wounded amputat* wheelchair_user deaf blind hard_of_hearing impaired pregnan* expecting_a* miscarriage abortion due_in_(january|february|march|april|may|june|july|august|september|october|november|december)
      medication on_tablets chronic* dialysis tubercul* tb allerg* rehab hospitalised hospitalized in_hospital takes_pills limps stammer* anorex* bulim* obes* overweight fainted faints dizzy* unwell breastfeed*
      diabetes diabetic
      mental mentally
      had_*operation an_operation needs_*operation after_*operation in_treatment under_treatment treatment_for
      prosthesis prosthetic_* diagnosed diagnosis
      bad_heart walks_with_* walking_stick crutches weak_heart bad_leg* bad_shoulder* bad_eyes eyesight hearing_aid* hearing_loss blood_thinner* inhaler doctor_s_note pacemaker kidney_* heart_*problem* six_months_pregnant she_s_expecting voices hears_voices confused unstable
      weak_lungs`,
    often: "wheelchair health doctor_says kidney liver lungs limp psychiatric psychiatry tablets pills",
    seldom: "patients hospital clinic doctor nurse ambulance therapist psychotherapist psychiatrist",
  },
  addiction: {
    sure: `addiction* alcoholic alcoholism drinks_too* drunk drinking drinker sober sober_since clean_since been_clean drugs drug_use* drug_test* heroin cocaine cannabis weed hash smokes_weed crack meth methadone opioid* detox* relapse* withdrawal
      gambl* betting_debt* on_the_bottle hungover hangover smells_of_(drink|alcohol|beer|weed|cannabis) rehab* aa_meetings substance*
      addict addicted_to_(alcohol|drugs|heroin|pills|gambling|drink|cocaine|opioids|painkillers|betting)
      drinks_(too|heav*|again|vodka|beer|alcohol|every|at|a_lot|in|on|when) (he|she)_drinks drinks_*_much`,
    often: "alcohol booze casino betting addicted",
    seldom: "",
  },
  trauma: {
    sure: `the_war in_the_war civil_war war_zone ptsd trauma* torture* tortured raped rape sexual_assault assaulted abused abuse abusive domestic_violence beaten_by beats_her beats_him trafficked trafficking nightmare* flashback* wakes_up_scream* screaming shell_shock* lost_(his|her|their)_(son|daughter|wife|husband|brother|sister|mother|father|family|parents)*
      was_killed were_killed killed murdered bombed shelled village_burn* saw_his* saw_her* saw_them* kidnapped drowned massacre genocide fgm cries survivor_of victim_of`,
    often: "violence bomb",
    seldom: "",
  },
  religion: {
    sure: `muslim* moslem* islamic christian* catholic* protestant* evangelical* orthodox jew jewish yazidi* yezidi* alevi* sunni* shia shiite ahmadi* hindu* buddhist* sikh* coptic baptist jehovah* religious religion faith believer atheist* baptised baptized baptism converted convert headscarf hijab niqab veil prays prayer* ramadan fasting fasts
      halal devout goes_to_(church|mosque|temple|the_mosque) friday_prayer* attends_(church|mosque) bible_group pious`,
    often: "mosque synagogue temple islam bible koran quran church",
    seldom: "",
  },
  origin: {
    sure: `ethnic* skin_colour skin_color dark_skin* black_man black_woman roma gypsy gipsy kurd kurds arab arabs chechen* hazara* pashtun* tajik* uzbek* tamil* tigray* oromo* somali_clan syrian_national nationality citizenship stateless tribe clan minority is_(a_)?(syrian|afghan|iraqi|iranian|eritrean|somali|nigerian|ukrainian|turk|russian|kurd|arab|palestinian)
      comes_from_(syria|afghanistan|iraq|iran|eritrea|somalia|nigeria|ukraine|turkey|kurdish) originally_from*  from_a_*(family|tribe|clan) fled_from*
      because_of_*race
      is_black black_african is_kurdish kurdish_*family dark_skinned ethnicity kurdish_by* caste`,
    often: "",
    seldom: "",
  },
  politics: {
    sure: `union_member trade_union* unionist party_member member_of_the_*party political* activist* opposition dissident* regime protest protests protester* demonstrat* communist* socialist_party fascist* pkk taliban hamas votes voted_for campaign*_for_* conscientious* deserter deserted draft_dodg* afd far_right far_left extremist*`,
    often: "politics party strike",
    seldom: "",
  },
  sexuality: {
    sure: "gay lesbian* homosexual* bisexual* transgender trans transsexual* queer lgbt* non_binary same_sex sexual* sex_work* prostitut* affair hiv_pos* boyfriend_is* coming_out came_out closeted sleeps_with* likes_(men|women|boys) lives_with_(a|his|another)_(man|boyfriend) lives_with_(a|her|another)_(woman|girlfriend) asexual brothel is_gay he_is_gay",
    often: "sex",
    seldom: "",
  },
  conviction: {
    sure: `convicted conviction* criminal* prison_sentence sentenced served_time did_time jail jailed arrested arrest probation on_parole parole theft stole stealing thief burglary fraud robbery assault_charge charged_with* suspended_sentence fined community_service offence* offender* police_record record_for stabb* knife_*       dealt_drugs shoplift* remand electronic_tag ankle_tag* court_case court_date warrant ban_from* drink_driving driving_ban
      known_to_police in_court to_court
      wanted_by* inside_for* behind_bars known_offender shoplifter* theft* assault caution gang gangs`,
    often: "prison inmate",
    seldom: "court police",
  },
  debts: {
    sure: "debt debts indebted in_debt bankrupt* owes owed_* loan_shark bailiff* garnish* wage_attachment credit_rating arrears sanction sanctioned benefit_cut money_problems broke payday_loan* seized overdraft collection_agency behind_on_* insolvency",
    often: "credit account_seized loan loans",
    seldom: "",
  },
  housing: {
    sure: "homeless rough_sleep* sleeps_rough sleeps_on* sleeps_in* sleeps_at* refugee_home refugee_camp asylum_home shelter hostel_for_* stays_in_the_camp stays_in_a* lives_in_a_* lives_in_the_* lives_at_the_* shares_a_room* evict* eviction no_fixed_* no_address sofa_surf* couch_surf* reception_cent* women_s_refuge squat* container_village lost_his_flat lost_her_flat mouldy mould_in_* in_a_shelter shared_room* bunk sleeps_* lives_with_six* hostel_room notice_to_quit",
    often: "camp hostel landlord container",
    seldom: "",
  },
  family: {
    sure: `married divorc* separated_from separated widow* single_mother single_father single_parent lone_parent husband wife spouse partner_left ex_husband ex_wife custody child_support family_reunion* family_court youth_welfare fianc* engaged_to forced_marriage babysit* mind_the_baby
      no_childcare no_one_to_(mind|watch)* nobody_to_(mind|watch)* school_run pick_up_the_kids looks_after_(his|her)_* cares_for_(his|her)_* in_law mother_in_law quarrel* marriage wedding orphan* missing_(brother|sister|son|daughter|husband|wife)*
      pick_up_*(son|daughter|child|children|kids) no_babysit* grandmother* grandparents in_laws baby_due newborn her_ex his_ex ex_partner arranged_marriage abandoned`,
    often:
      "baby child children kid kids son sons daughter daughters brother sister mother father parents family uncle aunt cousin childcare nursery kindergarten toddler toddlers",
    seldom: "",
  },
  residence: {
    sure: `asylum* refugee_status refused_asylum refusal deport* removal_order dublin* residence_permit* residence_status visa visa_* overstay* undocumented illegal* appeal_against* tolerated toleration leave_to_remain humanitarian_protection subsidiary_protection refugee fled smuggl* crossed_the_* by_boat rubber_boat
      no_passport passport_* immigration_office foreigners_office foreigners_authority home_office bamf hearing_at* negative_decision permit_expires* permit_runs_out*
      naturalisation naturalised
      appeal_pending`,
    often: "passport interview_*federal rejection tribunal immigration appeal appeals",
    seldom: "lawyer",
  },
};

/** Turkish words; endings follow the stem. */
export const turkishSensitive: SensitiveWords = {
  health: {
    sure: `hastasi hastaligi* hastalik* hastalig* rahatsizl* rahatsiz seker_hasta* diyabet* insülin* astım* astim* epilep* sara_* nöbet* kanser* tümör* kemoterapi* kalp_* kalbi* kalp_krizi* tansiyon* felç* felc* bel_fıtığı* fıtık* fitik* fıtığı* ağrısı* ağrıları* ağrıyor migren* romatizma* depresyon* bunalım* psikolojik* ruhsal* şizofren* bipolar* panik_atak* intihar* uyku_bozuk* uyuyamıyor terapi* terapist* engelli engelli_raporu
      özürlü* sakat* sağır* kör görme_* işitme_* ameliyat* yaralı yaralan* sakatlan* protez* hamile* gebe* düşük_yap* kürtaj* ilaç_kullan* ilaç_al* hap_kullan* raporlu rapor_aldı sağlık_rapor* sağlık_sorun* hepatit* hiv* aids verem* tüberküloz* böbrek_* böbrekleri* diyaliz* alerji* kronik* teşhis* iğne_ol* tedavi* dizleri* dizinden* beli_* belinden* bel_ağrı* sırt_*
      ağrılar* ağrıyor* ağrı
      ağır_hasta *_hastası
      panik_ata*`,
    often: "tekerlekli_sandalye* doktora sağlığı* kalp böbrek* kilolu psikiyatr* hasta",
    seldom: "hastane* hastaların hastalara hastaları doktor* ilaç* yaşlı* engellilere engelliler",
  },
  addiction: {
    sure: "bağımlı bağımlısı bağımlılığ* bağımlılık* alkolik* alkol_al* alkol_kullan* alkol_sorunu* alkole içki* içiyor sarhoş* uyuşturucu* esrar* eroin* kokain* madde_* hap_* kumar* bahis* temiz_kal* arınma* metadon* ot_iç* bonzai*",
    often: "alkol alkolü* bira rakı",
    seldom: "",
  },
  trauma: {
    sure: "travma* işkence* tecavüz* taciz* istismar* dayak* şiddet* kabus* kâbus* savaş* bomba* bombalan* öldürül* öldü katliam* kaçırıl* boğul* esir* soykırım* şehit* uykudan_* çığlık*",
    often: "",
    seldom: "",
  },
  religion: {
    sure: "müslüman* hristiyan* hıristiyan* yahudi* alevi* sünni* şii* ezidi* yezidi* caferi* süryani* ermeni_orto* katolik* ortodoks* protestan* ateist* dindar* dini dinine inançlı* inanc* başörtü* türban* kapalı_giy* çarşaf* namaz* oruç* ramazan* cuma_namazı* dua_* ibadet* camiye kiliseye vaftiz* hac_* hacca helal* abdest* tarikat* cemaat* imanlı* domuz_*yemez",
    often: "cami camide kilise* kuran* imam* ",
    seldom: "",
  },
  origin: {
    sure: "kürt kürttür kürdüm kürt_kök* zaza_* zazadır arap araptır çerkez* çerkes* laz roman çingene* etnik* kökenli* kökeni* asıllı* ten_rengi* esmer_* siyahi* zenci* türkmen* uyruk* uyruğu* vatandaşlı* vatansız* ermeni azınlık* aşiret* suriyelidir afganlıdır kürt_aile* göçmen_kök*",
    often: "",
    seldom: "",
  },
  politics: {
    sure: "siyasi* siyaset* politik* parti_üye* partili* partisi* partisinin hdp* akp* chp* mhp* pkk* ypg* dev_sol* sendika* sendikalı* grev* eylem* eylemci* muhalif* aktivist* protesto* miting* örgüt* terör* fetö* gülenci* cemaatçi* vicdani_ret* asker_kaça* komünist* sosyalist* ülkücü* oy_ver* gösteriye_kat* gösterilere*",
    often: "parti gösteri*",
    seldom: "",
  },
  sexuality: {
    sure: "eşcinsel* gey lezbiyen* biseksüel* trans trans_* transseksüel* lgbt* cinsel* fuhuş* fahişe* seks* erkek_arkadaşıyla* kız_arkadaşıyla* hemcins* metres* erkeklerden_hoş* kadınlardan_hoş*",
    often: "",
    seldom: "",
  },
  conviction: {
    sure: "sabıka* sabıkalı* suç suçu* suçlu* suçtan hapse hapiste hapishanede_yat* cezaevinde_yat* cezaevinden* ceza_al* cezası* cezasi* hükümlü* mahkum* mahkûm* tutuklan* tutuklu* gözaltı* hırsız* dolandır* kavga_* kavgadan* denetimli_serb* şartlı_tahliye* kaçakçı* sahte_* bıçak*la* dava_açıldı polis_kaydı* yaralama* kelepçe* arama_kararı* hapis hapisten hapis_* hapiste*",
    often: "cezaevi* hapishane* karakol* polis mahkeme*",
    seldom: "",
  },
  debts: {
    sure: "borç* borcu* borc borçlu* borcları* borçları* haciz* hacizli* icra* iflas* kredi_borc* kredi_kart* kredisi* maaş_haciz* maaşına_hac* kefil* tefeci* kira_borc* yaptırım* schufa*",
    often: "kredi",
    seldom: "",
  },
  housing: {
    sure: "evsiz* sığınma_ev* sığınmacı_yurd* mülteci_yurdu* mülteci_kamp* yurtta_kal* yurdunda_kal* heimda_* heimde* kampta* kamp_* konteyner* sokakta_* barınma* arkadaşında_kal* tahliye_* evden_at* kadın_sığınma* adresi_yok* evi_yok* çadır* aynı_odada* odada_kal*",
    often: "kamp yurdu* yurt yurtta ev_sahibi* barınak*",
    seldom: "",
  },
  family: {
    sure: "evli evlidir bekar bekâr boşan* boşanm* dul dul_* ayrıldı_eş* eşi eşiyle eşinden* kocası* kocasi* karısı* karisi* nişanlı* velayet* nafaka* aile_birleş* üvey* kayınvalide* kaynana* gelini* evlilik* evlendir* zorla_evl* tek_başına_çocuk* çocuğu* çocukları* çocuğuna* çocuklarına* çocuğunu* çocuklu* bebeği* bebek_bek* bebeğe emzir* oğlu* kardeşi_* annesi* babası* annesine* babasına* kardeşine* yetim* öksüz* ailevi* aile_içi* ailesi* iki_çocuk* üç_çocuk* dört_çocuk* kreş_yok* \\d+_çocuk* kızı kızına kızını kızıyla",
    often: "çocuk çocuklar bebek* aile koca anne baba kardeş kreş* kayıp",
    seldom: "",
  },
  residence: {
    sure: "iltica* sığınma sığınma_baş* mülteci mültecidir mülteci_stat* sınır_dışı* sınırdışı* vize* vizesi* duldung* dublin* kaçak_gel* kaçak_gir* kaçak_yol* botla* bot_ile kaçakçı* pasaportu* pasaport_yok* kimliksiz* yabancılar_daire* itiraz_et* itirazı* dava_aç* reddedil* red_aldı red_kararı* vatandaşlık_baş* deport* sürgün* geri_gönder* kaçtı* yasadışı* bamf* oturum_(izn|baş|kart|bit|al|red|uzat)* oturumu oturum",
    often: "avukat* pasaport* mülteci* ikamet*",
    seldom: "",
  },
};
