import { deflateRawSync } from "node:zlib";

/** False statements a zip archive can make about its parts. */
export type Lies = {
  /** what its directory claims the parts unpack to */
  size?: number;
  /** where its directory claims the parts begin */
  offset?: number;
  /** how they are said to be packed: 8 deflated, 0 uncompressed */
  method?: number;
};

/** Builds a zip archive by hand, with a comment of this many bytes at the end. */
export function zip(parts: [name: string, content: Buffer][], lies: Lies = {}, commentBytes = 0): Uint8Array {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  const method = lies.method ?? 8;
  for (const [name, content] of parts) {
    const packed = method === 0 ? content : deflateRawSync(content);
    const size = lies.size ?? content.length;
    const local = Buffer.alloc(30 + name.length);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(method, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(size, 22);
    local.writeUInt16LE(name.length, 26);
    local.write(name, 30);
    const entry = Buffer.alloc(46 + name.length);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(size, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(lies.offset ?? offset, 42);
    entry.write(name, 46);
    locals.push(local, packed);
    entries.push(entry);
    offset += local.length + packed.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22 + commentBytes);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(commentBytes, 20);
  return new Uint8Array(Buffer.concat([...locals, directory, end]));
}
