import { fold } from "./text";

/** Ukrainian and Russian letters as German passports write them; soft and hard signs are not heard. */
const cyrillic: Readonly<Record<string, string>> = Object.fromEntries(
  "а:a б:b в:w г:h ґ:g д:d е:e є:je ё:jo ж:sch з:s и:y і:i ї:ji й:j к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:h ц:z ч:tsch ш:sch щ:sch ы:y э:e ю:ju я:ja ь: ъ:"
    .split(" ")
    .map((pair) => pair.split(":")),
);

const articles = /^(al|el|ad|ed|ar|as|es|ash|esh|at|an|az|ul) /;

/**
 * What is heard of a name in whatever spelling: Latin letters, without the article, doubled letters and all vowels but a
 * first one. "Al-Hamwi" and "El Hamwi", "Muhammad" and "Mohammed", "Коваленко" and "Kovalenko" sound alike. Only good for
 * asking whether two people are one.
 */
export function soundOf(name: string): string {
  const latin = [...fold(name)].map((letter) => cyrillic[letter] ?? letter).join("");
  return latin
    .replace(articles, "")
    .replace(/ /g, "")
    .replace(/tsch|tch|ch|sch|sh|zh|cz|tz|dsch|dj/g, "c")
    .replace(/ph|v|w/g, "f")
    .replace(/kh|gh|q|g|k/g, "k")
    .replace(/th|dh|d/g, "t")
    .replace(/z|x/g, "s")
    .replace(/y|j|ie/g, "i")
    .replace(/b/g, "p")
    .replace(/(.)\1+/g, "$1")
    .replace(/(?!^)[aeiouh]/g, "");
}

/** Each part of a double name, for people who use one of the two: "Schmidt-Müller" and "Müller". */
export const partsOfName = (name: string): string[] =>
  name
    .split(/[-\s]+/)
    .map((part) => fold(part))
    .filter((part) => part.length > 2 && !articles.test(`${part} `));
