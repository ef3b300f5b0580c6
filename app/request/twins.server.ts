import { parse } from "@conform-to/dom";
import { data } from "@remix-run/node";
import { noneOfField, type Twin, unseenTwins } from "~/domain/find/twin";

/**
 * The page that asks whether somebody is on record already, with all that was typed; null where nobody is alike, or where
 * it was answered that it is none of those shown.
 */
export function askTwins(form: FormData, twins: readonly Twin[]) {
  if (unseenTwins(twins, String(form.get(noneOfField) ?? "")).length === 0) return null;
  form.delete(noneOfField);
  const reply = parse(form, { resolve: () => ({ error: { [noneOfField]: ["desk:twins.choose"] } }) }).reply();
  return data({ ...reply, twins }, { status: 409 });
}
