/** Endings of sex, case and number in Ukrainian and Russian, in folded letters (ї is і, й is и), longest first. */
const cyrillicEndings =
  /(?:ник[аиуом]*|ниц[яіюе]ю?|ами|ями|ові|еві|єві|ого|ому|ими|оі|ою|ею|ів|ах|ях|ам|ям|ии|іи|ов|ев|ом|ем|єм|єю|а|я|у|ю|і|и|о|е|ь)$/u;

/**
 * The part of a folded word that its forms share. Light on purpose: two words with one stem are found for each other,
 * so only endings of number, case and sex go (`Köchinnen` → `koch`, `кухаря` → `кухар`, `النادل` → `نادل`), never those that
 * make a new word (`Reiniger` and `Reinigung` stay apart). PostgreSQL's own German stemmer differs between 15 and 18;
 * this one is the same on every server and in both engines.
 */
export function stem(word: string): string {
  if (/^[a-z]+$/.test(word)) return stemLatin(word);
  if (/^\p{Script=Cyrillic}+$/u.test(word)) return stemCyrillic(word);
  if (/^\p{Script=Arabic}+$/u.test(word)) return stemArabic(word);
  return word;
}

function stemCyrillic(word: string): string {
  const shorter = word.replace(cyrillicEndings, "");
  // where a short word is all ending, at least its last vowel: водій, водія and водіїв are one
  return shorter.length >= 4 ? shorter : atLeast(word, word.replace(/[аяуюіиоеь]$/u, ""), 4);
}

function stemLatin(word: string): string {
  // the feminine first: Näherinnen → näher, Köchin → koch; "in" after fewer than four letters is part of the word (Benzin)
  const neutral = atLeast(word, word.replace(/(?:innen|in)$/, ""), 4);
  return atLeast(neutral, neutral.replace(/(?:en|em|es|e|n|s)$/, ""), 4);
}

function stemArabic(word: string): string {
  // article with or without a particle, then the plural and feminine endings
  const bare = atLeast(word, word.replace(/^(?:وال|بال|كال|فال|لل|ال)/u, ""), 3);
  return atLeast(bare, bare.replace(/(?:هاي|ها|ات|ون|ين|ان|ه|ي)$/u, ""), 3);
}

const atLeast = (word: string, shorter: string, letters: number): string =>
  shorter.length >= letters ? shorter : word;
