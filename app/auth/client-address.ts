/** Header that tells better-auth the client's address; we set it on every call and never take it from outside. */
export const clientAddressHeader = "x-sprosse-client";

type Args = {
  request: Request;
  context: { clientIp?: string };
};

/** The client's address as our own server saw it; clients without one are counted together as `unknown`. */
const clientAddress = ({ context }: Args): string => context.clientIp || "unknown";

/**
 * What rate limits count as one source: the IPv4 address, or the IPv6 network (/64), because a single connection gets
 * the whole of it.
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
  headers.set(clientAddressHeader, clientAddress(args));
  return headers;
}
