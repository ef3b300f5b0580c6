import iconv from "iconv-lite";
import { refused } from "~/domain/errors";
import { bestSpelling, type Spelling, spellingScore } from "~/domain/import/spelling";

/** Encodings in which offices here save lists, the commonest first. */
export const encodings = [
  "utf-8",
  "windows-1252",
  "macintosh",
  "cp850",
  "windows-1250",
  "iso-8859-2",
  "windows-1254",
  "windows-1251",
  "windows-1256",
  "cp852",
  "cp857",
  "cp866",
  "utf-16le",
  "utf-16be",
] as const;
export type Encoding = (typeof encodings)[number];
export const isEncoding = (text: string): text is Encoding => encodings.some((encoding) => encoding === text);

/** A text and how it was read; `others` when another reading is nearly as likely. */
export type Decoded = {
  text: string;
  encoding: string;
  /** the same part of the file in the other reading, and in the one that was taken */
  others: (Spelling & { sample: string })[];
};

/**
 * The text of a file: by its byte order mark, or by the bytes that UTF-16 leaves empty, or UTF-8 if it is valid, else in
 * the encoding whose words look most like names and words. A text that was once read in the wrong encoding and saved
 * again ("MÃ¼ller") is mended.
 * @param wanted the encoding somebody chose after looking at a preview
 */
export function decode(bytes: Uint8Array, wanted?: Encoding): Decoded {
  if (wanted !== undefined) return { text: read(bytes, wanted), encoding: wanted, others: [] };
  const marked = byMark(bytes) ?? byEmptyBytes(bytes);
  if (marked !== null) return { text: read(bytes, marked), encoding: marked, others: [] };
  const utf8 = strictUtf8(bytes);
  if (utf8 !== null) return { ...mendedTwice(utf8), others: [] };
  const sample = tellingLines(bytes);
  const { best, others } = bestSpelling(
    encodings
      .filter((encoding) => !encoding.startsWith("utf"))
      .map((encoding) => ({ encoding, text: read(sample, encoding) })),
  );
  const encoding = best.encoding as Encoding;
  return { text: read(bytes, encoding), encoding, others: others.map((other) => ({ ...other, sample: best.text })) };
}

/** Bytes that are enough to tell the encoding of a long list. */
const enough = 24_000;

/** The first lines, and further ones with a byte that means another letter in each encoding. */
function tellingLines(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= enough) return bytes;
  const lines: number[] = [];
  let start = 0;
  for (let at = 0; at < bytes.length && lines.length < enough; at++) {
    if (bytes[at] !== 0x0a && bytes[at] !== 0x0d) continue;
    const line = bytes.subarray(start, at + 1);
    if (start < 2000 || line.some((byte) => byte >= 0x80)) lines.push(...line);
    start = at + 1;
  }
  return new Uint8Array(lines);
}

function byMark(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

/** UTF-16 without a mark: nearly every second byte of Latin letters and separators is empty. */
function byEmptyBytes(bytes: Uint8Array): Encoding | null {
  if (bytes.length % 2 === 1 || bytes.length < 4) return null;
  const seen = Math.min(bytes.length, 4000);
  let [even, odd] = [0, 0];
  for (let at = 0; at < seen; at++) {
    if (bytes[at] !== 0) continue;
    if (at % 2 === 0) even++;
    else odd++;
  }
  const most = seen * 0.15;
  if (odd > most && even < odd / 10) return "utf-16le";
  return even > most && odd < even / 10 ? "utf-16be" : null;
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    if (cause instanceof TypeError) return null;
    throw cause;
  }
}

const read = (bytes: Uint8Array, encoding: Encoding): string => iconv.decode(Buffer.from(bytes), encoding);

/** A text that holds "Ã¼" was UTF-8, was read as Windows-1252 and saved again. */
function mendedTwice(text: string): { text: string; encoding: string } {
  const plain = { text, encoding: "utf-8" };
  if (!/[ÃÄÅÂØÐÑ][\u0080-\u00FF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u2013-\u2122]/u.test(text))
    return plain;
  const once = strictUtf8(new Uint8Array(iconv.encode(text.replace(/^\uFEFF/, ""), "windows-1252")));
  return once !== null && spellingScore(once) > spellingScore(text) ? { text: once, encoding: "utf-8-twice" } : plain;
}

/** Refuses a text that is no text. @throws AppError rule `import:file.binary` */
export function mustBeText(text: string): void {
  if (text.includes("\0")) throw refused("import:file.binary");
}
