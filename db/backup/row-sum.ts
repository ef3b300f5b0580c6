import { createHash } from "node:crypto";

const lanes = 8;
const newline = 0x0a;

/**
 * A check of all rows of a table in any order: the hashes of the rows, added. Two tables with the same rows have the
 * same sum; a row more, less or changed gives another one.
 */
export class RowSum {
  rows = 0;
  readonly #sum = new Uint32Array(lanes);
  #rest: Buffer = Buffer.alloc(0);

  /** Takes any part of the text form of `copy`, in which the end of a line is the end of a row. */
  add(bytes: Buffer): void {
    const all = this.#rest.length > 0 ? Buffer.concat([this.#rest, bytes]) : bytes;
    let from = 0;
    for (let end = all.indexOf(newline); end >= 0; end = all.indexOf(newline, from)) {
      this.#addRow(all.subarray(from, end));
      from = end + 1;
    }
    this.#rest = Buffer.from(all.subarray(from));
  }

  /** The sum of what was added, as hexadecimal figures. Whatever stands behind the last line counts as a row. */
  hex(): string {
    if (this.#rest.length > 0) this.#addRow(this.#rest);
    this.#rest = Buffer.alloc(0);
    return [...this.#sum].map((lane) => lane.toString(16).padStart(8, "0")).join("");
  }

  #addRow(row: Buffer): void {
    const hash = createHash("sha256").update(row).digest();
    for (let lane = 0; lane < lanes; lane++)
      this.#sum[lane] = ((this.#sum[lane] ?? 0) + hash.readUInt32BE(lane * 4)) >>> 0;
    this.rows += 1;
  }
}
