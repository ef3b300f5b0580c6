/** Area codes, without their zero, at which a number written in one piece is split; others stay as typed. */
const areaCodes = /^(30|40|69|89|20[12389]|21[124]|22[18]|23[14]|1[567]\d)/;

/**
 * A phone number as it is read aloud in Germany (DIN 5008: area code, space, number): `+4917139200012` → `0171
 * 39200012`. A number that somebody has already grouped, or one from abroad, stays as it is, because the end of its
 * parts is not known.
 */
export function formatPhone(phone: string): string {
  const typed = phone.trim();
  if (/[\s/()-]/.test(typed.replace(/^\+49\s?/, ""))) return typed.replace(/^\+49\s?(?=[1-9])/, "0");
  const national = typed.replace(/^(\+49|0049)\s?/, "0");
  if (!/^0[1-9]\d{4,13}$/.test(national)) return typed;
  const code = areaCodes.exec(national.slice(1))?.[0];
  return code ? `0${code} ${national.slice(1 + code.length)}` : national;
}

/** The same number for a `tel:` link: digits and a leading plus only. */
export const dialable = (phone: string): string => phone.replace(/[^\d+]/g, "");
