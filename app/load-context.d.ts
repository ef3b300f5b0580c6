import "@remix-run/node";

declare module "@remix-run/node" {
  interface AppLoadContext {
    cspNonce: string;
    /** address of the client as our own server saw it */
    clientIp: string;
    /** what the browser asked with: while a refused form is answered, loaders see a GET of their own */
    method: string;
  }
}
