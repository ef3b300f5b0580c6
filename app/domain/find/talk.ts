/**
 * What people say around a name when they call, write a slip or send a mail, in German and English. None of it names
 * anybody, unless somebody is called so: the index is asked for the whole name as well.
 */
const talk = new Set(
  `hallo hi hello hey moin servus grüezi guten gute guter tag morgen abend mahlzeit good morning afternoon evening day
  herr herrn frau hr fr familie fam mr mrs ms miss sir madam dr med prof dipl ing sehr geehrte geehrter geehrten dear
  lieber liebe damen herren mit freundlichen freundliche grüßen grüße viele kind best regards sincerely thanks thank danke
  ich du er sie es wir ihr mich mir dich dir ihn ihm ihnen uns euch mein meine meinem meinen meiner sein seine seinen seiner
  seinem ihre ihrem ihren ihrer dein deine i me my you your he him his she her it its we us our they them their
  der die das dem den des ein eine einen einem einer kein keine the a an this that these those some any no
  bin bist ist sind seid war waren wird werde würde wäre hat habe haben hatte hätte kann könnte möchte will wollte soll
  sollte muss darf heiße heißt nennt am is are was were be been has have had can could would will should must may do does
  did don't
  hier da dort heute gestern morgen übermorgen jetzt gleich bald später wieder nochmal noch schon auch nur nicht doch sehr
  bitte dringend eilig here there today yesterday tomorrow now soon later again still already also only not please urgent
  und oder aber weil dass wenn ob denn als wie was wer wo wann warum welche and or but because if as how what who where when
  why which
  wegen über um an am auf bei beim für in im mit nach ohne seit unter vom von vor zu zum zur about of on at by for from in
  into to with without until under
  aus rufe ruft anruf anrufen angerufen anrufer anruferin rückruf rückrufe zurück zurückrufen zurückgerufen gerufen
  telefon telefonisch tel handy mobil nummer apparat leitung nachricht mail mailbox spricht sprechen gesprochen melden
  meldet gemeldet meldung bittet fragt frage fragen gefragt sagt sagte schreibt geschrieben braucht brauche sucht suche
  interessiert wissen geht ging kommt komme kam verschieben absagen bestätigen
  call calls called calling caller phone telephone mobile number message mail speaking speak spoke ask asks asked asking
  question questions want wants wanted need needs like know regarding back ring rang
  name namens named heiss heissen
  termin termins stelle stellen job jobs arbeit arbeiten arbeitsstelle praktikum ausbildung bewerbung bewerben vertrag
  kurs gespräch vorstellung probearbeit schicht jobcenter arbeitsamt agentur amt firma betrieb appointment work position
  interview contract course apprenticeship application company
  bruder schwester mutter vater sohn tochter mann ehemann ehefrau freund freundin kollege kollegin nachbar chef chefin
  brother sister mother father son daughter husband wife friend colleague boss
  montag dienstag mittwoch donnerstag freitag samstag sonntag uhr monday tuesday wednesday thursday friday saturday sunday
  geboren geb born`
    .split(/\s+/)
    .filter(Boolean),
);

/** Behind these stands where somebody comes from, not who they are. */
const beforePlaces = new Set(["aus", "from"]);
const betweenThem = new Set(["der", "dem", "the"]);

/** Nobody is called by so many words of talk and nothing else: then the question names nobody. */
const wordsOfTalk = 3;

const bare = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{M}'’-]/gu, "");

/**
 * The words that may be a name, out of what somebody said or pasted around it.
 * @returns `names`: those words, in their order, all of them where they may be somebody's whole name
 * @returns `sentence`: every word, where some are left out of `names`; else ""
 * @returns `isTalk`: all of it is what people say, and a name only where nothing else was asked
 */
export function withoutTalk(text: string): { names: string; sentence: string; isTalk: boolean } {
  const words = text.split(/\s+/).filter(Boolean);
  const kept: string[] = [];
  let afterPlace = false;
  for (const word of words) {
    const plain = bare(word);
    if (afterPlace && betweenThem.has(plain)) continue;
    if (!afterPlace && !talk.has(plain) && plain !== "") kept.push(word);
    // "richtet aus: …" ends there
    afterPlace = beforePlaces.has(word.toLowerCase());
  }
  if (kept.length === words.length) return { names: text, sentence: "", isTalk: false };
  if (kept.length > 0) return { names: kept.join(" "), sentence: words.join(" "), isTalk: false };
  return { names: words.length < wordsOfTalk ? text : "", sentence: "", isTalk: true };
}
