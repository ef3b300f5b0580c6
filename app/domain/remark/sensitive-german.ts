import type { SensitiveWords } from "./lexicon";

/**
 * German words of an office that say something about a person which must not be stored. `*` stands for any letters, `_`
 * for a space. `sure`: hardly ever work. `often`: about the person unless
 * work is said of it. `seldom`: work or a place unless something is said of the person.
 */
export const germanSensitive: SensitiveWords = {
  health: {
    sure: `arm_gebrochen bein_gebrochen *_gebrochen lungenkrank* lungenentz* krank erkrankt* erkrankung* *krankheit *krankheiten *erkrankung *erkrankungen krankgeschrieben* krankschreibung*
      krankmeldung* krankenschein* krankengeld* krankenstand krankheitsbedingt* *leiden_an leidet chronisch* gesundheitlich*
      gesundh_einschr* gesundheitszustand gesundheitsproblem* vorerkrankung* arbeitsunfähig* au_bis erwerbsminderung*
      erwerbsgemindert* erwerbsunfähig* em_rente berufsunfähig* schwerbehindert* schwerbehinderung schwerbeschädigt* schwbh*
      gdb gleichstellung gleichgestellt behinderung körperbehindert* gehbehindert* sehbehindert* lernbehindert* gehörlos*
      taub taubstumm* schwerhörig* blind sehschwäche sehschwach erblindet* querschnitt* gelähmt* lähmung* halbseiten*
      beinprothese armprothese amputiert* amputation* hinkt humpelt epilep* *anfall *anfälle anfallsleiden diabetes* diabetiker diabetikerin zuckerkrank* insulin* asthma
      asthmatiker* copd tuberkulose tbc hiv* aids hepatitis* krebs *krebs chemo* tumor* leukämie* bestrahlung* 
      nierenkrank* niereninsuffizienz herzkrank* herzfehler herzinfarkt* herzprobleme* schrittmacher bypass schlaganfall*
      bluthochdruck bandscheibe* *bandscheibenvorfall hws lws bsv rückenschmerz* rückenleiden rückenproblem* rücken_kaputt
      *schmerzen *schmerz arthrose* rheuma* gicht hexenschuss ischias* skoliose osteoporose fibromyalgie migräne*
      multiple_sklerose parkinson demenz_diagn* legasthenie* dyskalkulie adhs ads autis* asperger* intelligenzmind*
      geistig_behindert* psychisch* psych psychos* psychose* psychotisch* schizo* bipolar* borderline* depri depress* manisch*
      angststörung* panikattacke* panik_att* zwangsstörung* essstörung* bulimie* magersucht magersüchtig* burnout burn_out suizid* selbstmord*
      selbstverletz* ritzt_sich ritzt sv_versuch schlafstörung* schlaflos* nervenzusammenbruch *störung_diagn* 
      attest* ärztl_attest amtsarzt* verletzt verletzung *verletzung knieverletzung meniskus* kreuzband* knie
      op operiert* *operation reha rehamaßnahme* kur schwanger hochschwanger schwangersch ss_woche
      risikoschwanger* entbindung entbindet fehlgeburt* abtreibung* unfruchtbar* mutterschutz muschu beschäftigungsverbot allergiker* allergisch* allergie
      allergien heuschnupfen neurodermitis schuppenflechte* ekzem* medikation antidepress* neurolept* tilidin methadon* pflegegrad pflegestufe 
      lungenarzt kriseninterv* einschränkung_gesundh* nur_leichte_tätigkeit_lt* belastbarkeit_eingeschr* eingeschr_belastbar
      pos_getestet adipos* übergewicht* fettleibig* stottert stotterer sprachstörung inkontinen* blasenschw* narkolep* tinnitus thrombose* hernie
      leistenbruch bruch_am* gebrochen* verbrannt* übergibt zittert zittern
      ist_patient patient_bei patient_in therapieplatz*
      au_(bis|seit|vom|ab|bescheinigung|lt|wg)* seit_*_au in_therapie therapie_* macht_therapie
      beim_(arzt|psychiater|neurologen|orthopäden|therapeuten|psychologen) (zum|bei)_(arzt|psychiater|neurologen|orthopäden|therapeuten|psychologen)
      operationen
      blutverdünner sieht_schlecht hört_schlecht hört_*_nicht* hört_nichts rollator *kopfweh rückenprobl* psych_probl* hört_stimmen verwirrt lernbeh* anfallskrank* nervenprobl* angst_vor_* sb_ausweis* schwerbeh* merkzeichen pflegegeld *_arm_nicht* *_bein_nicht* herzprobl* im_d+_monat entbindungstermin* zucker_hat hat_zucker nierenprobl* lungenprobl* magenprobl* augenprobl* gelenkprobl* knieprobl* schulterprobl* asthmaspray nervenkrank* gemütskrank* medis blutdruck* herzmed* psychopharm* stützkorsett schiene_am* *einlagen_orth* krampfadern hautkrank* geschlechtskrank* *neurose zittrig nervlich überfordert_psych* labil instabil seelisch* wahnvorst* paranoid* halluzin* verwahrlost* inkont* hörminderung sehbehinderung blindheit
      auge_blind auf_*_auge augenleiden augen_(kaputt|schlecht|krank)*
      ärztl_(attest|besch|bel)* ärztliches_attest hat_fieber
      depris depressiv bandsch behind schwerb rückenschm kopfschm krankh erkr gesundheitl psychosom med_behandlung in_behandlung ärztl_behandlung hep_(a|b|c) op_(hüfte|knie|rücken|bein|arm|hand|schulter|herz|auge|bandsch)* n_op nach_op *prothese *lähmung zähne_kaputt nerven_blank mit_den_nerven am_herzen`,
    often: `schwangerschaft schwangerschaftswoche behindert behindertenausweis klinik_bis stationär psychiatrie im_krankenhaus lag_im* liegt_im* rücken gesundheit
      gelenke hüfte schulter wirbelsäule bandscheiben herz lunge niere nieren leber hörgerät rollstuhl prothese krücken gehhilfe
      medikamente medikament tabletten spritzt *gel_medik* spricht_mit_sich 
      psychiatrisch* therapiert
      therapie *therapie therapien dialyse psychotherapie psychotherapeutisch*
      ärztlich ärztliche ärztlicher fieber`,
    seldom: `gips rehaklinik kranke kranken kranker kranke arzt ärztin krankenhaus klinik behinderte behinderten behinderter patienten demente
      dementen demenz pflegebedürftige* rollstühle rollstuhlfahrer rollstuhlfahrern verletzte verletzten impfung geimpft
      corona quarantäne
      psychiater* psychotherapeut* therapeut* *therapeut *therapeutin hausarzt facharzt orthopäde* orthopädin neurologe* neurologin kardiologe* onkologe* onkologie`,
  },
  addiction: {
    sure: `ist_clean clean_und süchtig* *süchtig *süchtige *süchtiger suchtkrank* suchtprobl* suchttherap* suchtgefähr* suchtmittel spielsucht
      alkoholsucht drogensucht kaufsucht tablettensucht internetsucht alkoholiker* alkoholkrank* alkoholproblem* alkoholabh* alkoholfahne *abhängig alk_problem* alk_probl*
      trockener_alk* trocken_seit säuft besoffen betrunken* angetrunken alkoholisiert* trinkt trinkt_zu* trinkt_viel trinkt_wieder rückfall rückfällig* entzug entzugs* entgiftung* entwöhnung* 
      polamidon cannabis kifft kiffer gekifft bekifft haschisch marihuana thc gras_geraucht kokain koks heroin crack speed crystal* meth amphetamin* ecstasy opiate opioid* tilidinabh* drogen
      drogenprobl* drogenabh* drogenkonsum* drogentest* drogenberatung drogenmissbrauch clean_seit nüchtern_seit anonyme_alk* aa_gruppe blaues_kreuz spielautomaten
      zockt wettschulden verspielt_* verspielt methadon* promille fahne
      substituiert* substitution*
      alk_* alkprobl* raucht_gras raucht_hasch raucht_joint* joint joints spielhallen* bierfahne trinker* säufer* schnapsfl* leere_flaschen nimmt_drogen speed_* pep kiffen abstinent* *_rückfall tabl_abh* aufputsch*
      spielautomat*
      konsumiert_* konsum_von*`,
    often: `alkohol alk suchtklinik suchtstation entzugsklinik spielothek sucht_klinik wettbüro casino spielhalle flasche_wodka
      suchtberatung
      pillen`,
    seldom: "bier wein schnaps wodka",
  },
  trauma: {
    sure: `ptbs trauma traumatisiert* *traumatisiert *traumatisiertem kriegstrauma* traumat* flashback* albtraum* albträume alpträume alptraum folter* gefoltert* folteropfer gewaltopfer vergewaltig* missbraucht* missbrauch missbr misshandel* häusl_gewalt häusliche_gewalt
      gewalt_erfahr* gewalterfahr* schlägt_sie geschlagen_worden von_mann_geschlagen zwangsprost* prostitu* menschenhandel* verschleppt* entführt* kriegserl* kriegserfahr* bomben_gefallen bombardiert* im_krieg kriegsgefang*
      krieg_verloren fluchterfahr* fluchterleb* gefallen_im* erschossen* ermordet* getötet* hingerichtet* zusehen_müssen mit_ansehen schreckhaft zuckt_* zuckt
      verschollen* überlebende* massaker* völkermord* genozid* genitalverst* fgm beschneidung beschnitten* schreit_nachts weint_* weint bricht_in_tränen albt opfer_v* opfer_von* lager_in_libyen todesangst bootsunglück ertrunken* kindersoldat* zwangsrekrut* dissozi* retraum*
      keine_uniformen bruder_erschossen krieg_erlebt im_boot angst_nachts schläft_kaum schläft_nicht* schläft_schlecht nachts_wach schreck_* kriegs* fassbomb* verschüttet* entführ* vater_ermordet tote_gesehen tod_des_* tod_der_* trauert mutter_gestorben vater_gestorben kind_verloren hat_*_verloren zeuge_v_* überlebt_hat folternarben narben_v* narben
      trauer leiche
      bombenangr* schlimme_flucht traumatherapie* überfallen gefoltert`,
    often: "krieg opfer bombe bomben mittelmeer gewalt leichen verstorben verstorbene",
    seldom: "",
  },
  religion: {
    sure: `muslim* moslem* muslima muslimisch* islamisch* islamist* salafist* wahhabit* christ christin christen christlich* christentum konvertit* konvertiert* jude jüdin
      juden jüdisch* jesid* yezid* êzid* ezid* alevit* sunnit* schiit* ahmadi* drus* mandä* zoroast* bahai orthodox* rum_orthodox kath katholik* katholisch* evangel* evang protestant* pfingstler* pfingstgemeinde baptist* mormon* zeugen_jehovas zeuge_jehovas zj
      freikirch* kopt* assyrisch_orth* chaldä* buddhist* hinduist* hindu hindus sikh religiös* religion religionszugeh* streng_gläubig tiefgläubig kopftuch* nikab hijab niqab burka verschleiert*
      fromm betet gebetszeit* gebetspause* freitagsgebet* mittagsgebet fastet* ramadan* fasten konfession* atheist* ungläubig* getauft* taufe taufkurs kommunion* konfirmation* beichte bibelkreis koranschule*
      hadsch* mekka isst_kein* gottesdienst* kirchgänger* kirchensteuer* missioniert* gemeindemitglied* gibt_frauen_keine* gibt_*_nicht_die_hand betteppich hauskreis
      trägt_kreuz relig streng_relig gebetsraum gebetsteppich imam_* fastenmonat fastenbrechen bibelstunde* zuckerfest* opferfest* kreuz_um* taufschein koscher* allah betet_* glaubensw* schächt* frauen_nicht_die_hand *_die_hand
      konvertier* glaubt_an_* an_gott
      gläubig gläubige tiefgläubige gläubiger_muslim gläubiger_christ`,
    often: `halal schweinefleisch kirche moschee *moschee synagoge tempel koran bibel islam sabbat glaube glaubens* kloster `,
    seldom: "gemeinde schwein weihnachten ostern imam pfarrer pastor mönch nonne",
  },
  origin: {
    sure: `hautfarbe dunkelhäutig* dunkle_haut schwarze_hautf* farbig farbige farbiger schwarzafrikan* roma sinti zigeuner* romni kurde kurdin
      kurden araber araberin tschetschen* hazara* paschtun* tadschike tadschikin usbeke usbekin turkmene turkmenin* tigray* somalier* eritreer* syrer syrerin afghane afghanin
      iraker* iraner* ukrainer ukrainerin russe russin türke türkin polin rumäne rumänin albaner* kosovo_alb* serbe serbin marokkaner* algerier* tunesier* nigerianer* ghanaer* guineer* gambier* pakistaner* palästinenser* libanese libanesin ägypter*
      inder inderin vietnamese* chinese chinesin staatenlos* staatsangeh* staatsbürger* nationalität* herkunftsland herkunft volksgruppe* volkszugeh* ethni* ethn stammt_aus kommt_aus_(syr|afg|irak|iran|eritr|som|nig|guin|der_ukr|der_tür|alb|kos|mar|pak|liban|gha|gam|alg|tun)* stamm_der clan*
      migrationshintergr* mihigru minderheit* turkvolk* jenisch* spätaussiedler* aus_(syrien|afghanistan|dem_irak|dem_iran|eritrea|somalia|nigeria|guinea|der_ukraine|der_türkei|albanien|pakistan|libanon|ghana|gambia)
      ist_pole
      schwarzer schwarze_frau afrikaner afrikanerin volksgr volksgr_* araber* kurdisch*_(herkunft|stämmig|volk|familie|abst) kurdischst* *stämmig *stämmige arabische_herk* afrik_herk* gebürtig_aus rasse abstammung* muttervolk* turkmenisch*_(herk|volk) zazas aussehen_* südländ* dunkel*_haut
      ist_rom tamile tamilin amhare amharin bulgare bulgarin belutsche belutschin uigure uigurin oromo
      paschtune paschtunin stammes* volksst
      paschtustamm vom_stamm`,
    often: "",
    seldom: "",
  },
  politics: {
    sure: `gewerkschafter* ver_di verdi igm ig_metall dgb igbce parteimitglied* politik_aktiv regimegegner* regimekrit* oppositionell* opposition dissident* aktivist* demo_teiln* demos demo_gegen
      afd* npd cdu spd fdp linke_im* die_linke die_grünen bei_den_grünen akp chp hdp mhp pkk* ypg hamas hisbollah fatah baath* taliban is_anh* is_kämpfer* graue_wölfe* gülen* erdogan* assad* putin* rechtsextrem* linksextrem* rechtsradikal* kommunist* sozialist* anarchist* nazi*
      faschist* reichsbürger* monarchist* antifa kandidiert* wahlkampf* betriebsrat_kand* streikt streikt_gern streikführer* peschmerga* freiheitskämpfer* separatist* wehrdienstverw* kriegsdienstverw* kriegsdienst* desert* exilpolit* flugblätter_gegen flugblatt
      verfolgt_wegen* politischer_häftling kundgebung* sympathisiert* sympathisant*
      parteibuch parteiarbeit parteitag* parteilos*
      gewerkschaftsm* gewerkschaftsa* politisch politisch_*
      spd_m* cdu_m* mitgl_der_* parteimitgl* pkk_* demo_gg regierungskrit* oppositions* *_sympathie linksgrün* polit polit_* polit_akt* pol_verfolgt* pol_akt* ehem_soldat_* miliz* freie_syr* hisb* muslimbr*
      wählt_(afd|spd|cdu|links|rechts|grün|akp|partei|die_)* demonstriert_gegen* demonstriert_für*
      exilopp* opposit*`,
    often: "politik gewerkschaft partei demo verfassungsschutz betriebsrat demonstriert demonstrierte",
    seldom: "wahl ",
  },
  sexuality: {
    sure: `homosex* schwul* lesb* lesbisch* bisex* bi_sexuell* queer* lgbt* lsbt* transgender* transsex* trans transfrau transmann transident* nichtbinär* non_binär* intersex* geschlechtsumwand* geschlechtsangl* hormonth* outing geoutet* ungeoutet* sexuell* 
      sexarbeit* bordell* freier escort* affäre fremdgeh* geht_fremd promisk* liebhaber* geliebte partnerin_ist_frau *_mit_*_zusammen_heimlich pornos pornogr* asexuell* steht_auf_(männer|frauen|jungs) freund_ist_ein_mann lebt_mit_einem_mann lebt_mit_einer_frau mit_männern christopher_street csd_* liebt_(männer|frauen)
      gleichgeschl*
      hat_(was|wohl_was|etwas|wohl_etwas)_mit_(dem|der|ihrem|seiner|seinem|einem_mann|einer_frau|kolleg|nachbar|vermieter|chef)* wechselnde_partner* verhältnis_mit*`,
    often: "sex",
    seldom: "",
  },
  conviction: {
    sure: `vorbestraft* vorstrafe* vorgestraft* straftat* straftäter* strafverfahren* strafbefehl* strafanzeige* strafanz* ermittlungsverf* ermittlung_gg* *verurteilt verurteilt* angeklagt* anklage* freiheitsstrafe* haftstrafe* ersatzfreiheits* geldstrafe* tagessätze* bewährung bewährungs* auf_bew bewährungshelfer* haft haftentlass* u_haft uhaft
      untersuchungshaft abschiebehaft* inhaftiert* häftling* ex_häftling knast* gefängnisstrafe* gefängnisauf* sitzt_ein saß_ein fußfessel* führungsaufsicht* führungsz_eintr* führungszeugnis_eintrag* eintrag_im_führ* fz_mit_eintr* bzr* schwarzfahren* schwarzfahrer* ladendiebstahl* geklaut klaut* dieb einbruch einbrüche einbrecher körperverletzung* 
      betrogen* betrüger* raub raubüber* erpress* urkundenfälsch* gefälscht* btm* dealt dealte drogenhandel schlägerei* prügel* messerstech* sexualdel* totschlag mord sozialstunden* hausverbot polizei_bekannt polizeibekannt* 
      haftbefehl* fahndung* festgenommen* verhaftet* gerichtsverhandlung* jugendarrest arrest jugendstrafe* jva_aufenth* strafvollzug* offener_vollzug schleuser* straffällig* delikt* hehlerei unterschlag* unterschlagen fahren_o* fahren_ohne fs_entzogen führerschein_entzogen fleppen mpu schwarzarbeit* anzeige_gegen anzeige_wegen anzeige_wg vorgeladen randaliert*
      diebstahl diebstähle *diebstahl diebstahlsdelikt*
      polizeilich_(bekannt|gesucht|auffällig)* pol_bekannt
      polizei_(sucht|war|holt|ermittelt|einsatz)* sozialstd* schon_mal_drin war_drin drin_gesessen gesessen gesucht_von_pol* ladendieb* delikt strafak* strafe_offen gericht_wg* verhandlung_am strafgericht* amtsgericht* bewährungsauf* geldauflage* bußgeld* hehler* auf_bewähr* jugendgericht* vandal* sachbesch* nötigung stalking* bedroht* bedrohung gewalttät* widerstand_gg* drogenbes*
      schläger schlägerei schlägereien
      saß_(in|im|\\d+|wegen|wg)* sitzt_in_(haft|jva|u)* sitzt_im_gef* wurde_angezeigt
      bewhelfer bew_helfer drogendelikt bewähr vorstr haftstr straft körperverl untersuchungsh ermittl`,
    often:
      "betrug jva gefängnis knast gericht_wegen freigänger* vollzug anzeige staatsanwaltschaft bewährungshilfe dealer angezeigt",
    seldom: "messer polizei gericht strafe kv",
  },
  debts: {
    sure: `schulden* *schulden verschuld* überschuld* insolvenzverf* privatinsolv* verbraucherinsolv* restschuld* gepfändet* pfänd p_konto pkonto schufa* gv_war mahnbescheid* vollstreck* eidesstattl* vermögensausk* offenbarungseid kredit kredite
      kreditraten ratenzahl* zahlt_ab rückstand mietrückst* stromsperre strom_gesperrt zahlungsunfäh* sanktion sanktioniert* sanktionen sanktioniert leistungskürzung* leistung_gekürzt kontopfänd* konto_gesperrt konto_überz* überziehung* iban unterhaltsschuld* unterhaltsrück*
      unterhaltspflicht* geldprobleme* geldnot* geldsorgen leiht_sich_geld spielschuld* schuldet schuldenfrei darlehen jobcenter_darlehen überzahlung*
      lohnpfänd* gehaltspfänd*
      rechnungen_offen rechnung_offen handyrechnung* stromrechnung* geld_geliehen leiht vollstr bürgschaft bürgt stromschulden konto_im_minus im_minus geld_knapp mietschulden kann_miete_* miete_nicht* miete_offen *raten_offen ratenplan lohnabtret* zwangsvollstr* restschuldbefr*
      leistungen_gekürzt alg_gekürzt bürgergeld_gekürzt regelsatz* *_gekürzt_wg*
      schuldner schuldnerin insolv pfändg kontopf vollstreckg mietrückst ratenz`,
    often:
      "raten mahnungen mahnung insolvent konto dispo pfändung pfändungen schuldnerberatung* gerichtsvollzieher inkasso gläubiger pleite bankrott insolvenz rückforderung",
    seldom: "inkasso",
  },
  housing: {
    sure: `obdachlos* wohnungslos* ohne_festen_wohns* ofw *flüchtlingsheim asylheim* asylunterkunft* asylbewerberheim* flüchtlingsunterk* flüchtlingslager *sammelunterkunft sammelunterk* gemeinschaftsunterk* gu zue eae ankunftszentrum erstaufnahme* landesaufnahme* notunterk* notschlaf* übergangsheim* übergangswohn* übergangseinr* containerdorf wohncontainer frauenhaus
      männerwohnheim* jugendwohngr* zeltstadt* räumungsklage* zwangsräum* wohnung_gekünd* whg_gekünd* gekündigt_wohn* couchsurf* schläft_bei* schläft_auf* schläft_in* schläft_im* schläft_draußen lebt_auf_der_str* wohnt_in_einer_unt* wohnt_im_container keine_wohnung keine_meldea* keine_meldeadr* meldeadresse_f* postadresse_bei ohne_wohnung verliert_wohnung brennpunkt
      mehrbettzimmer teilt_zimmer zimmer_mit_* 4_bett* schimmelig* wohnsitzaufl* wohnheim_ger* unter_der_brücke hausbesetz*
      *_vermieter
      whg_verl* whgverl* wohnungsverlust* bett_zimmer *bettzimmer d+_bett_zimmer notschlafst* lager_ruhr* container_am* auto_als_* im_auto wohnt_bei_* ohne_obdach mietvertrag_gek* wohnungskünd* kündigung_whg räumungs* wohnungssuche* wohnungssit* beengt* überbelegt* kakerl* ungeziefer wohnprojekt*
      räumung_(der|am|droht|steht|whg|wohnung)*
      wohnt_noch_im_* wohnt_*im_heim
      lebt_(in|im)_(einer_unt|einem_heim|der_gu|der_unt|container|wohnc|unterk|heim|notunt|turnh|zelt|auto|wagen|asyl|flücht|camp|lager|über|hotel|hostel|keller|garage|einem_zimmer|einer_wg_m)* wohnt_im_(wohnheim|heim|container|lager|camp|zelt|hotel|hostel|über|auto|frauen|keller|asyl|flücht)*
      keine_eig_whg eigene_whg_f* pennt* aus_whg* aus_wohnung* raus_aus_whg unterk wohnh gemeinschaftsunterk asylh flüchtlingsh`,
    often:
      "schimmel wohnheim unterkunft heim container camp zimmer_zu obdach hostel turnhalle schuldnerberatung schuldnerber",
    seldom: "lager_wohnt vermieter",
  },
  family: {
    sure: `verheiratet* ledig geschieden* scheidung* *scheidung lässt_sich_scheid* getrennt_lebend* getrenntlebend* trennt_sich* trennt_sich verwitwet* witwe witwer alleinerz* ehemann ehefrau ehepartner* exmann exfrau ex_mann ex_frau lebensgefährt* verlobt* verlobte* heirat heiratet zwangsehe* zwangsheirat* zwangsverh* kinderehe mehrehe zweitfrau zwei_frauen
      familiennachz* fam_nachzug familienzusammenf* familienstreit* familiäre* familiär* sorgerecht* umgangsrecht* jugendamt* spfh kindeswohl* inobhutn* pflegefamilie fremdunterb* famgericht* familiengericht* fam_gericht vormund* unterhalt unterhaltsvor* kindesunterhalt kindergeld kinderzuschlag elterngeld* kinderlos* kinderwunsch säugling* neugeboren*
      stillt stillzeit stiefkind* stiefvater stiefmutter schwiegermutter* schwiegervater* schwiegereltern schwiegersohn schwiegertocht* enkel* schwägerin schwager eifersüchtig* eheprobl* ehestreit* beziehungsprobl* ärger_mit_*(mann|frau|ex) *_kinder_zu_hause kind_krank *kinderreich* kita_ab* kita_zu babypause alleinsteh* single zwillinge mutter_pflegebed* angehörige_pfl* pflege_der_(mutter|oma|eltern) pflege_des_(vaters|opas)
      betreuung_des_kindes kind_im_heim erwartet_*kind* \\d+_kinder \\d+_kind freundin_von* patchwork vaterschaft* eltern_tot waise* vollwaise* verwandte* *_verbietet_ihr* erlaubt_ihr_nicht 
      pflegt_(seine*|ihre*|die_*mutter|den_*vater|mutter|vater|oma|opa|eltern|frau|mann|angeh*|kind*|bruder|schwester|sohn|tochter|schwieger*|tante|onkel) mutter_krank vater_krank
      die_ehe ehe_kaputt ehe_*
      ehekrise *ehekrise kranke_mutter kranken_vater kranke_(frau|oma|schwester|eltern|tochter) kein_kita* keine_betreuung* betreuung_f* bekommt_ein_baby baby_unterwegs zwei_kinder drei_kinder vier_kinder fünf_kinder kids_zu* familienprobl* familienkonf* vater_ihres* vater_seiner* verkracht_* zerstritten* streit_mit* streitet* frauenhaus ungewollt* pubert* *_schlägt_* nimmt_kind* kind_mitbr* bringt_kind* unterhaltszahl* exfreund* ex_freund* stiefeltern adopt*
      umgang_mit_(kind|sohn|tochter|seinen|ihren|den_kindern)* umgangskontakt*
      scheid sorger umgangsr unterhaltsstr eheprobl schwanger_v kindsv* kindesv* kindsm* in_obhut`,
    often: `getrennt trennung kind kinder kindern kindes baby babys sohn söhne tochter töchter mann frau bruder schwester geschwister mutter vater eltern
      familie familien oma opa onkel tante cousin cousine neffe nichte partner partnerin freund freundin ex elternzeit kita kindergarten kinderbetreuung tagesmutter
      hochzeit kleinkind kleinkinder kleinkindern schulkind schulkinder pflegekind pflegekinder nachwuchs
      babysitter*`,
    seldom: "",
  },
  residence: {
    sure: `asyl asylantrag* asylverf* asylbew* asylsuch* asylgr* asylbl* asylblg* folgeantrag* folge_antrag erstantrag dublin* abschieb* abgeschoben* ausreisepfl* ausreiseauff* ausgewiesen* ausweisung* rückführung* freiw_ausr* freiwillige_ausr* rückkehrber* duldung* geduldet* gestattung* aufenthaltsgest* aufenthaltstitel* aufenthaltserl* aufenthaltsstat* niederlassungserl* fiktionsb* fiktion subs_schutz subsidiär* flüchtlingsst*
      flüchtlingseig* geflüchtet* geflohen* fluchtgr* fluchtroute* fluchtgesch* fluchtweg_über eingereist* einreise* illegal* untergetaucht* kirchenasyl* bamf* bamf_besch* abh ausländerbeh* ausländeramt* alb_termin härtefall* chancenaufenth* bleiberecht* bleibeper* anhörung* interview_bamf klage_vg* klage_gg* klage_gegen* verwaltungsger* vg_* klage_l* widerspruch_gg* widerspruch_b* ablehnungsb* abgelehnt_bamf negativbesch* schutzstatus abschiebeverb* abschiebungsv* identität_ungekl* identitätskl*
      passlos* passbeschaff* kein_pass pass_abgel* ohne_pass ohne_papiere papierlos* visum_abgel* visum_abg* schlepper* mittelmeer balkanroute* einbürger* titel_läuft* titel_ab* grenzübertritt* wohnsitzaufl* resettlem* widerruf* widerrufsverf* anwalt_asyl aufnahmebesch* asylfolge*
      25_(i|ii|iii|iv|v|a|b|abs*)
      aufenthaltsrecht* aufenthaltsgen* aufenthaltstit*
      auf_der_flucht die_flucht seiner_flucht ihrer_flucht
      anwalt_(hat|legt|klagt|prüft|eingesch)* mit_anwalt über_anwalt hat_anwalt
      aufenth aufenthalt_* aufenthalt residenzpflicht
      büma ausreise ausreise_bis *_balkan* balkan schlauchboot* ae_läuft ae_ab ae_verl* ne_beantr* aufenthaltsverf* passpfl* pass_f* pass_weg identitäts* abschiebest* eu_bluecard duldungs* titelverl* ausl_beh* ausländerrecht* asylgesuch* klagt klageverf* negativ_besch* bescheid_bamf schutzst* über_die_türkei über_die_grenze über_libyen ausreisew* kettend* ermessensd* ausbildungsd* beschäftigungsd*
      klage_*
      asylberechtigt* duldg ausreisepfl aufenthaltserl aufenthaltsgest abschiebg gestattg bamf_interv fluchtgesch flücht`,
    often: "flüchtling flüchtlinge flüchtlingen abgelehnter widerspruch grenze klage botschaft",
    seldom: "bescheid pass titel anwalt",
  },
};
