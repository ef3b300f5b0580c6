import { createCipheriv, createDecipheriv, randomBytes, scrypt as scryptOf } from "node:crypto";
import { promisify } from "node:util";

/**
 * How a backup is encrypted: AES-256-GCM in pieces, so that a stream of any length is checked as it is read. Each piece
 * is numbered in its nonce and the last one says that it is the last: none can be left out, moved or cut off. The key
 * is made with scrypt from the secret and a salt of the file's own, so no nonce is ever used twice with one key.
 */
const scrypt = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(scryptOf);
const magic = Buffer.from("SPROSSE\x01");
const saltBytes = 16;
const tagBytes = 16;
/** Bytes of one piece. */
const pieceBytes = 64 * 1024;
const cost = { N: 2 ** 16, r: 8, p: 1, maxmem: 128 * 2 ** 20 };

/** What cannot be read as a backup, or not with this key. */
export class Unreadable extends Error {}

/** @param secret null for a backup that anybody can read */
export function sealing(secret: string | null) {
  return async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    const salt = randomBytes(saltBytes);
    yield Buffer.concat([magic, Buffer.from([secret === null ? 0 : 1]), salt]);
    if (secret === null) return yield* source;
    const key = await scrypt(secret, salt, 32, cost);
    let number = 0;
    for await (const { piece, last } of pieces(source, pieceBytes)) {
      const cipher = createCipheriv("aes-256-gcm", key, nonce(number++, last));
      yield Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()]);
    }
  };
}

/**
 * The other way.
 * @throws Unreadable where it is no backup, the key is another one, or a byte was changed or is missing
 */
export function unsealing(secret: string | null) {
  return async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    const { head, rest } = await headOf(source, magic.length + 1 + saltBytes);
    if (!head.subarray(0, magic.length).equals(magic)) throw new Unreadable("This file is no backup of Sprosse.");
    if (head[magic.length] === 0) return yield* rest;
    if (secret === null)
      throw new Unreadable("This backup is encrypted: name the file with its key (BACKUP_KEY_FILE).");
    const key = await scrypt(secret, head.subarray(magic.length + 1), 32, cost);
    let number = 0;
    for await (const { piece, last } of pieces(rest, pieceBytes + tagBytes)) {
      if (piece.length < tagBytes) throw new Unreadable("The backup is cut off.");
      const decipher = createDecipheriv("aes-256-gcm", key, nonce(number, last));
      decipher.setAuthTag(piece.subarray(piece.length - tagBytes));
      const opened = decipher.update(piece.subarray(0, piece.length - tagBytes));
      try {
        decipher.final();
      } catch {
        throw new Unreadable(
          number === 0 ? "The key is not the one of this backup." : "The backup was changed or is cut off.",
        );
      }
      number += 1;
      yield opened;
    }
  };
}

/** 12 bytes: the number of the piece, and whether it is the last one. */
function nonce(number: number, last: boolean): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUIntBE(number, 0, 6);
  bytes[11] = last ? 1 : 0;
  return bytes;
}

/** The source in pieces of one size; the last one may be shorter, or empty. */
async function* pieces(source: AsyncIterable<Buffer>, size: number): AsyncGenerator<{ piece: Buffer; last: boolean }> {
  let held: Buffer[] = [];
  let length = 0;
  for await (const chunk of source) {
    held.push(chunk);
    length += chunk.length;
    if (length <= size) continue;
    const all = Buffer.concat(held);
    let from = 0;
    // one piece is always held back, because only the end tells which is the last
    for (; all.length - from > size; from += size) yield { piece: all.subarray(from, from + size), last: false };
    held = [all.subarray(from)];
    length = all.length - from;
  }
  yield { piece: Buffer.concat(held), last: true };
}

async function headOf(source: AsyncIterable<Buffer>, size: number) {
  const iterator = source[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  while (held.length < size) {
    const { value, done } = await iterator.next();
    if (done) throw new Unreadable("This file is no backup of Sprosse.");
    held = Buffer.concat([held, value]);
  }
  async function* rest(): AsyncGenerator<Buffer> {
    if (held.length > size) yield held.subarray(size);
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  }
  return { head: held.subarray(0, size), rest: rest() };
}
