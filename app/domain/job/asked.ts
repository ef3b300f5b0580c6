import type { Shift } from "~/domain/matching/facts";
import { fold } from "~/domain/text/fold";
import { soundsAlike } from "~/domain/text/sound";
import { type Word, words } from "~/domain/text/words";
import type { GermanLevel } from "./german";

/** What a visitor says beside the work. */
export type Asked =
  | { kind: "level"; value: GermanLevel }
  | { kind: "place"; value: string; districts: readonly string[] }
  | { kind: "shift"; value: Shift }
  | { kind: "hours"; value: "mini" | "part" | "full" | number }
  | { kind: "apprenticeship"; value: "yes" }
  | { kind: "company"; value: string; employer: string };
/** With the piece of the text that says it. */
export type AskedPart = Asked & { from: number; to: number };

/** What the city's tables know: districts with their postcodes, companies that have published jobs. */
export type AskedNames = {
  districts: readonly { id: string; name: string; postcodes: readonly string[] }[];
  employers: readonly { id: string; name: string }[];
};

/**
 * Phrases by what they ask for, in every language of the portal and Russian; `*` stands for any ending, a space for any
 * number of spaces or a hyphen. Longer ones are tried first, so "kein Deutsch" is not read as a wish for German.
 */
const phrases: readonly { kind: "level" | "shift" | "hours" | "apprenticeship"; value: string; of: string }[] = [
  {
    kind: "level",
    value: "A0",
    of: `ohne deutsch*|ohne deutsche sprache|ohne sprach*|kein* deutsch*|nicht deutsch|deutsch nicht nötig|ohne zertifikat|
      without german|no german|without language*|no language*|non german speak*|without (a) certificate|
      almanca bilmeden|almancasız|almanca yok|almanca bilmeyen*|almanca şartı yok|almanca gerekmez|almanca olmadan|dil şartı yok|dil bilmeden|
      без німецької*|без мови|без знання мови|без знання німецької*|не знаю німецької|без немецкого*|без языка|без знания языка|
      без знания немецкого*|не знаю немецкого|بدون لغة ألمانية|بدون لغة|بدون ألماني*|بدون الماني*|بلا لغة|بدون شهادة لغة|بدون اللغة*|ما بعرف ألماني|
      بدون زبان آلمانی|بدون زبان|بدون آلمانی|بدون المانی|بدون مدرک زبان|زبان بلد نیستم`,
  },
  {
    kind: "level",
    value: "A1",
    of: `wenig deutsch*|bisschen deutsch*|little german|basic german|some german|az almanca|biraz almanca|мало німецької|трохи німецької|
      початкова німецька|немного немецкого|чуть немецкого|ألماني قليل|شوي ألماني|لغة قليلة|کمی آلمانی|آلمانی کم`,
  },
  {
    kind: "shift",
    value: "n",
    of: `nachtschicht*|nachtarbeit*|nachtdienst*|nachtwache*|nachts|in der nacht|nacht|night shift*|nights|night work|overnight|at night|night|
      gece vardiya*|gece|нічна зміна|нічні зміни|нічну зміну|вночі|нічн*|ночная смена|ночные смены|ночную смену|ночью|ночн*|
      وردية ليلية|دوام ليلي|شفت ليلي|شغل ليلي|ليلي*|بالليل|ليلا|شیفت شب|شب کاری|شب|شبانه`,
  },
  {
    kind: "shift",
    value: "f",
    of: `frühschicht*|frühdienst|früh morgens|morgens früh|morgens|frühe*|früh|early shift*|early morning|mornings|early|morning shift*|
      sabah vardiyası|sabah erken|erken sabah|sabahları|sabah|ранкова зміна|вранці|зранку|ранков*|утренняя смена|утром|утренн*|
      وردية صباحية|دوام صباحي|صباحي*|صباحا|الصبح|شیفت صبح|صبح زود|صبح*`,
  },
  {
    kind: "shift",
    value: "s",
    of: `spätschicht*|spätdienst|abends|am abend|nachmittags|abend|spät|late shift*|evening shift*|evenings|evening|late|afternoons|
      akşam vardiyası|akşamları|akşam|вечірня зміна|ввечері|вечірн*|вечерняя смена|вечерами|вечером|вечерн*|
      وردية مسائية|دوام مسائي|مسائي*|مساء*|شیفت عصر|عصر*|بعد از ظهر`,
  },
  {
    kind: "shift",
    value: "w",
    of: `am wochenende|wochenende*|wochenends|samstag* und sonntag*|samstag* sonntag*|samstag*|sonntag*|weekend*|saturday*|sunday*|
      hafta sonu|hafta sonları|cumartesi pazar|cumartesi|на вихідних|вихідні дні|у вихідні|вихідн*|на выходных|по выходным|выходные дни|выходн*|
      عطلة نهاية الأسبوع|نهاية الأسبوع|ويك اند|آخر هفته|پایان هفته`,
  },
  {
    kind: "shift",
    value: "t",
    of: `tagschicht*|tagsüber|day shift*|daytime|gündüz|денна зміна|вдень|дневная смена|днем|днём|دوام نهاري|نهاري*|شیفت روز|روزانه`,
  },
  {
    kind: "hours",
    value: "mini",
    of: `minijob*|mini job*|geringfügig*|520 euro* job|520 euro*|538 euro*|556 euro*|603 euro*|450 euro*|
      mini iş|мініджоб*|міні джоб*|миниджоб*|мини джоб*|ميني جوب|ميني جب|مینی جاب|مینی‌جاب|مینیجاب`,
  },
  {
    kind: "hours",
    value: "part",
    of: `teilzeit*|halbtags*|nur vormittag*|vormittag*|halber tag|halben tag|stundenweise|part time*|half day*|half time|few hours|
      yarı zamanlı|yarım gün|part taym|kısmi zamanlı|часткова зайнятість|часткову зайнятість|неповн* день|неповн* зайнятість|пів ставки|півставки|
      на півдня|частичная занятость|неполн* день|неполн* занятость|полставки|пол ставки|на полдня|подработк*|
      دوام جزئي|نصف دوام|نص دوام|بارت تايم|پاره وقت|پاره‌وقت|نیمه وقت|نیمه‌وقت`,
  },
  {
    kind: "hours",
    value: "full",
    of: `vollzeit*|ganztags*|ganzer tag|ganzen tag|full time*|tam zamanlı|tam gün|повна зайнятість|повну зайнятість|повний день|
      полная занятость|полный день|полную ставку|دوام كامل|فول تايم|تمام وقت|تمام‌وقت`,
  },
  {
    kind: "apprenticeship",
    value: "yes",
    of: `ausbildungsplatz*|ausbildungsstelle*|ausbildung*|lehrstelle*|lehre als|azubi*|lehrling*|auszubildende*|apprenticeship*|apprentice*|
      vocational training|ausbildung yeri|meslek eğitimi|mesleki eğitim|çıraklık*|çırak*|аусбілдунг*|аусбільдунг*|навчання на|професійне навчання|учень на|
      аусбильдунг*|обучение на|ученик на|профессиональное обучение|أوسبيلدونغ|اوسبيلدونغ|أوسبلدونغ|تدريب مهني|تعليم مهني|
      آوسبیلدونگ|اوسبیلدونگ|کارآموزی*|آموزش حرفه‌ای|آموزش حرفه ای`,
  },
];

/** Folded words of a phrase; the last may be a beginning. */
type Phrase = { words: string[]; open: boolean[]; kind: AskedPart["kind"]; value: string };
const read: readonly Phrase[] = phrases
  .flatMap(({ kind, value, of }) =>
    of.split("|").map((phrase): Phrase => {
      const parts = phrase.trim().replace(/[()]/g, "").split(/\s+/);
      return {
        words: parts.map((part) => fold(part.replace("*", "")).replace(/[^\p{L}\p{N}]/gu, "")),
        open: parts.map((part) => part.endsWith("*")),
        kind,
        value,
      };
    }),
  )
  .sort((a, b) => b.words.length - a.words.length || (b.words[0]?.length ?? 0) - (a.words[0]?.length ?? 0));

const isLevel = /^([abc][0-2])$/;
const isPostcode = /^\d{5}$/;

/**
 * Takes apart what was typed: German level, place, shift, hours, apprenticeship, company; what is left says the work.
 * @returns the parts in the order of the text; nothing is in two of them
 */
export function readAsked(text: string, names: AskedNames): AskedPart[] {
  const list = words(western(text));
  const taken = new Set<number>();
  const parts: AskedPart[] = [];
  const take = (at: number, length: number, part: Asked) => {
    for (let i = at; i < at + length; i++) taken.add(i);
    parts.push({ ...part, from: list[at]?.start ?? 0, to: list[at + length - 1]?.end ?? text.length });
  };
  const free = (at: number, length: number) => {
    for (let i = at; i < at + length; i++) if (taken.has(i) || i >= list.length) return false;
    return true;
  };
  for (const phrase of read) {
    for (let at = 0; at + phrase.words.length <= list.length; at++) {
      if (!free(at, phrase.words.length) || parts.some((part) => part.kind === phrase.kind)) continue;
      if (phrase.words.every((word, i) => says(list[at + i], word, phrase.open[i] ?? false)))
        take(at, phrase.words.length, { kind: phrase.kind, value: phrase.value } as Asked);
    }
  }
  for (const [at, word] of list.entries()) {
    if (taken.has(at)) continue;
    const level = isLevel.exec(word.folded)?.[1];
    if (level) take(at, 1, { kind: "level", value: level.toUpperCase() as GermanLevel });
    else if (isPostcode.test(word.folded)) take(at, 1, placeOfPostcode(word.folded, names));
    else if (/^\d{1,2}$/.test(word.folded) && list[at + 1] && isHour(list[at + 1]?.folded ?? "")) {
      const perDay = list.slice(at + 2, at + 5).some(({ folded }) => perDayWords.has(folded));
      take(at, 2, { kind: "hours", value: perDay ? Number(word.folded) * 5 : Number(word.folded) });
    }
  }
  for (const employer of names.employers) {
    const own = words(employer.name).filter(({ folded }) => !legalForms.has(folded));
    const length = own.length;
    if (length === 0 || own.every(({ folded }) => folded.length < 3)) continue;
    for (let at = 0; at + length <= list.length; at++)
      if (free(at, length) && own.every(({ folded }, i) => list[at + i]?.folded === folded))
        take(at, length, { kind: "company", value: employer.name, employer: employer.id });
  }
  for (const [at, word] of list.entries()) {
    if (taken.has(at) || word.folded.length < 4) continue;
    const found = names.districts.filter(({ name }) => isDistrict(word, name));
    const [first] = found;
    if (first) take(at, 1, { kind: "place", value: first.name, districts: found.map(({ id }) => id) });
  }
  return parts.sort((a, b) => a.from - b.from);
}

/** Eastern Arabic and Persian digits as western ones, letter for letter. */
const western = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));

const says = (word: Word | undefined, asked: string, open: boolean): boolean =>
  word !== undefined && (open ? word.folded.startsWith(asked) : word.folded === asked);

const hourWords = ["std", "stunde", "hour", "hrs", "saat", "годин", "час", "ساع"].map(fold);
const isHour = (folded: string): boolean => hourWords.some((word) => folded.startsWith(word));
const perDayWords = new Set(["tag", "taglich", "day", "daily", "gunde", "gun", "день", "يوم", "روز"].map(fold));
const legalForms = new Set(
  [
    "gmbh",
    "ag",
    "kg",
    "ohg",
    "gbr",
    "ug",
    "ev",
    "eg",
    "co",
    "mbh",
    "und",
    "sohn",
    "sohne",
    "tochter",
    "e",
    "k",
    "v",
  ].map(fold),
);

/** A postcode of the city stands for its districts; another one for none, so that the list says so. */
function placeOfPostcode(postcode: string, names: AskedNames): Extract<Asked, { kind: "place" }> {
  const districts = names.districts.filter(({ postcodes }) => postcodes.includes(postcode)).map(({ id }) => id);
  return { kind: "place", value: postcode, districts };
}

/** "Altstadt / Stadtmitte" has two names; in other scripts a name is written by its sound. */
function isDistrict(word: Word, name: string): boolean {
  return words(name).some(
    ({ folded, stem }) =>
      folded.length >= 4 &&
      (/^[a-z]+$/.test(word.folded) ? folded === word.folded || stem === word.stem : soundsAlike(folded, word.stem)),
  );
}

/** The text without the parts. */
export function withoutParts(text: string, parts: readonly { from: number; to: number }[]): string {
  let rest = "";
  let at = 0;
  for (const { from, to } of [...parts].sort((a, b) => a.from - b.from)) {
    rest += `${text.slice(at, from)} `;
    at = to;
  }
  return `${rest}${text.slice(at)}`.replace(/\s+/g, " ").trim();
}
