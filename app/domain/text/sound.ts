/** Letters of other scripts by their sound in German; vowels and what is hardly heard are left out. */
const sounds: Readonly<Record<string, string>> = {
  б: "b",
  в: "w",
  г: "g",
  д: "d",
  ж: "h",
  з: "s",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  ф: "f",
  х: "h",
  ц: "ts",
  ч: "h",
  ш: "h",
  щ: "h",
  ب: "b",
  پ: "p",
  ت: "t",
  ط: "t",
  ث: "s",
  ج: "g",
  چ: "h",
  ح: "h",
  خ: "h",
  ه: "h",
  د: "d",
  ذ: "s",
  ر: "r",
  ز: "s",
  ژ: "h",
  س: "s",
  ص: "s",
  ض: "d",
  ظ: "s",
  ش: "h",
  غ: "g",
  ق: "k",
  ك: "k",
  گ: "g",
  ف: "f",
  ل: "l",
  م: "m",
  ن: "n",
};

/** The consonants as they are heard: `Styrum`, `Штирум` and `شتيروم` are all "strm". */
function heard(word: string): string {
  const latin = word
    .replace(/sch|ch/g, "h")
    .replace(/ß/g, "s")
    .replace(/z/g, "ts")
    .replace(/[vy]/g, (letter) => (letter === "v" ? "f" : ""))
    .replace(/c|q/g, "k")
    .replace(/[aeiouäöüj]/g, "");
  return [...latin]
    .map((letter) => (/[a-z]/.test(letter) ? letter : (sounds[letter] ?? "")))
    .join("")
    .replace(/^ht/, "st")
    .replace(/^hp/, "sp")
    .replace(/(.)\1+/g, "$1");
}

/** Whether a word in another script is this German name by its sound; names of two consonants are too short to tell. */
export function soundsAlike(name: string, word: string): boolean {
  const asked = heard(word);
  return asked.length >= 3 && heard(name) === asked;
}
