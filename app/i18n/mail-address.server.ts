import { domainToUnicode } from "node:url";

/**
 * An address of mail as its owner writes it: `info@xn--grnwld-eua3q.example` is `info@grünwäld.example`. Only Latin letters are
 * shown as such; those of other scripts may look like another domain.
 */
export function readableMail(address: string): string {
  const at = address.lastIndexOf("@");
  const domain = domainToUnicode(address.slice(at + 1));
  return /^[\p{Script=Latin}\d.-]+$/u.test(domain) ? `${address.slice(0, at)}@${domain}` : address;
}
