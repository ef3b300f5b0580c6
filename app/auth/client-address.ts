/** Header by which better-auth learns the client's address; set by us on every call, never taken from outside. */
export const CLIENT_ADDRESS_HEADER = "x-sprosse-client";

interface Args {
  request: Request;
  context: { clientIp?: string };
}

/** The client's address as our own server saw it; what cannot tell shares one bucket. */
export const clientAddress = ({ context }: Args): string => context.clientIp || "unknown";

/** The request's headers for a call of better-auth. */
export function authHeaders(args: Args): Headers {
  const headers = new Headers(args.request.headers);
  headers.set(CLIENT_ADDRESS_HEADER, clientAddress(args));
  return headers;
}
