import { fold } from "./fold";
import { stem } from "./stem";

/**
 * Words that say nothing about which job or which person: grammar, and the words that occur in every advert. Only whole
 * words of a query are dropped; documents keep theirs.
 */
const lists: Record<string, string> = {
  de: `der die das den dem des ein eine einen einem einer eines und oder aber als am an auf aus bei beim bis durch fur für
    gegen hat ich im in ist ja mit nach nicht nur ob ohne sein seine sich sie sind so um unter vom von vor wie wir wird
    zu zum zur uns mein meine bin kann mochte möchte suche sucht gesucht suchen job jobs stelle stellen arbeit arbeiten
    arbeitsplatz beruf bitte m w d mwd`,
  en: `a an and are as at be by for from has i in is it my not of on or our that the their this to we with would like
    looking want job jobs work working position vacancy please`,
  uk: "і й та або але в у на з із зі до від для при про по за як що це я ми робота роботу роботи шукаю вакансія хочу",
  ru: "и или но в на с со из к от для при о об по за как что это я мы не работа работу работы работать ищу вакансия хочу",
  ar: "في من على الى إلى عن مع او أو و ثم هذا هذه انا أنا أريد ابحث أبحث عمل وظيفة شغل",
  fa: "در از به با برای که این آن و یا من کار شغل می خواهم دنبال",
  tr: "ve veya ile için bir bu şu o ben biz da de iş işi arıyorum istiyorum",
};

// "عمل" and "کار" alone are asked for rarely enough, and "work" in any language matches everything anyway
const stopWords: ReadonlySet<string> = new Set(
  Object.values(lists).flatMap((list) => list.split(/\s+/).filter(Boolean).map(fold)),
);

export const isStopWord = (folded: string): boolean => stopWords.has(folded);

/**
 * Words for somebody who works, used beside the one that says at what. They are part of half of all names of
 * occupations, so where no document has all words of a query, these say less than the others.
 */
const workers: Record<string, string> = {
  de: "mitarbeiter arbeiter arbeitskraft helfer hilfe hilfskraft kraft aushilfe fachkraft",
  en: "worker workers assistant helper help staff operator labourer labour crew attendant",
  uk: "працівник працівниця робітник робітниця помічник помічниця різноробочий оператор",
  ru: "работник работница рабочий рабочая помощник помощница разнорабочий сотрудник",
  ar: "عامل عاملة عمال مساعد مساعدة موظف موظفة معلم",
  fa: "کارگر کمک کارمند اپراتور",
  tr: "işçi işçisi eleman elemanı görevli görevlisi yardımcı yardımcısı usta ustası operatör operatörü personel",
};
const workerStems: ReadonlySet<string> = new Set(
  Object.values(workers).flatMap((list) => list.split(/\s+/).map((word) => stem(fold(word)))),
);

export const isWorker = (stemmed: string): boolean => workerStems.has(stemmed);
