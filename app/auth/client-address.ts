/** Header by which better-auth learns the client's address; set by us on every call, never taken from outside. */
export const CLIENT_ADDRESS_HEADER = "x-sprosse-client";

interface Args {
  request: Request;
  context: { clientIp?: string };
}

/** The client's address as our own server saw it; what cannot tell shares one bucket. */
export const clientAddress = ({ context }: Args): string => context.clientIp || "unknown";

/**
 * What is counted as one source: the address, of IPv6 the network (/64) that one connection gets whole, so that nobody
 * has more sources than connections.
 */
export function clientSource(args: Args): string {
  const address = clientAddress(args).toLowerCase();
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(address)?.[1];
  if (mapped) return mapped;
  if (!address.includes(":")) return address;
  const [head = "", tail] = address.split("%")[0]?.split("::") ?? [];
  const groups = head.split(":").filter(Boolean);
  const after = (tail ?? "").split(":").filter(Boolean);
  const zeros = Array.from({ length: Math.max(0, 8 - groups.length - after.length) }, () => "0");
  return [...groups, ...zeros, ...after]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":");
}

/** The request's headers for a call of better-auth. */
export function authHeaders(args: Args): Headers {
  const headers = new Headers(args.request.headers);
  headers.set(CLIENT_ADDRESS_HEADER, clientAddress(args));
  return headers;
}
