import type { IsoDate } from "~/domain/days";
import { birthPivot, readDate } from "~/domain/import/dates";
import { longestQuestion } from "./question";
import { withoutTalk } from "./talk";

/** What somebody typed to find a caller, taken apart. Everything may be empty. */
export type Asked = {
  /** words that may belong to a name */
  words: string;
  /** everything that was said around them; "" where nothing was */
  sentence: string;
  /** digits as they follow the prefix of the country */
  digits: string;
  /** the same with the noughts in front: the end of a number may begin with them */
  ending: string;
  /** a mail or its beginning */
  mail: string;
  /** a year of birth */
  year: string;
  born: IsoDate | null;
  /** a code name with its letters, of a person or of one proposal; one asked for without them is in `digits` */
  code: string;
};

/** A number of a telephone is asked for by its last four digits or more. */
const fewestDigits = 4;

/**
 * Takes apart a caller's name, number, mail, code name or day of birth, in whatever order they were typed. A word that
 * could be two things (five digits are a code name or the end of a number) is asked as both.
 */
export function readAsked(text: string, today: IsoDate): Asked {
  let rest = ` ${text.normalize("NFKC").slice(0, longestQuestion)} `;
  const take = (pattern: RegExp): string[] => {
    const found = [...rest.matchAll(pattern)].map(([whole]) => whole.trim());
    rest = rest.replace(pattern, " ");
    return found;
  };
  const mail = take(/\S+@\S*/g)[0]?.replace(/^mailto:/, "") ?? beginningOfMail(rest.trim());
  const born =
    take(/(?<![\d.])(\d{1,2}\.\s?\d{1,2}\.\s?(\d{4}|\d{2})|\d{4}-\d{2}-\d{2})(?![\d.])/g)[0]?.replace(/\s/g, "") ?? "";
  const code = (take(codeAlone)[0] ?? take(codeNames)[0] ?? "").toUpperCase();
  const numbers = take(/(?<![\p{L}\d])\+?\(?\d[\d\s/().–-]*/gu);
  const long = numbers.filter((one) => one.replace(/\D/g, "").length >= fewestDigits);
  // in a sentence a day or a time may stand before the number
  const number = long.find((one) => /^[+(]*0|^\+/.test(one)) ?? long[0] ?? "";
  const { names, sentence, isTalk } = withoutTalk(givenFirst(rest).replace(/\s+/g, " ").trim());
  const isOther = mail !== "" || born !== "" || code !== "" || number !== "";
  return {
    // "geb." before a day is nobody's name
    words: isTalk && isOther ? "" : names,
    sentence,
    digits: digitsOf(number),
    ending: number.replace(/\D/g, ""),
    mail: mail.toLowerCase(),
    // four digits may be a year or the end of a number, eight a day or a number: asked as both
    year: /^(19|20)\d\d$/.test(number) && number <= today.slice(0, 4) ? number : "",
    born: dayOf(born || (/^(\d\d)(\d\d)(\d{4})$/.exec(text.trim())?.slice(1).join(".") ?? ""), today),
    code: code && `${code.replace(/[^A-Z]/g, "")}-${code.replace(/\D/g, "")}`,
  };
}

/** Code names among other words: "K-12345", "M – 1001", and "s4373" as somebody types it who has heard it. */
const codeNames = /(?<![\p{L}\d])([a-z]{1,3}\s?[-‐-―]\s?\d{3,6}|k\d{5}|[a-z]\d{4})(?!\d)/giu;
/** With a space it is one only alone: among others the letter begins a name and the digits are a year or a number. */
const codeAlone = /^\s*[a-z][\s.]{1,2}\d{4,5}\s*$/giu;

/** One word with a point or a digit in it is how mail addresses begin. */
const beginningOfMail = (word: string): string =>
  /^[a-z]\w*[._][\w.-]*$|^[a-z]{2,}\d[\w.-]*$/i.test(word) ? word : "";

/** "Rudenko, Oksana" is Oksana Rudenko. */
function givenFirst(words: string): string {
  const [family = "", given = "", ...more] = words.split(/[,،]/);
  return more.length === 0 ? `${given} ${family}` : words;
}

/** The digits of a number as they follow the prefix of the country: +49, 0049 and 0 are the same. */
const digitsOf = (raw: string): string =>
  raw
    .replace("(0)", "")
    .replace(/\D/g, "")
    .replace(/^(00)?(49)?0*/, "");

function dayOf(text: string, today: IsoDate): IsoDate | null {
  const read = readDate(text, birthPivot(today));
  return read.kind === "day" ? read.iso : null;
}
