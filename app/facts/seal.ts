import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { authSecret } from "~/config/secret.server";

const algorithm = "aes-256-gcm";
const ivBytes = 12;
const tagBytes = 16;

/** A key of its own, so that what signs cookies never encrypts a list. */
const key = (): Buffer => Buffer.from(hkdfSync("sha256", authSecret(), "", "words withheld from a list", 32));

/**
 * Encrypts text so that the database alone cannot read it.
 * @param place where it belongs; sealed text copied to another place does not open
 */
export function seal(text: string, place: string): Buffer {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv(algorithm, key(), iv, { authTagLength: tagBytes }).setAAD(Buffer.from(place));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
}

/** @returns the text; null when it was sealed with another key, for another place, or changed */
export function unseal(sealed: Buffer, place: string): string | null {
  if (sealed.length < ivBytes + tagBytes) return null;
  const decipher = createDecipheriv(algorithm, key(), sealed.subarray(0, ivBytes), { authTagLength: tagBytes })
    .setAAD(Buffer.from(place))
    .setAuthTag(sealed.subarray(ivBytes, ivBytes + tagBytes));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(ivBytes + tagBytes)), decipher.final()]).toString("utf8");
  } catch (cause) {
    // wrong key, place or bytes: the cipher says only that they do not belong together
    if (cause instanceof Error) return null;
    throw cause;
  }
}
