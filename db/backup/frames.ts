import { z } from "zod";
import { Unreadable } from "./seal";

/**
 * What stands in a backup, one frame after the other: the head; of each table its name, its rows and their sum; the
 * end. A frame is one letter, four bytes of length and as many bytes.
 */
export type Frame = { kind: FrameKind; body: Buffer };
type FrameKind = "H" | "T" | "R" | "S" | "E";
const kinds = new Set<string>(["H", "T", "R", "S", "E"]);
const longestFrame = 64 * 2 ** 20;

const sequence = z.object({ schema: z.string(), name: z.string(), lastValue: z.string(), isCalled: z.boolean() });

/** What the head says. */
export const headSchema = z.object({
  format: z.literal(1),
  madeAt: z.string(),
  /** the migrations of the city in the order in which they were applied: they make the tables again */
  migrations: z.array(z.string()),
  sequences: z.array(sequence),
  /** tells whether another AUTH_SECRET is used where it is restored */
  secretMark: z.string().nullable(),
  /** the secret that this machine made for itself; only in an encrypted backup */
  authSecret: z.string().nullable(),
});
export type Head = z.infer<typeof headSchema>;

export const tableSchema = z.object({ schema: z.string(), name: z.string(), columns: z.array(z.string()) });
export const sumSchema = z.object({ rows: z.number().int(), sum: z.string() });
/** The end says what all of it is, so that a part is never taken for the whole. */
export const endSchema = z.object({ tables: z.number().int(), rows: z.number().int() });

export function frame(kind: FrameKind, body: Buffer | object): Buffer {
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body));
  const head = Buffer.alloc(5);
  head.write(kind, 0, "latin1");
  head.writeUInt32BE(bytes.length, 1);
  return Buffer.concat([head, bytes]);
}

/** @throws Unreadable where something else stands in it */
export async function* readFrames(source: AsyncIterable<Buffer>): AsyncGenerator<Frame> {
  let held: Buffer = Buffer.alloc(0);
  for await (const chunk of source) {
    held = held.length > 0 ? Buffer.concat([held, chunk]) : chunk;
    let from = 0;
    while (held.length - from >= 5) {
      const kind = String.fromCharCode(held[from] ?? 0);
      const length = held.readUInt32BE(from + 1);
      if (!kinds.has(kind) || length > longestFrame) throw new Unreadable("Something else stands in this backup.");
      if (held.length - from < 5 + length) break;
      yield { kind: kind as FrameKind, body: held.subarray(from + 5, from + 5 + length) };
      from += 5 + length;
    }
    held = held.subarray(from);
  }
  if (held.length > 0) throw new Unreadable("The backup is cut off.");
}

/** @throws Unreadable where the frame does not say this */
export function parsed<T>(schema: z.ZodType<T>, body: Buffer): T {
  try {
    return schema.parse(JSON.parse(body.toString()));
  } catch {
    throw new Unreadable("The backup says something that this version does not understand.");
  }
}
