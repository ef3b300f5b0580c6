/** Why a request cannot be read, with the status that says so. */
export class UnreadableRequest extends Error {
  constructor(
    readonly status: 400 | 405 | 415,
    message: string,
  ) {
    super(message);
  }
}

/** What the product answers at all; every write is a POST. */
export const methods = ["GET", "HEAD", "POST"];

/** A name or number with its port, and nothing besides (`user@`, a path). */
const host = /^(?:[a-z\d._-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i;

/**
 * The address of a request, if it can be read: a path below a host, well encoded, and without NUL, which PostgreSQL
 * stores in no text. Queries may hold stray percent signs, because people type them; `_data` is Remix's old way to ask
 * for a page's rows, which nothing of ours uses and which it logs as a fault each time.
 * @throws UnreadableRequest
 */
export function readableUrl(request: { method: string; protocol: string; host: string; target: string }): URL {
  if (!methods.includes(request.method)) throw new UnreadableRequest(405, "Method not allowed");
  const address = `${request.protocol}://${request.host}${request.target}`;
  if (!host.test(request.host) || !request.target.startsWith("/") || !URL.canParse(address))
    throw new UnreadableRequest(400, "Bad request");
  const url = new URL(address);
  if (/%00/i.test(request.target) || !isDecodable(url.pathname) || url.searchParams.has("_data"))
    throw new UnreadableRequest(400, "Bad request");
  return url;
}

function isDecodable(pathname: string): boolean {
  try {
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
}

/** The address that our own script uses for passkeys, in JSON. */
const speaksJson = /^\/api\//;
/** Names that a form of ours can have: words, joined by dots, with numbers in brackets. */
const fieldName = /^[\w$-]{1,100}(?:\.[\w$-]{1,100}|\[\d{0,3}\])*$/;
/** Segments that would name what every object inherits. */
const inherited = /(?:^|\.)(?:__proto__|constructor|prototype)(?:[.[]|$)/;

/**
 * Checks that the body of a POST can be read: a form, complete, without NUL and with field names a form can have; JSON
 * only where a script of ours sends it.
 * @throws UnreadableRequest
 */
export async function checkBody(pathname: string, type: string, body: Uint8Array<ArrayBuffer>): Promise<void> {
  const kind = type.split(";")[0]?.trim().toLowerCase();
  if (speaksJson.test(pathname)) {
    if (kind !== "application/json") throw new UnreadableRequest(415, "Unsupported media type");
    return soundJson(new TextDecoder().decode(body));
  }
  if (kind !== "application/x-www-form-urlencoded" && kind !== "multipart/form-data")
    throw new UnreadableRequest(415, "Unsupported media type");
  const form = await new Response(body, { headers: { "Content-Type": type } }).formData().catch(() => {
    throw new UnreadableRequest(400, "The form is broken");
  });
  for (const [name, value] of form) {
    const text = typeof value === "string" ? value : value.name;
    if (!fieldName.test(name) || inherited.test(name) || text.includes("\0"))
      throw new UnreadableRequest(400, "The form is broken");
  }
}

function soundJson(text: string): void {
  try {
    JSON.parse(text, (key, value) => {
      if (key.includes("\0") || (typeof value === "string" && value.includes("\0"))) throw new SyntaxError("NUL");
      return value;
    });
  } catch {
    throw new UnreadableRequest(400, "The JSON is broken");
  }
}
