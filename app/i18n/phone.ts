/** Area codes, without their zero, at which a number written in one piece is split; others stay as typed. */
const areaCodes = /^(30|40|69|89|20[12389]|21[124]|22[18]|23[14]|1[567]\d)/;

/**
 * A phone number as it is read aloud in Germany (DIN 5008: area code, space, number): `+4917139200012` → `0171
 * 39200012`. A number that somebody has already grouped stays as it is. Of one from abroad only the code of the country
 * is certain; the rest stands in threes: `+436601234567` → `+43 660 123 4567`.
 */
export function formatPhone(phone: string): string {
  const typed = phone.trim();
  if (/[\s/()-]/.test(typed.replace(/^\+49\s?/, ""))) return typed.replace(/^\+49\s?(?=[1-9])/, "0");
  const national = typed.replace(/^(\+49|0049)\s?/, "0");
  const abroad = countryCodes.exec(typed);
  if (abroad && national === typed) return `${abroad[0]} ${inThrees(typed.slice(abroad[0].length))}`;
  if (!/^0[1-9]\d{4,13}$/.test(national)) return typed;
  const code = areaCodes.exec(national.slice(1))?.[0];
  return code ? `0${code} ${national.slice(1 + code.length)}` : national;
}

/** The codes of the world's zones (ITU-T E.164): one digit, two, and for all others three. */
const countryCodes = /^\+(?:[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|[2-9]\d\d)(?=\d{5,}$)/;

/** Groups of three, the last of two to four. */
const inThrees = (digits: string): string => digits.replace(/\d{3}(?=\d{2,})(?!\d$)/g, "$& ").replace(/ (\d)$/, "$1");

/** The same number for a `tel:` link: digits and a leading plus only. */
export const dialable = (phone: string): string => phone.replace(/[^\d+]/g, "");
